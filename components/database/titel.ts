import {gebiednaam} from "../cohort/gebiednaam.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {opsomming} from "../opmaak/opsomming.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Kubus} from "./kubus.js";
import {plaats} from "../opmaak/plaats.js";

/** What a table is about: `Wmo-cliënten naar gebied en categorie, 1e halfjaar 2018`. */
export function tabeltitel({indicatoren, categorieen, gebieden, perioden}: Kubus, alle: readonly Gebied[]): string {
  const wat =
    indicatoren.length <= 2
      ? opsomming(
          indicatoren.map(({naam}) => naam),
          "en"
        )
      : `${indicatoren.length} indicatoren`;
  const naar = [
    ...(gebieden.length > 1 ? ["gebied"] : []),
    ...(categorieen.length > 1 ? ["categorie"] : []),
    ...(perioden.length > 1 ? ["periode"] : [])
  ];
  const [gebied, periode, categorie] = [gebieden[0], perioden[0], categorieen[0]];
  const vast = [
    ...(categorieen.length === 1 && categorie!.code !== "totaal" ? [`: ${categorie!.naam}`] : []),
    ...(naar.length > 0 ? [` naar ${opsomming(naar, "en")}`] : []),
    ...(gebieden.length === 1 ? [` ${plaats(gebiednaam(alle, gebied!.code))}`] : []),
    ...(perioden.length === 1 ? [`, ${periodenaam(periode!)}`] : [])
  ];
  return hoofdletter(`${wat}${vast.join("")}`);
}
