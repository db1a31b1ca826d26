import {bedoeldeGemeenten, duidGemeente, gemeentezin} from "../../data/gemeentewijziging.js";
import {wijkzin} from "../../data/wijkcode.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {laterCode} from "./later.js";

/** What is known of a code that is no gebied here: of another year, or written otherwise; null where nothing is. */
export function codezin(gebieden: readonly Gebied[], waarde: string): string | null {
  const code = waarde.trim().toUpperCase();
  const van2018 = gebieden.flatMap(({soort, code, naam}) => (soort === "gemeente" ? {gemeente: code, naam} : []));
  if (/^WK\d{6}$/.test(code)) {
    const wijken = gebieden.filter(({soort}) => soort === "wijk").map((wijk) => wijk.code);
    return `${wijkzin(code, new Set(wijken), van2018)}.`;
  }
  const duiding = duidGemeente(code, van2018);
  if (!duiding && bedoeldeGemeenten(waarde, van2018).length === 0) return null;
  const later = zoekGebied(gebieden, laterCode(code));
  return `${gemeentezin(duiding ? code : waarde, van2018)}${later ? `; kies ${later.code}` : ""}`.replace(
    /([^?])$/,
    "$1."
  );
}
