import type {DuckDBConnection} from "@duckdb/node-api";
import {vraag, vraagEen} from "./vraag.js";

const gemaakt = [
  "verdacht",
  "kandidaat",
  "dubbel",
  "gemengd",
  "leden",
  "tegelijk",
  "eiland",
  "ledental",
  "wijkfout",
  "lijkt"
] as const;

type Werktabel = (typeof gemaakt)[number];

/** Makes (again) a temporary table that a check needs, and says how many rows it has: none often means that the check is done. */
export async function maakWerktabel(connection: DuckDBConnection, naam: Werktabel, sql: string): Promise<number> {
  const {Count} = await vraagEen(connection, `CREATE OR REPLACE TEMP TABLE ${naam} AS ${sql}`);
  return Number(Count);
}

export async function ruimWerktabellenOp(connection: DuckDBConnection): Promise<void> {
  for (const naam of gemaakt) await vraag(connection, `DROP TABLE IF EXISTS temp.${naam}`);
}
