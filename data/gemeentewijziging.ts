import {indeling, nieuweGemeenten, opvolgingen} from "./indeling.js";
import {nieuwNa2020, opheffingenNa2020} from "./indeling/na2020.js";
import {opheffingenTot2015} from "./indeling/voor2015.js";
import type {Opheffing} from "./indeling/vorm.js";

export interface Gemeentenaam {
  gemeente: string;
  naam: string;
}

/** Every gemeente that ended from 1 January 2010 to 2025, by the year of the first division without it. */
export const opheffingen: readonly (Opheffing & {soort?: string})[] = [
  ...opheffingenTot2015,
  ...opvolgingen.map(({naar, ...rest}) => ({...rest, naar: naar.map(({gemeente}) => gemeente)})),
  ...opheffingenNa2020
];

/** Every gemeente that came after the division of 2018. */
const later = [...nieuweGemeenten, ...nieuwNa2020].filter(({jaar}) => jaar > indeling);

/** What a gemeente code is, seen from the division of 2018. `gemeenten`: in that division, what it went up in or was made of. */
export type Gemeenteduiding = Gemeentenaam &
  (
    | {soort: "bestaat"}
    | {soort: "opgeheven"; jaar: number; gemeenten: Gemeentenaam[]; zelfde: boolean}
    | {soort: "later"; jaar: number; gemeenten: (Gemeentenaam & {deel: boolean})[]}
  );

/** What a well-formed code (`GM0081`) is; null for a code that was no gemeente from 2010 to 2025. */
export function duidGemeente(code: string, van2018: readonly Gemeentenaam[]): Gemeenteduiding | null {
  const bestaand = van2018.find(({gemeente}) => gemeente === code);
  if (bestaand) return {soort: "bestaat", gemeente: code, naam: bestaand.naam};
  const naamVan = (gemeente: string) => van2018.find((rij) => rij.gemeente === gemeente)!.naam;
  const nieuw = later.find(({gemeente}) => gemeente === code);
  if (nieuw) {
    const uit = opheffingen.filter(({jaar, naar}) => jaar > indeling && naar.includes(code));
    const gemeenten = uit.map(({gemeente, naar}) => ({gemeente, naam: naamVan(gemeente), deel: naar.length > 1}));
    return {soort: "later", gemeente: code, naam: nieuw.naam, jaar: nieuw.jaar, gemeenten};
  }
  const weg = opheffingen.find(({gemeente}) => gemeente === code);
  if (!weg) return null;
  const gemeenten = in2018(code).map((gemeente) => ({gemeente, naam: naamVan(gemeente)}));
  return {
    soort: "opgeheven",
    gemeente: code,
    naam: weg.naam,
    jaar: weg.jaar,
    gemeenten,
    zelfde: weg.soort === "nieuwe_code"
  };
}

/** Where an ended gemeente is in the division of 2018, over all herindelingen in between. */
function in2018(code: string): string[] {
  const weg = opheffingen.find(({gemeente, jaar}) => gemeente === code && jaar <= indeling);
  return weg ? [...new Set(weg.naar.flatMap(in2018))].sort() : [code];
}

/** Names that people write and CBS does not. */
const roepnamen = new Map([
  ["denhaag", "sgravenhage"],
  ["denbosch", "shertogenbosch"]
]);

const kaal = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\(.*\)|^\s*gemeente\s/gi, "")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase();

/** The codes that were probably meant by `344`, `0344`, `gm0344` or `Utrecht`: none, one, or two where a name is of two gemeenten. */
export function bedoeldeGemeenten(waarde: string, van2018: readonly Gemeentenaam[]): string[] {
  const cijfers = /^(?:gm?)?[\s_-]*0*(\d{1,4})(?:\.0+)?$/i.exec(
    waarde.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff"']/g, "")
  );
  if (cijfers) {
    const code = `GM${cijfers[1]!.padStart(4, "0")}`;
    return duidGemeente(code, van2018) ? [code] : [];
  }
  const naam = roepnamen.get(kaal(waarde)) ?? kaal(waarde);
  if (naam === "") return [];
  const gelijk = (rijen: readonly Gemeentenaam[]) =>
    rijen.filter((rij) => kaal(rij.naam) === naam).map(({gemeente}) => gemeente);
  const bestaand = gelijk(van2018);
  return bestaand.length > 0 ? bestaand : [...new Set(gelijk([...later, ...opheffingen]))].slice(0, 2);
}

/** Why a value is no gemeente of the division of 2018, and what to put in its place. */
export function gemeentezin(waarde: string, van2018: readonly Gemeentenaam[]): string {
  const eigen = duidGemeente(waarde, van2018);
  if (eigen) return duidingzin(eigen);
  const bedoeld = bedoeldeGemeenten(waarde, van2018).map((code) => duidGemeente(code, van2018)!);
  if (bedoeld.length === 0)
    return `"${waarde}" is geen gemeentecode van de indeling van ${indeling} (GM en vier cijfers), en ook geen andere tussen 2010 en 2025`;
  const [eerste, ...rest] = bedoeld;
  const namen = bedoeld.map(noem).join(" of ");
  const vraag = `"${waarde}" is geen gemeentecode; bedoelt u ${namen}?`;
  return rest.length === 0 && eerste!.soort !== "bestaat" ? `${vraag} ${duidingzin(eerste!)}` : vraag;
}

const noem = ({gemeente, naam}: Gemeentenaam): string => `${gemeente} (${naam})`;

const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? delen.join("") : `${delen.slice(0, -1).join(", ")} en ${delen.at(-1)}`;

function duidingzin(duiding: Gemeenteduiding): string {
  const {gemeente, naam} = duiding;
  if (duiding.soort === "bestaat") return `${noem(duiding)} is een gemeente van de indeling van ${indeling}`;
  if (duiding.soort === "later") {
    const uit = duiding.gemeenten.map((rij) => (rij.deel ? `een deel van ${noem(rij)}` : noem(rij)));
    return `${gemeente} (${naam}) is er pas sinds de indeling van ${duiding.jaar}; in die van ${indeling} is dat ${opsomming(uit)}`;
  }
  const {gemeenten, jaar, zelfde} = duiding;
  const doel = opsomming(gemeenten.map(noem));
  const weg = `${naam} is er sinds de indeling van ${jaar} niet meer`;
  if (gemeenten.length > 1) return `${gemeente} werd verdeeld over ${doel}: ${weg}`;
  return zelfde ? `${gemeente} kreeg code ${doel}: ${weg}` : `${gemeente} ging op in ${doel}: ${weg}`;
}
