import {
  type Column,
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import type {ExportTable} from "./export.js";
import {allLines, columnValues, type LongColumn, longColumns} from "./content.js";

/** The cells as an Arrow file (uncompressed IPC), a row for each; texts as dictionaries. */
export function makeArrow(output: ExportTable): Uint8Array<ArrayBuffer> {
  const rows = output.cube.waarde.length;
  const table = tableFromColumns(
    Object.fromEntries(longColumns(output).map((column) => [column.naam, arrowColumn(column, rows)]))
  );
  table.schema.metadata = new Map(allLines(output));
  const bytes = tableToIPC(table, {format: "file"});
  if (!bytes) throw new Error("no bytes from the Arrow table");
  return bytes as Uint8Array<ArrayBuffer>;
}

function arrowColumn(column: LongColumn, rows: number): Column<unknown> {
  const type = {tekst: dictionary(utf8(), int32()), geheel: int32(), getal: float64()}[column.soort];
  return columnFromArray(columnValues(column, rows), type) as Column<unknown>;
}
