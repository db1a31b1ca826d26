import {sideLetter} from "../cohort/cohorts.js";
import {columns53, type Row53} from "../cohort/rows.js";
import {BOM, csvCell, csvLine, csvRemarks, type CsvStyle, excelStyle, plainStyle} from "../format/csv.js";
import type {Choice, Side} from "../model/choice.js";
import type {Attribute, Line} from "./attributes.js";

const fraction = /^(verschil|ruw|indirect|direct|blijft)$|^kans_|^(onder|boven)9|aandeel|ondergrens$|bovengrens$/;

/** The numbers of a figure as they leave the page: columns, and rows with a value for each. */
export interface TableData {
  kolommen: readonly string[];
  rijen: readonly Readonly<Record<string, unknown>>[];
}

/** The numbers of a figure out of rows with more in them. */
export const data = <Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[]
): TableData => ({kolommen: columns, rijen: rows as readonly Record<string, unknown>[]});

/** The same of two sides: where they are cohorts, a column says of which each row is. */
export const sideData = <Row extends {kant: Side}>(
  {rulesB}: Pick<Choice, "rulesB">,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[]
): TableData =>
  rulesB === null
    ? data(columns, rows)
    : {kolommen: ["cohort", ...columns], rijen: rows.map((row) => ({cohort: sideLetter(row.kant), ...row}))};

/** What a value is in a file. */
export function cell(
  column: string,
  waarde: unknown
): {tekst: string} | {getal: number; decimalen: number | null} | null {
  if (waarde === null || waarde === undefined || waarde === "") return null;
  if (typeof waarde === "number") return {getal: waarde, decimalen: fraction.test(column) ? 8 : null};
  return {tekst: String(waarde)};
}

function field(column: string, waarde: unknown, style: CsvStyle): string {
  const what = cell(column, waarde);
  if (what === null) return "";
  return "getal" in what ? csvCell(what.getal, style, what.decimalen ?? undefined) : csvCell(what.tekst, style);
}

const lines = ({kolommen: columns, rijen: rows}: TableData, style: CsvStyle): string =>
  csvLine(columns, style) +
  rows
    .map((row) =>
      csvLine(
        columns.map((column) => field(column, row[column], style)),
        style
      )
    )
    .join("");

/** CSV text (RFC 4180, `,`, line feeds) of these columns, header first; fractions with eight decimals, null as empty. */
export const csv = <Row extends object>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string =>
  lines(data(columns, rows), plainStyle);

/** CSV with words above it, each a line of its own. */
export const csvWithWords = (words: readonly Line[], content: TableData): string =>
  csvRemarks(words) + lines(content, plainStyle);

/** The same as a Dutch Excel opens it in columns: `;`, decimal commas, a byte order mark and line ends of Windows. */
export const excelCsv = (words: readonly Line[], content: TableData): string =>
  BOM + csvRemarks(words, excelStyle) + lines(content, excelStyle);

/** Offers a file to the visitor; it is made in the page and goes nowhere else. */
export function keep(naam: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const a = document.createElement("a");
  a.href = address;
  a.download = naam;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `figuur-5.1_utrecht-en-nederland_2015-01-01_eenouder-wsnp`, at most 76 characters. */
export function fileStem(
  figure: string,
  names: readonly string[],
  time: string,
  codes: readonly string[] = []
): string {
  const choices = codes.map(slug).join("-");
  const place = short(names.map(slug).join("-en-"), choices === "" ? 52 : 32);
  const naam = `figuur-${figure}_${place}_${time}`;
  return choices === "" ? naam : short(`${naam}_${choices}`, 76);
}

/** `….csv`; the CSV for Excel and Vega-Lite have names of their own. */
export const figureFileName = ({bestand: file}: Pick<Attribute, "bestand">, kind: string): string =>
  kind === "excel" ? `${file}_excel.csv` : kind === "vega-lite" ? `${file}.vl.json` : `${file}.${kind}`;

const short = (text: string, marks: number) => text.slice(0, marks).replace(/[-_]+$/, "");

/** A name as part of a file name: without accents, capitals and spaces. */
export const slug = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Columns of the download after those of the command line: residents without the gebeurtenis, and the difference. */
const more = [
  "zonder_personen",
  "zonder_gebruik",
  "zonder_aandeel",
  "verschil",
  "verschil_ondergrens",
  "verschil_bovengrens"
] as const;

/** The numbers of figuur 5.3 that the page offers. */
export const data53 = (rows: readonly Row53[], choice: Pick<Choice, "rulesB">): TableData =>
  sideData(
    choice,
    [...columns53, ...more],
    rows.map(({zonder, verschil: difference, ...row}) => ({
      ...row,
      zonder_personen: zonder.personen,
      zonder_gebruik: zonder.gebruik,
      zonder_aandeel: zonder.aandeel,
      verschil: difference.verschil,
      verschil_ondergrens: difference.ondergrens,
      verschil_bovengrens: difference.bovengrens
    }))
  );
