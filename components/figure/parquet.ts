import {type ColumnSource, parquetWriteBuffer} from "hyparquet-writer";
import type {Line} from "./attributes.js";
import type {TableData} from "./csv.js";

/** Rows as Parquet (Snappy): numbers, whether something is so, or texts; what must be known of them stands in the metadata. */
export function writeParquet(words: readonly Line[], {kolommen: columns, rijen: rows}: TableData): ArrayBuffer {
  const columnData = columns.map((name): ColumnSource => {
    const values = rows.map((row) => row[name] ?? null);
    const known = values.filter((value) => value !== null);
    const type = typeOf(known);
    const written = type === "STRING" ? values.map((value) => (value === null ? null : String(value))) : values;
    return {name, data: written, type, nullable: true};
  });
  const kvMetadata = words.map(([key, value]) => ({key, value}));
  return parquetWriteBuffer({columnData, rowGroupSize: 100_000, createdBy: "levenswegwerkbank", kvMetadata});
}

function typeOf(known: readonly unknown[]): "INT32" | "DOUBLE" | "BOOLEAN" | "STRING" {
  if (known.length === 0) return "STRING";
  if (known.every((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31)) return "INT32";
  if (known.every((value) => typeof value === "number")) return "DOUBLE";
  return known.every((value) => typeof value === "boolean") ? "BOOLEAN" : "STRING";
}
