import {cijfer, interval} from "../database/maat.js";
import {tekens} from "../database/teken.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Uitvoer} from "./uitvoer.js";

/** A column with one value for each cell: few different texts, whole numbers (-1: none), or numbers (NaN: none). */
export type Kolom = {naam: string; uitleg: string} & (
  | {soort: "tekst"; woorden: readonly string[]; plaats: Int32Array}
  | {soort: "geheel"; waarden: Int32Array}
  | {soort: "getal"; waarden: Float64Array}
);

/**
 * The cells as columns, a row for each: first the columns of `npm run indicator`, then the rate that follows from the
 * counts, then names.
 */
export function langeKolommen({kubus, manifest}: Pick<Uitvoer, "kubus" | "manifest">): Kolom[] {
  const {indicatoren, categorieen, gebieden, perioden, paren, waarde, n, reden} = kubus;
  const cellen = waarde.length;
  const blok = gebieden.length * perioden.length;
  const plekken = (lees: (cel: number) => number) => perCel(new Int32Array(cellen), lees);
  const paar = (cel: number) => paren[Math.floor(cel / blok)]!;
  const plaats = {
    indicator: plekken((cel) => paar(cel).indicator),
    categorie: plekken((cel) => paar(cel).categorie),
    gebied: plekken((cel) => Math.floor(cel / perioden.length) % gebieden.length),
    periode: plekken((cel) => cel % perioden.length)
  };
  const tekst = (naam: string, uitleg: string, van: keyof typeof plaats, woorden: readonly string[]): Kolom => ({
    ...{naam, uitleg, soort: "tekst", woorden, plaats: plaats[van]}
  });
  const getal = (naam: string, uitleg: string, lees: (cel: number) => number | null): Kolom => ({
    ...{naam, uitleg, soort: "getal"},
    waarden: perCel(new Float64Array(cellen), (cel) => lees(cel) ?? NaN)
  });
  const welke = (cel: number) => indicatoren[plaats.indicator[cel]!]!;
  const grens = (kant: 0 | 1) => (cel: number) => interval(welke(cel), waarde[cel]!, n[cel]!)?.[kant] ?? null;
  const codes = (leden: readonly {code: string}[]) => leden.map(({code}) => code);
  const namen = (leden: readonly {naam: string}[]) => leden.map(({naam}) => naam);
  return [
    tekst("indicator", "Code van de indicator", "indicator", codes(indicatoren)),
    tekst("gebied", "Code van het gebied", "gebied", codes(gebieden)),
    tekst(
      "periode",
      "Periode: 2015HJ01 is het eerste halfjaar van 2015, 2015JJ00 heel 2015, 2015-01-01 het startpeilmoment van een figuur van de Levensweg",
      "periode",
      perioden
    ),
    tekst("categorie", "Code van de categorie", "categorie", codes(categorieen)),
    {naam: "waarde", uitleg: "Aantal; leeg waar reden zegt waarom", soort: "geheel", waarden: waarde},
    tekst(
      "eenheid",
      "Wat geteld is",
      "indicator",
      indicatoren.map(({eenheid}) => eenheid)
    ),
    {naam: "n", uitleg: "Noemer: waarvan het aantal een deel is", soort: "geheel", waarden: n},
    {
      ...{naam: "status", uitleg: "Status van de cijfers", soort: "tekst"},
      ...{woorden: [manifest.status], plaats: new Int32Array(cellen)}
    },
    {
      ...{naam: "reden", uitleg: "Waarom er geen aantal is; leeg waar er een is", soort: "tekst"},
      ...{woorden: ["", ...tekens.map(({reden}) => reden)], plaats: Int32Array.from(reden)}
    },
    {
      ...{naam: "per", uitleg: "Waarin cijfer, ondergrens en bovengrens staan: per 1000 of per 100", soort: "geheel"},
      waarden: plekken((cel) => welke(cel).per ?? -1)
    },
    getal("cijfer", "per × waarde / n", (cel) => cijfer(welke(cel), waarde[cel]!, n[cel]!)),
    getal("ondergrens", "Ondergrens van het 95%-interval (Wilson)", grens(0)),
    getal("bovengrens", "Bovengrens van het 95%-interval (Wilson)", grens(1)),
    tekst("indicatornaam", "Naam van de indicator", "indicator", namen(indicatoren)),
    tekst("gebiednaam", "Naam van het gebied", "gebied", namen(gebieden)),
    tekst(
      "gebiedsoort",
      "Soort gebied",
      "gebied",
      gebieden.map(({soort}) => soort)
    ),
    tekst("categorienaam", "Naam van de categorie", "categorie", namen(categorieen)),
    tekst("periodenaam", "Naam van de periode", "periode", perioden.map(periodenaam))
  ];
}

function perCel<Lijst extends Int32Array | Float64Array>(lijst: Lijst, lees: (cel: number) => number): Lijst {
  for (let cel = 0; cel < lijst.length; cel++) lijst[cel] = lees(cel);
  return lijst;
}

/** The value of a column in a row; null where there is none. */
export function waardeVan(kolom: Kolom, rij: number): string | number | null {
  if (kolom.soort === "tekst") return kolom.woorden[kolom.plaats[rij]!] || null;
  const waarde = kolom.waarden[rij]!;
  return Number.isNaN(waarde) || (kolom.soort === "geheel" && waarde < 0) ? null : waarde;
}
