import {type ColumnSource, parquetWriteBuffer} from "hyparquet-writer";
import type {ExportTable} from "./export.js";
import {allLines, columnValues, type LongColumn, longColumns} from "./content.js";

const types = {tekst: "STRING", geheel: "INT32", getal: "DOUBLE"} as const;

/** The cells as Parquet (Snappy), a row for each; what must be known of them stands in the metadata of the file. */
export function makeParquet(output: ExportTable): ArrayBuffer {
  const rows = output.cube.waarde.length;
  const source = (column: LongColumn): ColumnSource => ({
    name: column.naam,
    type: types[column.soort],
    data: columnValues(column, rows),
    nullable: true
  });
  return parquetWriteBuffer({
    columnData: longColumns(output).map(source),
    rowGroupSize: 100_000,
    createdBy: "levenswegwerkbank",
    kvMetadata: allLines(output).map(([key, value]) => ({key, value}))
  });
}
