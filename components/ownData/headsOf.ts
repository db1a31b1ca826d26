import {tableFromIPC} from "@uwdata/flechette";
import {parquetHead} from "../pipeline/parquetStream.js";
import type {FileHead} from "./mapping.js";
import {type OwnFile, OwnFault, shownName} from "./ownFiles.js";
import {headOf, headOfCsv} from "./recognise.js";

const LOOKED_AT = 200;

/** The files that may hold a table, each with its columns and its first values. Throws where one cannot be read. */
export async function headsOf(files: readonly OwnFile[]): Promise<FileHead[]> {
  const heads: FileHead[] = [];
  for (const file of files) {
    if (/\.csv$/i.test(file.name)) heads.push(await headOfCsv(file));
    else if (/\.parquet$/i.test(file.name)) {
      const {columns, rows} = await parquetHead(shownName(file.name), file.blob, LOOKED_AT);
      heads.push(headOf(file, columns, rows));
    } else if (/\.arrow$/i.test(file.name)) heads.push(await headOfArrow(file));
  }
  return heads;
}

async function headOfArrow(file: OwnFile): Promise<FileHead> {
  try {
    const table = tableFromIPC(new Uint8Array(await file.blob.arrayBuffer()), {useDate: true});
    const columns = table.schema.fields.map(({name}) => name);
    const rows = Array.from({length: Math.min(LOOKED_AT, table.numRows)}, (_, row) =>
      columns.map((name) => arrowText(table.getChild(name).at(row)))
    );
    return headOf(file, columns, rows);
  } catch (cause) {
    throw new OwnFault(`${shownName(file.name)} is geen leesbaar Arrow-bestand: sla het op zonder compressie`, {cause});
  }
}

/** A day as a day, another moment with its time. */
function arrowText(value: unknown): string {
  if (!(value instanceof Date)) return String(value ?? "");
  return value.toISOString().replace(/T00:00:00\.000Z$/, "");
}
