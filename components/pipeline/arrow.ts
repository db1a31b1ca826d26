import {
  columnFromArray,
  dictionary,
  float64,
  tableFromColumns,
  tableToIPC,
  uint16,
  uint32,
  uint8,
  utf8
} from "@uwdata/flechette";

/**
 * A column to write: whole numbers in the given width, or fractions (with `?`: null where it is not known), or texts as a
 * dictionary.
 */
export type Column =
  | {soort: "u32?"; values: readonly (number | null)[]}
  | {soort: "f64?"; values: readonly (number | null)[]}
  | {soort: "u8" | "u16" | "u32"; values: ArrayLike<number>}
  | {soort: "tekst"; values: readonly string[]};

const widths = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array};
const types = {u8: uint8, u16: uint16, u32: uint32};

/** A typed array without a type is taken over as it is, with one is copied value by value; an empty one needs its type. */
function columnOf({soort: kind, values}: Column) {
  if (kind === "u32?") return columnFromArray(values as (number | null)[], uint32());
  if (kind === "f64?") return columnFromArray(values as (number | null)[], float64());
  if (kind === "tekst") {
    const numbers = new Set(values).size <= 256 ? uint8() : uint16();
    return columnFromArray(values as string[], dictionary(utf8(), numbers));
  }
  return columnFromArray(widths[kind].from(values), values.length === 0 ? types[kind]() : undefined);
}

/** Columns as the bytes of an uncompressed Arrow IPC stream, the only form that DuckDB in the browser takes. */
export function arrowStream(columns: Record<string, Column>): Uint8Array {
  const table = tableFromColumns(
    Object.fromEntries(Object.entries(columns).map(([naam, column]) => [naam, columnOf(column)]))
  );
  const bytes = tableToIPC(table, {format: "stream"});
  if (!bytes) throw new Error("no bytes from the Arrow table");
  return bytes;
}

/** The narrowest width that holds this many bits. */
export function width(bits: number): "u8" | "u16" | "u32" {
  return bits <= 8 ? "u8" : bits <= 16 ? "u16" : "u32";
}

/** Takes the tables of a source, each under the name of its file. */
export interface Writer {
  write(file: string, columns: Record<string, Column>): void;
}

/** Columns as a table with its number of rows. Most gemeenten of a small source have none: such tables are the same where their columns are, and encoded once. */
export function tableEncoder(): (columns: Record<string, Column>) => {rows: number; bytes: Uint8Array} {
  const empty = new Map<string, Uint8Array>();
  return (columns) => {
    const rows = Object.values(columns)[0]?.values.length ?? 0;
    if (rows > 0) return {rows, bytes: arrowStream(columns)};
    const shape = JSON.stringify(Object.entries(columns).map(([naam, {soort: kind}]) => [naam, kind]));
    const bytes = empty.get(shape) ?? arrowStream(columns);
    empty.set(shape, bytes);
    return {rows, bytes};
  };
}
