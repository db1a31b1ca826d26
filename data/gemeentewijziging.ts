import {indeling, newGemeenten, successions} from "./indeling.js";

/** A gemeente (a code) of a year that the tables do not restate: gone from the division of 1 January of `jaar` on. */
interface Opheffing {
  jaar: number;
  gemeente: string;
  naam: string;
  to: readonly string[];
  bron: string;
}

const rvig =
  "RvIG, Landelijke Tabel 33 (gemeenten, met nieuwe code en datum einde); aantallen als CBS: 431 in 2010, 393 in 2015";

const cbs = "CBS, gemeentelijke indeling op 1 januari van 2021, 2022 en 2023 (352, 345 en 342 gemeenten)";

/** Gemeenten that all went to the same other one in a year, by a source. */
const ended =
  (source: string) =>
  (year: number, target: string, ...gemeenten: [gemeente: string, naam: string][]): Opheffing[] =>
    gemeenten.map(([gemeente, naam]) => ({jaar: year, gemeente, naam, to: [target], bron: source}));
const byRvig = ended(rvig);
const byCbs = ended(cbs);

/** What ended from 1 January 2010 to 1 January 2015. Rozenburg ended on 18 March 2010 and is in the first division without it, that of 2011. */
const opheffingenUntil2015: readonly Opheffing[] = [
  ...byRvig(2010, "GM1895", ["GM0039", "Scheemda"], ["GM0052", "Winschoten"], ["GM1661", "Reiderland"]),
  ...byRvig(2010, "GM1892", ["GM0563", "Moordrecht"], ["GM0567", "Nieuwerkerk aan den IJssel"]),
  ...byRvig(2010, "GM1892", ["GM1666", "Zevenhuizen-Moerkapelle"]),
  ...byRvig(2010, "GM0983", ["GM0885", "Arcen en Velden"]),
  ...byRvig(2010, "GM1894", ["GM0918", "Helden"], ["GM0929", "Kessel"], ["GM0934", "Maasbree"], ["GM0941", "Meijel"]),
  ...byRvig(2010, "GM1507", ["GM0964", "Sevenum"]),
  {
    ...{jaar: 2010, gemeente: "GM0993", naam: "Meerlo-Wanssum", to: ["GM0984", "GM1507"]},
    bron: `${rvig}; dat zij over twee werd verdeeld: algemene kennis`
  },
  ...byRvig(2011, "GM0599", ["GM0600", "Rozenburg"]),
  ...byRvig(2011, "GM1900", ["GM0064", "Bolsward"], ["GM0091", "Sneek"], ["GM0104", "Nijefurd"]),
  ...byRvig(2011, "GM1900", ["GM0683", "Wymbritseradiel"], ["GM0710", "Wûnseradiel"]),
  ...byRvig(2011, "GM1908", ["GM0083", "Menaldumadeel"]),
  ...byRvig(2011, "GM0736", ["GM0305", "Abcoude"]),
  ...byRvig(2011, "GM1904", ["GM0311", "Breukelen"], ["GM0329", "Loenen"], ["GM0333", "Maarssen"]),
  ...byRvig(2011, "GM0420", ["GM0364", "Andijk"], ["GM0459", "Wervershoof"]),
  ...byRvig(2011, "GM1901", ["GM0497", "Bodegraven"], ["GM0595", "Reeuwijk"]),
  ...byRvig(2011, "GM0828", ["GM0808", "Lith"]),
  ...byRvig(2011, "GM1903", ["GM0905", "Eijsden"], ["GM0936", "Margraten"]),
  ...byRvig(2012, "GM1911", ["GM0366", "Anna Paulowna"], ["GM0412", "Niedorp"]),
  ...byRvig(2012, "GM1911", ["GM0462", "Wieringen"], ["GM0463", "Wieringermeer"]),
  ...byRvig(2013, "GM0441", ["GM0395", "Harenkarspel"], ["GM0476", "Zijpe"]),
  ...byRvig(2013, "GM1924", ["GM0504", "Dirksland"], ["GM0511", "Goedereede"]),
  ...byRvig(2013, "GM1924", ["GM0559", "Middelharnis"], ["GM0580", "Oostflakkee"]),
  ...byRvig(2013, "GM1927", ["GM0571", "Nieuw-Lekkerland"], ["GM0693", "Graafstroom"], ["GM0694", "Liesveld"]),
  ...byRvig(2014, "GM1921", ["GM0051", "Skarsterlân"], ["GM0082", "Lemsterland"], ["GM0653", "Gaasterlân-Sleat"]),
  {
    ...{jaar: 2014, gemeente: "GM0055", naam: "Boarnsterhim", to: ["GM0074", "GM0080", "GM1900", "GM1921"]},
    bron: "Gemeente Boarnsterhim, over haar opheffing: de dorpen gingen naar vier gemeenten; codes uit Landelijke Tabel 33"
  },
  ...byRvig(2014, "GM0484", ["GM0499", "Boskoop"], ["GM1672", "Rijnwoude"]),
  ...byRvig(2015, "GM0241", ["GM0265", "Millingen aan de Rijn"], ["GM0282", "Ubbergen"]),
  ...byRvig(2015, "GM0361", ["GM0365", "Graft-De Rijp"], ["GM0458", "Schermer"]),
  ...byRvig(2015, "GM1930", ["GM0568", "Bernisse"], ["GM0612", "Spijkenisse"]),
  ...byRvig(2015, "GM1931", ["GM0491", "Bergambacht"], ["GM0608", "Schoonhoven"], ["GM0623", "Vlist"]),
  ...byRvig(2015, "GM1931", ["GM0643", "Nederlek"], ["GM0644", "Ouderkerk"]),
  {
    ...{jaar: 2015, gemeente: "GM1671", naam: "Maasdonk", to: ["GM0796", "GM0828"]},
    bron: `${rvig}; dat zij over twee werd verdeeld: algemene kennis`
  }
];

