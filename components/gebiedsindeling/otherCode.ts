import {explainGemeente, gemeenteSentence, intendedGemeenten} from "../../data/gemeentewijziging.js";
import {wijkSentence} from "../../data/wijkcode.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {laterCode} from "./herindeling.js";

/** What is known of a code that is no gebied here: of another year, or written otherwise; null where nothing is. */
export function codeSentence(gebieden: readonly Gebied[], waarde: string): string | null {
  const code = waarde.trim().toUpperCase();
  const of2018 = gebieden.flatMap(({soort: kind, code, naam}) => (kind === "gemeente" ? {gemeente: code, naam} : []));
  if (/^WK\d{6}$/.test(code)) {
    const wijken = gebieden.filter(({soort: kind}) => kind === "wijk").map((wijk) => wijk.code);
    return `${wijkSentence(code, new Set(wijken), of2018)}.`;
  }
  const reading = explainGemeente(code, of2018);
  if (!reading && intendedGemeenten(waarde, of2018).length === 0) return null;
  const later = findGebied(gebieden, laterCode(code));
  return `${gemeenteSentence(reading ? code : waarde, of2018)}${later ? `; kies ${later.code}` : ""}`.replace(
    /([^?])$/,
    "$1."
  );
}
