import type {DuckDBConnection} from "@duckdb/node-api";
import type {Telling} from "./bronrapport.js";
import {DUBBEL} from "./gebreken.js";
import type {Tabel} from "./schema.js";
import {vraag, vraagEen} from "./vraag.js";

export async function tel(connection: DuckDBConnection, tabel: Tabel, bestand: string): Promise<Telling> {
  const telling = await vraagEen(
    connection,
    `SELECT count(*) AS gelezen, count(*) FILTER (WHERE fout NOT IN (0, ${DUBBEL})) AS geweigerd,
      count(*) FILTER (WHERE fout = ${DUBBEL}) AS samengevoegd, count(*) FILTER (WHERE fout = 0) AS gebruikt FROM ${tabel}`
  );
  const [gelezen, geweigerd, samengevoegd, gebruikt] = Object.values(telling).map(Number) as [
    number,
    number,
    number,
    number
  ];
  return {bestand, gelezen, geweigerd, samengevoegd, gebruikt};
}

/** Takes out the rows that do not count and the columns that said so. */
export async function ruimOp(connection: DuckDBConnection, tabel: Tabel): Promise<void> {
  await vraag(connection, `DELETE FROM ${tabel} WHERE fout <> 0`);
  for (const kolom of ["fout", "teken"]) await vraag(connection, `ALTER TABLE ${tabel} DROP COLUMN ${kolom}`);
}