/** What ended from 2021 to 2025 (in 2024 and 2025 nothing did). Weesp ended on 24 March 2022: the division of 2023 is the first without it. */
const opheffingenAfter2020: readonly Opheffing[] = [
  ...byCbs(2021, "GM1979", ["GM0003", "Appingedam"], ["GM0010", "Delfzijl"], ["GM0024", "Loppersum"]),
  {
    ...{jaar: 2021, gemeente: "GM0788", naam: "Haaren", to: ["GM0757", "GM0824", "GM0855", "GM0865"]},
    bron: "RvIG, acties en aandachtspunten vanwege gemeentelijke herindeling januari 2021"
  },
  ...byCbs(2022, "GM0439", ["GM0370", "Beemster"]),
  ...byCbs(2022, "GM1980", ["GM0398", "Heerhugowaard"], ["GM0416", "Langedijk"]),
  ...byCbs(2022, "GM1991", ["GM0856", "Uden"], ["GM1685", "Landerd"]),
  ...byCbs(2022, "GM1982", ["GM0756", "Boxmeer"], ["GM0786", "Grave"], ["GM0815", "Mill en Sint Hubert"]),
  ...byCbs(2022, "GM1982", ["GM1684", "Cuijk"], ["GM1702", "Sint Anthonis"]),
  ...byCbs(2023, "GM1992", ["GM0501", "Brielle"], ["GM0530", "Hellevoetsluis"], ["GM0614", "Westvoorne"]),
  ...byCbs(2023, "GM0363", ["GM0457", "Weesp"])
];

export const newAfter2020 = [
  {jaar: 2021, gemeente: "GM1979", naam: "Eemsdelta"},
  {jaar: 2022, gemeente: "GM1980", naam: "Dijk en Waard"},
  {jaar: 2022, gemeente: "GM1982", naam: "Land van Cuijk"},
  {jaar: 2022, gemeente: "GM1991", naam: "Maashorst"},
  {jaar: 2023, gemeente: "GM1992", naam: "Voorne aan Zee"}
] as const;

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
type GemeenteExplanation = GemeenteName &
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
