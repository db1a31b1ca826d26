import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {SchemaTable} from "../../../components/pipeline/source/schema.js";
import {connect} from "./sourceFolder.js";

/** Turns tables of a folder from CSV into Parquet, with a type per column (text where none is given); `changeStay` may break the bytes. */
export async function makeParquet(
  folder: string,
  tables: readonly SchemaTable[],
  changeStay: (bytes: Buffer) => Buffer = (bytes) => bytes,
  types: Record<string, string> = {}
): Promise<string> {
  const connection = await connect();
  for (const table of tables) {
    const [csv, parquet] = [join(folder, `${table}.csv`), join(folder, `${table}.parquet`)];
    const source = `read_csv('${csv}', all_varchar = true, header = true)`;
    const described = await connection.runAndReadAll(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`);
    const fields = described
      .getRows()
      .map(([column]) => `${String(column)}::${types[String(column)] ?? "VARCHAR"} AS ${String(column)}`);
    await connection.run(`COPY (SELECT ${fields.join(", ")} FROM ${source}) TO '${parquet}' (FORMAT parquet)`);
    await rm(csv);
    await writeFile(parquet, changeStay(await readFile(parquet)));
  }
  return folder;
}
