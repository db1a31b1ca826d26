import {explainGemeente, type GemeenteName} from "./gemeentewijziging.js";
import {indeling, newGemeenten, successions} from "./indeling.js";

/**
 * The year of the codes in `wijken.csv` (CBS, 83765NED: wijken en buurten 2017), each under its gemeente of 2018. Codes of 2018 are in it
 * where a gemeente did not change; those of gemeenten that were formed or grew on 1 January 2018 are not, and are known by their form alone.
 */
export const wijkYear = 2017;

/** A wijk code begins with the digits of its gemeente: WK034401 is of GM0344. Null for what has not the form of a wijk code. */
export function gemeenteOfWijkCode(code: string): string | null {
  const shape = /^WK(\d{4})\d{2}$/.exec(code);
  return shape ? `GM${shape[1]}` : null;
}

/** Gemeenten whose wijken were coded anew on 1 January 2018: those formed, and those that grew, on that day. */
export const wijkenRenewed: readonly string[] = [
  ...new Set(
    successions.filter(({jaar: year}) => year === indeling).flatMap(({to}) => to.map(({gemeente}) => gemeente))
  )
].sort();

/** The wijk code that was probably meant by `034401`, `wk034401` or `WK34401`; null when there is none in the list. */
export function intendedWijk(waarde: string, wijken: ReadonlySet<string>): string | null {
  const values = /^(?:wk)?[_-]*(\d{3,6})(?:\.0+)?$/i.exec(
    waarde.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff"']/g, "")
  );
  const code = values && `WK${values[1]!.padStart(6, "0")}`;
  return code && wijken.has(code) ? code : null;
}

/** Why a value is no wijk of the list: of another year, of another gemeente, or only written otherwise. */
export function wijkSentence(waarde: string, wijken: ReadonlySet<string>, of2018: readonly GemeenteName[]): string {
  const gemeente = gemeenteOfWijkCode(waarde);
  if (gemeente === null) {
    const intended = intendedWijk(waarde, wijken);
    return intended
      ? `"${waarde}" is geen wijkcode; bedoelt u ${intended}?`
      : `"${waarde}" is geen wijkcode (WK, vier cijfers van de gemeente en twee van de wijk)`;
  }
  const list = `de wijken van ${wijkYear}, die deze tabellen kennen`;
  const reading = explainGemeente(gemeente, of2018);
  if (!reading) return `${waarde} hoort niet bij ${list}, en ${gemeente} is geen gemeente van 2010 tot en met 2025`;
  if (reading.soort === "opgeheven")
    return `${waarde} hoort niet bij ${list}: hij is van ${reading.naam}, dat er sinds de indeling van ${reading.jaar} niet meer is`;
  if (reading.soort === "later")
    return `${waarde} hoort niet bij ${list}: hij is van ${reading.naam}, dat er pas sinds de indeling van ${reading.jaar} is`;
  if (newGemeenten.some((fresh) => fresh.gemeente === gemeente && fresh.jaar === indeling))
    return `${waarde} is een wijkcode van ${reading.naam} van ${indeling} of later; deze tabellen kennen die gemeente met de wijken van ${wijkYear}, van voor de herindeling`;
  if (wijkenRenewed.includes(gemeente))
    return `${waarde} hoort niet bij ${list}; ${reading.naam} groeide op 1 januari ${indeling} en kan hem toen hebben gekregen`;
  return `${waarde} hoort niet bij ${list}; ${reading.naam} kan hem in een ander jaar hebben`;
}
