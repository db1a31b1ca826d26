import {indeling, newGemeenten, successions} from "./indeling.js";
import {newAfter2020, opheffingenAfter2020} from "./indeling/after2020.js";
import {opheffingenUntil2015} from "./indeling/before2015.js";
import type {Opheffing} from "./indeling/shape.js";

export interface GemeenteName {
  gemeente: string;
  naam: string;
}

/** Every gemeente that ended from 1 January 2010 to 2025, by the year of the first division without it. */
export const opheffingen: readonly (Opheffing & {soort?: string})[] = [
  ...opheffingenUntil2015,
  ...successions.map(({to, ...rest}) => ({...rest, to: to.map(({gemeente}) => gemeente)})),
  ...opheffingenAfter2020
];

/** Every gemeente that came after the division of 2018. */
const later = [...newGemeenten, ...newAfter2020].filter(({jaar: year}) => year > indeling);

/** What a gemeente code is, seen from the division of 2018. `gemeenten`: in that division, what it went up in or was made of. */
export type GemeenteExplanation = GemeenteName &
  (
    | {soort: "bestaat"}
    | {soort: "opgeheven"; jaar: number; gemeenten: GemeenteName[]; zelfde: boolean}
    | {soort: "later"; jaar: number; gemeenten: (GemeenteName & {part: boolean})[]}
  );

/** What a well-formed code (`GM0081`) is; null for a code that was no gemeente from 2010 to 2025. */
export function explainGemeente(code: string, of2018: readonly GemeenteName[]): GemeenteExplanation | null {
  const existing = of2018.find(({gemeente}) => gemeente === code);
  if (existing) return {soort: "bestaat", gemeente: code, naam: existing.naam};
  const nameOf = (gemeente: string) => of2018.find((row) => row.gemeente === gemeente)!.naam;
  const fresh = later.find(({gemeente}) => gemeente === code);
  if (fresh) {
    const result = opheffingen.filter(({jaar: year, to}) => year > indeling && to.includes(code));
    const gemeenten = result.map(({gemeente, to}) => ({gemeente, naam: nameOf(gemeente), part: to.length > 1}));
    return {soort: "later", gemeente: code, naam: fresh.naam, jaar: fresh.jaar, gemeenten};
  }
  const route = opheffingen.find(({gemeente}) => gemeente === code);
  if (!route) return null;
  const gemeenten = in2018(code).map((gemeente) => ({gemeente, naam: nameOf(gemeente)}));
  return {
    soort: "opgeheven",
    gemeente: code,
    naam: route.naam,
    jaar: route.jaar,
    gemeenten,
    zelfde: route.soort === "nieuwe_code"
  };
}

/** Where an ended gemeente is in the division of 2018, over all herindelingen in between. */
function in2018(code: string): string[] {
  const route = opheffingen.find(({gemeente, jaar: year}) => gemeente === code && year <= indeling);
  return route ? [...new Set(route.to.flatMap(in2018))].sort() : [code];
}

/** Names that people write and CBS does not. */
const shortNames = new Map([
  ["denhaag", "sgravenhage"],
  ["denbosch", "shertogenbosch"]
]);

const bare = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\(.*\)|^\s*gemeente\s/gi, "")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase();

/** The codes that were probably meant by `344`, `0344`, `gm0344` or `Utrecht`: none, one, or two where a name is of two gemeenten. */
export function intendedGemeenten(waarde: string, of2018: readonly GemeenteName[]): string[] {
  const values = /^(?:gm?)?[\s_-]*0*(\d{1,4})(?:\.0+)?$/i.exec(
    waarde.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff"']/g, "")
  );
  if (values) {
    const code = `GM${values[1]!.padStart(4, "0")}`;
    return explainGemeente(code, of2018) ? [code] : [];
  }
  const naam = shortNames.get(bare(waarde)) ?? bare(waarde);
  if (naam === "") return [];
  const equal = (rows: readonly GemeenteName[]) =>
    rows.filter((row) => bare(row.naam) === naam).map(({gemeente}) => gemeente);
  const existing = equal(of2018);
  return existing.length > 0 ? existing : [...new Set(equal([...later, ...opheffingen]))].slice(0, 2);
}

/** Why a value is no gemeente of the division of 2018, and what to put in its place. */
export function gemeenteSentence(waarde: string, of2018: readonly GemeenteName[]): string {
  const own = explainGemeente(waarde, of2018);
  if (own) return explanationSentence(own);
  const intended = intendedGemeenten(waarde, of2018).map((code) => explainGemeente(code, of2018)!);
  if (intended.length === 0)
    return `"${waarde}" is geen gemeentecode van de indeling van ${indeling} (GM en vier cijfers), en ook geen andere tussen 2010 en 2025`;
  const [first, ...rest] = intended;
  const names = intended.map(nameOf).join(" of ");
  const query = `"${waarde}" is geen gemeentecode; bedoelt u ${names}?`;
  return rest.length === 0 && first!.soort !== "bestaat" ? `${query} ${explanationSentence(first!)}` : query;
}

const nameOf = ({gemeente, naam}: GemeenteName): string => `${gemeente} (${naam})`;

const enumerate = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;

function explanationSentence(reading: GemeenteExplanation): string {
  const {gemeente, naam} = reading;
  if (reading.soort === "bestaat") return `${nameOf(reading)} is een gemeente van de indeling van ${indeling}`;
  if (reading.soort === "later") {
    const result = reading.gemeenten.map((row) => (row.part ? `een deel van ${nameOf(row)}` : nameOf(row)));
    return `${gemeente} (${naam}) is er pas sinds de indeling van ${reading.jaar}; in die van ${indeling} is dat ${enumerate(result)}`;
  }
  const {gemeenten, jaar: year, zelfde: same} = reading;
  const target = enumerate(gemeenten.map(nameOf));
  const route = `${naam} is er sinds de indeling van ${year} niet meer`;
  if (gemeenten.length > 1) return `${gemeente} werd verdeeld over ${target}: ${route}`;
  return same ? `${gemeente} kreeg code ${target}: ${route}` : `${gemeente} ging op in ${target}: ${route}`;
}
