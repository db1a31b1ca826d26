import {Type, tableFromIPC} from "@uwdata/flechette";
import {wholeNumber} from "../format/number.js";

export type CellValue = number | string | boolean | null;

export interface CellColumn {
  naam: string;
  values: readonly CellValue[];
}

/** The rows of a cell as they go from one cell to another: plain values, by column. */
export interface CellTable {
  columns: readonly CellColumn[];
  rows: number;
  /** Whether there were more rows than were taken. */
  more: boolean;
}

/** Reads at most so many rows of an Arrow stream; dates as ISO texts, whole numbers that no number holds as texts. */
export function tableOfArrow(bytes: Uint8Array, most: number): CellTable {
  const table = tableFromIPC(bytes, {useBigInt: true});
  const rows = Math.min(table.numRows, most);
  const columns = table.schema.fields.map(({name, type: {typeId}}, i) => {
    const column = table.getChildAt(i)!;
    const dayOnly = typeId === Type.Date;
    const isDate = dayOnly || typeId === Type.Timestamp;
    const values = Array.from({length: rows}, (_, row) => {
      const value: unknown = column.at(row);
      return isDate && typeof value === "number" ? dateText(value, dayOnly) : plainValue(value);
    });
    return {naam: name, values};
  });
  return {columns, rows, more: table.numRows > most};
}

/** The same of an array of objects; columns in the order in which they come. */
export function tableOfRows(rows: readonly Readonly<Record<string, unknown>>[], most: number): CellTable {
  const taken = rows.slice(0, most);
  const names = new Set(taken.slice(0, 1000).flatMap((row) => Object.keys(row)));
  const columns = [...names].map((naam) => ({naam, values: taken.map((row) => plainValue(row[naam]))}));
  return {columns, rows: taken.length, more: rows.length > most};
}

/** The rows as objects. */
export function objectsOf({columns, rows}: CellTable): Record<string, CellValue>[] {
  return Array.from({length: rows}, (_, row) =>
    Object.fromEntries(columns.map(({naam, values}) => [naam, values[row] ?? null]))
  );
}

const dateText = (milliseconds: number, dayOnly: boolean): string => {
  const text = new Date(milliseconds).toISOString();
  return dayOnly ? text.slice(0, 10) : text;
};

/** A value that can be sent, shown and written: what is none of the four kinds becomes a text. */
export function plainValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  try {
    return (
      JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) ?? String(value)
    );
  } catch {
    return String(value);
  }
}

/** A value as people read it: ja, 12.431, 0,25; empty where there is none. */
export function valueText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "string") return value;
  if (Number.isInteger(value)) return value < 0 ? `−${wholeNumber(-value)}` : wholeNumber(value);
  return String(Number(value.toPrecision(6)))
    .replace(".", ",")
    .replace("-", "−");
}

/** Whether something that was sent is a table, as far as one can see without reading all of it. */
export function isCellTable(value: unknown, most: number): value is CellTable {
  const {columns, rows, more} = (value ?? {}) as Partial<CellTable>;
  if (!Array.isArray(columns) || columns.length > 2000 || typeof more !== "boolean") return false;
  if (!Number.isInteger(rows) || rows! < 0 || rows! > most) return false;
  return columns.every(
    (column: unknown) =>
      typeof column === "object" &&
      column !== null &&
      "naam" in column &&
      typeof column.naam === "string" &&
      "values" in column &&
      Array.isArray(column.values) &&
      column.values.length === rows &&
      column.values.every(isPlain)
  );
}

const isPlain = (value: unknown) => value === null || ["number", "string", "boolean"].includes(typeof value);
