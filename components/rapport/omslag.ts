import {h, zetTekst} from "../dom/h.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {editietekst, vindplaats} from "../herkomst/editie.js";
import {geweigerdzin} from "../herkomst/geweigerd.js";
import {indelingzin} from "../gebiedsindeling/zin.js";
import {datum, vandaag} from "../opmaak/datum.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Manifest} from "../werkbank/manifest.js";
import {plaats} from "../opmaak/plaats.js";

/** Of whom a report is. */
export interface Omslagkeuze {
  /** The code of the gebied. */
  gebied: string;
  naam: string;
  /** The reference group within a sentence. */
  ref: string | null;
  periode: string | null;
}

/** The cover: of whom the report is, beside whom, when, from which source. */
export function omslag(manifest: Manifest, gebieden: readonly Gebied[]) {
  const {naam: bron, status, synthetisch, perioden, brontellingen} = manifest;
  const geweigerd = geweigerdzin(brontellingen);
  const adres = h("dd", {class: "rapport-adres"});
  const titel = h("h1", {});
  const naast = h("dd");
  const wanneer = h("dd");
  const indeling = h("dd");
  const regels: [string, HTMLElement | string][] = [
    ["Referentiegroep", naast],
    ["Periode", wanneer],
    ["Gemaakt op", datum(vandaag())],
    ["Bron", bron],
    ["Status", `${status}${synthetisch ? ": geen cijfer gaat over echte mensen" : ""}`],
    ...(geweigerd === "" ? [] : [["Niet meegeteld", geweigerd] as [string, string]]),
    ["Indeling", indeling],
    ["Editie", editietekst(manifest)],
    ["Adres", adres]
  ];
  const laatste = perioden.at(-1);
  return {
    element: h(
      "header",
      {class: "rapport-omslag"},
      h("p", {class: "rapport-soort"}, "Rapport · Monitor sociaal domein"),
      titel,
      h(
        "dl",
        {},
        ...regels.flatMap(([kop, wat]) => [h("dt", {}, kop), typeof wat === "string" ? h("dd", {}, wat) : wat])
      )
    ),
    zet({gebied, naam, ref, periode}: Omslagkeuze) {
      const uiterlijk = laatste === undefined ? "" : `, uiterlijk ${periodenaam(laatste)}`;
      zetTekst(titel, `Het sociaal domein ${plaats(naam)}`);
      zetTekst(indeling, indelingzin(gebieden, gebied).replace(/^Indeling van ([^.]+)\.$/, "gemeenten van $1"));
      zetTekst(naast, ref === null ? "geen" : hoofdletter(ref));
      zetTekst(adres, vindplaats(manifest).adres);
      zetTekst(wanneer, periode === null ? `per figuur de laatste met cijfers${uiterlijk}` : periodenaam(periode));
    }
  };
}
