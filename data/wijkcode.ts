import {duidGemeente, type Gemeentenaam} from "./gemeentewijziging.js";
import {indeling, nieuweGemeenten, opvolgingen} from "./indeling.js";

/**
 * The year of the codes in `wijken.csv` (CBS, 83765NED: wijken en buurten 2017), each under its gemeente of 2018. Codes of 2018 are in it
 * where a gemeente did not change; those of gemeenten that were formed or grew on 1 January 2018 are not, and are known by their form alone.
 */
export const wijkjaar = 2017;

/** A wijk code begins with the digits of its gemeente: WK034401 is of GM0344. Null for what has not the form of a wijk code. */
export function gemeenteVanWijkcode(code: string): string | null {
  const vorm = /^WK(\d{4})\d{2}$/.exec(code);
  return vorm ? `GM${vorm[1]}` : null;
}

/** Gemeenten whose wijken were coded anew on 1 January 2018: those formed, and those that grew, on that day. */
export const wijkenVernieuwd: readonly string[] = [
  ...new Set(opvolgingen.filter(({jaar}) => jaar === indeling).flatMap(({naar}) => naar.map(({gemeente}) => gemeente)))
].sort();

/** The wijk code that was probably meant by `034401`, `wk034401` or `WK34401`; null when there is none in the list. */
export function bedoeldeWijk(waarde: string, wijken: ReadonlySet<string>): string | null {
  const cijfers = /^(?:wk)?[_-]*(\d{3,6})(?:\.0+)?$/i.exec(
    waarde.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff"']/g, "")
  );
  const code = cijfers && `WK${cijfers[1]!.padStart(6, "0")}`;
  return code && wijken.has(code) ? code : null;
}

/** Why a value is no wijk of the list: of another year, of another gemeente, or only written otherwise. */
export function wijkzin(waarde: string, wijken: ReadonlySet<string>, van2018: readonly Gemeentenaam[]): string {
  const gemeente = gemeenteVanWijkcode(waarde);
  if (gemeente === null) {
    const bedoeld = bedoeldeWijk(waarde, wijken);
    return bedoeld
      ? `"${waarde}" is geen wijkcode; bedoelt u ${bedoeld}?`
      : `"${waarde}" is geen wijkcode (WK, vier cijfers van de gemeente en twee van de wijk)`;
  }
  const lijst = `de wijken van ${wijkjaar}, die deze tabellen kennen`;
  const duiding = duidGemeente(gemeente, van2018);
  if (!duiding) return `${waarde} hoort niet bij ${lijst}, en ${gemeente} is geen gemeente van 2010 tot en met 2025`;
  if (duiding.soort === "opgeheven")
    return `${waarde} hoort niet bij ${lijst}: hij is van ${duiding.naam}, dat er sinds de indeling van ${duiding.jaar} niet meer is`;
  if (duiding.soort === "later")
    return `${waarde} hoort niet bij ${lijst}: hij is van ${duiding.naam}, dat er pas sinds de indeling van ${duiding.jaar} is`;
  if (nieuweGemeenten.some((nieuw) => nieuw.gemeente === gemeente && nieuw.jaar === indeling))
    return `${waarde} is een wijkcode van ${duiding.naam} van ${indeling} of later; deze tabellen kennen die gemeente met de wijken van ${wijkjaar}, van voor de herindeling`;
  if (wijkenVernieuwd.includes(gemeente))
    return `${waarde} hoort niet bij ${lijst}; ${duiding.naam} groeide op 1 januari ${indeling} en kan hem toen hebben gekregen`;
  return `${waarde} hoort niet bij ${lijst}; ${duiding.naam} kan hem in een ander jaar hebben`;
}
