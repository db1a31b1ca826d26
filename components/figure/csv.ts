import {BOM, csvCell, csvLine, csvRemarks, type CsvStyle, excelStyle, plainStyle} from "../format/csv.js";
import type {Line} from "./attributes.js";

const fraction = /^verschil$|aandeel$|ondergrens$|bovengrens$/;

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
