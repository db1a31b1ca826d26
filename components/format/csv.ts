/** How a program expects its CSV. */
export interface CsvStyle {
  separator: "," | ";";
  decimal: "." | ",";
  lineEnd: "\n" | "\r\n";
}

/** RFC 4180 with line feeds, for R, Python and other programs. */
export const plainStyle: CsvStyle = {separator: ",", decimal: ".", lineEnd: "\n"};

/** What a Dutch Excel opens in columns; begins with a byte order mark. */
export const excelStyle: CsvStyle = {separator: ";", decimal: ",", lineEnd: "\r\n"};
export const BOM = "\uFEFF";

export type CsvValue = string | number | null;

/** What makes a formula of a cell, also in the width of East Asian letters. */
const sign = "[=+\\-@＝＋－＠]";
const firstSign = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cf}\\p{Cc}]*${sign})`, "u");
/** Programs split a line by another sign than the one that it was written with. (It looks back from a sign alone: from every blank would take the square of the time.) */
const laterSign = new RegExp(`${sign}(?<=[,;|"\\t\\r\\n][\\s\\p{Cf}]*${sign})`, "gu");
const negative = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

/** A text of which a spreadsheet runs no part as a formula, wherever it splits the line; a negative number is none. */
export function withoutFormula(text: string): string {
  if (!/[=+\-@＝＋－＠\t\r\n]/.test(text) || negative.test(text)) return text;
  const inner = text.replace(laterSign, "'$&");
  return firstSign.test(inner) ? `'${inner}` : inner;
}

/** A Dutch Excel takes 4-11 for a day: it gets a longer dash. */
const dashed = (text: string, {decimal}: CsvStyle) =>
  decimal === "," ? text.replace(/^(\d{1,2})-(\d{1,2})$/, "$1–$2") : text;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One cell. A number keeps its sign, with so many decimals where that is said; a text can be no formula, and begins no remark. */
export function csvCell(value: CsvValue, style = plainStyle, decimals?: number): string {
  if (value === null || value === "") return "";
  if (typeof value === "string") {
    const safe = withoutFormula(dashed(value, style));
    return /[",;#\t\r\n]|^\s|\s$/.test(safe) ? quoted(safe) : safe;
  }
  if (!Number.isFinite(value)) return "";
  return (decimals === undefined ? String(value) : value.toFixed(decimals)).replace(".", style.decimal);
}

/** A line of cells. */
export const csvLine = (cells: readonly string[], {separator, lineEnd}: CsvStyle = plainStyle): string =>
  cells.join(separator) + lineEnd;

/**
 * What is said of the numbers, a line for each, above the columns. Programs skip a line that begins with `#`; the words are in one quoted
 * cell, of which no part is a formula.
 */
export const csvRemarks = (words: readonly (readonly [name: string, value: string])[], style = plainStyle): string =>
  words
    .map(([name, value]) => withoutFormula(`${name}: ${value}`.replace(/\s+/g, " ").trim()))
    .map((text) => csvLine(style === excelStyle ? [quoted(`# ${text}`)] : ["#", quoted(text)], style))
    .join("");
