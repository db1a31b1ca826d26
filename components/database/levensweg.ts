import {levenswegcodes, levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {leesEerste, type EersteRij} from "../werkbank/eerste.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Brontabel, Tekstkolom} from "./brontabel.js";

/** The table with the figures from a start, in the manifest. */
export const levenswegbestand = (start: string): string => `eerste-${start}.arrow`;

/** The start of such a table; null of any other. */
export const startVan = (bestand: string): string | null => /^eerste-(.+)\.arrow$/.exec(bestand)?.[1] ?? null;

/** For these gebieden the figures are counted. */
const heeftFiguren = ({soort}: Gebied): boolean => soort !== "wijk" && soort !== "gemeente_2020_geschat";

/**
 * The figures from one start as a table of the monitor. Whoever the file does not count is nobody: 0 of 0; what is later than
 * the last peilmoment is not in the table.
 */
export function levenswegtabel(
  bytes: Uint8Array,
  start: string,
  {gebieden, peilmomenten}: {gebieden: readonly Gebied[]; peilmomenten: readonly string[]}
): Brontabel {
  const rijenVan = leesEerste(bytes);
  const geteld = gebieden.filter(heeftFiguren);
  const indicatoren = levenswegIndicatoren(peilmomenten.filter((moment) => moment >= start).length);
  const vakken = indicatoren.flatMap(({code, categorieen}, indicator) =>
    categorieen.map((categorie) => ({indicator, sleutel: `${code} ${categorie.code}`, categorie: categorie.code}))
  );
  const plekken = new Map(vakken.map(({sleutel}, plek) => [sleutel, plek]));
  const rijen = geteld.length * vakken.length;
  const kolom = (woorden: readonly string[], lees: (rij: number) => number): Tekstkolom => ({
    woorden,
    plaats: Uint16Array.from({length: rijen}, (_, rij) => lees(rij))
  });
  const [waarde, n] = [new Int32Array(rijen), new Int32Array(rijen)];
  geteld.forEach(({code}, g) => {
    for (const rij of rijenVan(code))
      for (const {sleutel, gebruik, personen} of getallen(rij)) {
        const plek = g * vakken.length + plekken.get(sleutel)!;
        waarde[plek] = gebruik;
        n[plek] = personen;
      }
  });
  return {
    ...{rijen, waarde, n, reden: new Uint8Array(rijen)},
    indicator: kolom(
      indicatoren.map(({code}) => code),
      (rij) => vakken[rij % vakken.length]!.indicator
    ),
    gebied: kolom(
      geteld.map(({code}) => code),
      (rij) => Math.floor(rij / vakken.length)
    ),
    periode: kolom([start], () => 0),
    categorie: kolom(
      vakken.map(({categorie}) => categorie),
      (rij) => rij % vakken.length
    )
  };
}

function getallen({figuur, groep, moment, personen, gebruik, ...rij}: EersteRij) {
  if (figuur !== 53) {
    const code = levenswegcodes[figuur === 51 ? "5.1" : "5.2"];
    return [{sleutel: `${code} ${groep}_na_${moment}`, gebruik, personen}];
  }
  const sleutel = `${levenswegcodes["5.3"]} ${groep}`;
  return [
    {sleutel: `${sleutel}_met`, gebruik, personen},
    {sleutel: `${sleutel}_zonder`, gebruik: rij.zonder_gebruik, personen: rij.zonder_personen}
  ];
}
