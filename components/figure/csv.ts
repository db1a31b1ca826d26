import {BOM, csvCell, csvLine, csvRemarks, type CsvStyle, excelStyle, plainStyle} from "../format/csv.js";
import {type Choice, type Side, sideLetter} from "../model/choice.js";
import type {Line} from "./attributes.js";

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
