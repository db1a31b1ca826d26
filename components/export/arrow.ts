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
import {
  definitionLines,
  type LongColumn,
  longColumns,
  selectionLines,
  toelichtingLines,
  exportValue
} from "./content.js";

/** The cells as an Arrow file (uncompressed IPC), a row for each; texts as dictionaries. */
export function makeArrow(output: ExportTable): Uint8Array<ArrayBuffer> {
  const rows = output.cube.waarde.length;
  const table = tableFromColumns(
    Object.fromEntries(longColumns(output).map((column) => [column.naam, arrowColumn(column, rows)]))
  );
  const lines = [...toelichtingLines(output), ...definitionLines(output), ...selectionLines(output)];
  table.schema.metadata = new Map(lines);
  const bytes = tableToIPC(table, {format: "file"});
  if (!bytes) throw new Error("no bytes from the Arrow table");
  return bytes as Uint8Array<ArrayBuffer>;
}

function arrowColumn(column: LongColumn, rows: number): Column<unknown> {
  const type = {tekst: dictionary(utf8(), int32()), geheel: int32(), getal: float64()}[column.soort];
  const values = Array.from({length: rows}, (_, row) => exportValue(column, row));
  return columnFromArray(values, type) as Column<unknown>;
}
