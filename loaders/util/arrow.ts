import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
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
import {bytesSum, type Inventory} from "./inventory.js";

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

/** Writes Arrow tables into a folder and remembers what it wrote, for the manifest. */
export function makeWriter(folder: string) {
  const tables: {bestand: string; rijen: number; bytes: number}[] = [];
  const inventory: Inventory = [];
  const folders = new Set<string>();
  /** Most gemeenten of a small source have no rows: tables without any are the same where their columns are. */
  const empty = new Map<string, Uint8Array>();

  function bytesOf(columns: Record<string, Column>, rows: number): Uint8Array {
    if (rows > 0) return arrowStream(columns);
    const shape = JSON.stringify(Object.entries(columns).map(([naam, {soort: kind}]) => [naam, kind]));
    const bytes = empty.get(shape) ?? arrowStream(columns);
    empty.set(shape, bytes);
    return bytes;
  }

  return {
    tabellen: tables,
    /** Of each file as it was handed to the disk. */
    inventory,
    write(file: string, columns: Record<string, Column>): void {
      const rows = Object.values(columns)[0]?.values.length ?? 0;
      const bytes = bytesOf(columns, rows);
      const path = join(folder, file);
      if (!folders.has(dirname(path))) mkdirSync(dirname(path), {recursive: true});
      folders.add(dirname(path));
      writeFileSync(path, bytes);
      tables.push({bestand: file, rijen: rows, bytes: bytes.length});
      inventory.push([file, bytes.length, bytesSum(bytes)]);
    }
  };
}

export type Writer = ReturnType<typeof makeWriter>;
