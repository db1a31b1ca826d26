import {intervalText, cellMarks, value} from "../database/measure.js";
import {type Line, sourceLines} from "../figure/attributes.js";
import {wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";
import {enumerate} from "../format/text.js";
import type {ExportTable} from "./export.js";

/** A column with one value for each cell: few different texts, whole numbers (-1: none), or numbers (NaN: none). */
export type LongColumn = {naam: string; uitleg: string} & (
  | {soort: "tekst"; words: readonly string[]; plaats: Int32Array}
  | {soort: "geheel"; values: Int32Array}
  | {soort: "getal"; values: Float64Array}
);

/**
 * The cells as columns, a row for each: first the columns of `npm run indicator`, then the rate that follows from the
 * counts, then names.
 */
export function longColumns({cube, manifest}: Pick<ExportTable, "cube" | "manifest">): LongColumn[] {
  const {indicatoren, categorieen, gebieden, perioden, pairs, waarde, n, reden} = cube;
  const cells = waarde.length;
  const block = gebieden.length * perioden.length;
  const slots = (read: (cell: number) => number) => perCell(new Int32Array(cells), read);
  const pair = (cell: number) => pairs[Math.floor(cell / block)]!;
  const place = {
    indicator: slots((cell) => pair(cell).indicator),
    categorie: slots((cell) => pair(cell).categorie),
    gebied: slots((cell) => Math.floor(cell / perioden.length) % gebieden.length),
    periode: slots((cell) => cell % perioden.length)
  };
  const text = (naam: string, explanation: string, from: keyof typeof place, words: readonly string[]): LongColumn => ({
    ...{naam, uitleg: explanation, soort: "tekst", words, plaats: place[from]}
  });
  const amount = (naam: string, explanation: string, read: (cell: number) => number | null): LongColumn => ({
    ...{naam, uitleg: explanation, soort: "getal"},
    values: perCell(new Float64Array(cells), (cell) => read(cell) ?? NaN)
  });
  const which = (cell: number) => indicatoren[place.indicator[cell]!]!;
  const limit = (side: 0 | 1) => (cell: number) => intervalText(which(cell), waarde[cell]!, n[cell]!)?.[side] ?? null;
  const codes = (members: readonly {code: string}[]) => members.map(({code}) => code);
  const names = (members: readonly {naam: string}[]) => members.map(({naam}) => naam);
  return [
    text("indicator", "Code van de indicator", "indicator", codes(indicatoren)),
    text("gebied", "Code van het gebied", "gebied", codes(gebieden)),
    text(
      "periode",
      "Periode: 2015HJ01 is het eerste halfjaar van 2015, 2015JJ00 heel 2015, 2015-01-01 het startpeilmoment van een figuur van de Levensweg",
      "periode",
      perioden
    ),
    text("categorie", "Code van de categorie", "categorie", codes(categorieen)),
    {naam: "waarde", uitleg: "Aantal; leeg waar reden zegt waarom", soort: "geheel", values: waarde},
    text(
      "eenheid",
      "Wat geteld is",
      "indicator",
      indicatoren.map(({eenheid: unit}) => unit)
    ),
    {naam: "n", uitleg: "Noemer: waarvan het aantal een deel is", soort: "geheel", values: n},
    {
      ...{naam: "status", uitleg: "Status van de cijfers", soort: "tekst"},
      ...{words: [manifest.status], plaats: new Int32Array(cells)}
    },
    {
      ...{naam: "reden", uitleg: "Waarom er geen aantal is; leeg waar er een is", soort: "tekst"},
      ...{words: ["", ...cellMarks.map(({reden}) => reden)], plaats: Int32Array.from(reden)}
    },
    {
      ...{naam: "per", uitleg: "Waarin cijfer, ondergrens en bovengrens staan: per 1000 of per 100", soort: "geheel"},
      values: slots((cell) => which(cell).per ?? -1)
    },
    amount("cijfer", "per × waarde / n", (cell) => value(which(cell), waarde[cell]!, n[cell]!)),
    amount("ondergrens", "Ondergrens van het 95%-interval (Wilson)", limit(0)),
    amount("bovengrens", "Bovengrens van het 95%-interval (Wilson)", limit(1)),
    text("indicatornaam", "Naam van de indicator", "indicator", names(indicatoren)),
    text("gebiednaam", "Naam van het gebied", "gebied", names(gebieden)),
    text(
      "gebiedsoort",
      "Soort gebied",
      "gebied",
      gebieden.map(({soort: kind}) => kind)
    ),
    text("categorienaam", "Naam van de categorie", "categorie", names(categorieen)),
    text("periodenaam", "Naam van de periode", "periode", perioden.map(periodeName))
  ];
}

function perCell<List extends Int32Array | Float64Array>(list: List, read: (cell: number) => number): List {
  for (let cell = 0; cell < list.length; cell++) list[cell] = read(cell);
  return list;
}

/** The value of a column in a row; null where there is none. */
export function exportValue(column: LongColumn, row: number): string | number | null {
  if (column.soort === "tekst") return column.words[column.plaats[row]!] || null;
  const waarde = column.values[row]!;
  return Number.isNaN(waarde) || (column.soort === "geheel" && waarde < 0) ? null : waarde;
}

/** The choice in words, name and value. */
export function selectionLines({cube, gebieden, choice}: ExportTable): Line[] {
  const {indicatoren, categorieen, perioden, waarde} = cube;
  const part = indicatoren.some(({code}) => choice.categorieen[code]);
  return [
    [
      "Indicatoren",
      enumerate(
        indicatoren.map(({naam}) => naam),
        "en"
      )
    ],
    [
      "Categorieën",
      part
        ? enumerate(
            categorieen.map(({naam}) => naam),
            "en"
          )
        : "alle"
    ],
    ["Gebieden", enumerate(gebieden, "en")],
    ["Perioden", enumerate(perioden.map(periodeName), "en")],
    ["Aantal cellen", wholeNumber(waarde.length)]
  ];
}

/** What must be known of the numbers, name and value. */
export function toelichtingLines({manifest, address, dag: day, titel: title, coverage}: ExportTable): Line[] {
  return [
    ["Titel", title],
    ...sourceLines(manifest),
    ...(manifest.synthetisch
      ? [["Let op", "De cijfers zijn synthetisch: berekend over verzonnen inwoners."] as const]
      : []),
    ["Over de bron", manifest.toelichting],
    ["Gemeentelijke indeling", String(manifest.indeling)],
    ["Adres", address],
    ["Gemaakt op", day],
    ["Licentie", "Zie de bron; cijfers van CBS StatLine waarop de bron rust: CC BY 4.0"],
    [
      "Rekenwijze",
      "cijfer = per × waarde / n; interval: 95%, Wilson; jaren zijn opnieuw geteld, geen som van halfjaren"
    ],
    ["Wie telt mee", coverage.join(" ")],
    ...cellMarks.map(({naam, uitleg: explanation}): Line => [`Geen cijfer: ${naam}`, explanation])
  ];
}

/** What each indicator counts, name and value. */
export const definitionLines = ({cube}: Pick<ExportTable, "cube">): Line[] =>
  cube.indicatoren.map(({naam, definitie: definition}) => [`Definitie van ${naam}`, definition]);

/** All of it that is not empty, for what stands above the columns of a CSV. */
export const words = (output: ExportTable): Line[] => allLines(output).filter(([, waarde]) => waarde !== "");

/** All that must be known of the cells, name and text. */
export const allLines = (output: ExportTable): Line[] => [
  ...toelichtingLines(output),
  ...definitionLines(output),
  ...selectionLines(output)
];

/** The values of a column, a cell for each row. */
export const columnValues = (column: LongColumn, rows: number): ReturnType<typeof exportValue>[] =>
  Array.from({length: rows}, (_, row) => exportValue(column, row));
