import type {Connection} from "../connection.js";

/** An end that is empty still runs; comparisons use this day. */
export const sqlEnd = (column = "einddatum"): string => `coalesce(${column}, DATE '9999-12-31')`;

export const sqlText = (waarde: string): string => `'${waarde.replaceAll("'", "''")}'`;

export const sqlName = (column: string): string => `"${column.replaceAll('"', '""')}"`;

export const sqlList = (values: readonly string[]): string => values.map(sqlText).join(", ");

export const sqlBlank = (column: string): string => `(${column} IS NULL OR trim(${column}) = '')`;

/** A path as DuckDB literal: it would read `*`, `?` and `[` as a pattern. */
export const sqlPath = (file: string): string => sqlText(file.replace(/[*?[]/g, "[$&]"));

type Waarde = string | number | boolean | null;
type Row = Record<string, Waarde>;

/** The one query door of this folder: runs `sql`, gives plain rows (counts as numbers), wraps an error with its SQL. */
export async function query(connection: Connection, sql: string): Promise<Row[]> {
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])));
  } catch (cause) {
    throw new Error(`query failed: ${(cause as Error).message}\n${sql.slice(0, 2000)}`, {cause});
  }
}

/** The first row of an answer that has exactly one. */
export async function queryOne(connection: Connection, sql: string): Promise<Row> {
  const [row] = await query(connection, sql);
  if (!row) throw new Error(`query without rows: ${sql}`);
  return row;
}

function plain(value: unknown): Waarde {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value !== "bigint") throw new Error(`unexpected type in a row: ${String(value)}`);
  if (!Number.isSafeInteger(Number(value))) throw new Error(`number too large: ${value}`);
  return Number(value);
}

const made = [
  "verdacht",
  "kandidaat",
  "dubbel",
  "gemengd",
  "leden",
  "tegelijk",
  "eiland",
  "ledental",
  "wijkpaar",
  "wijkfout",
  "lijkt"
] as const;

type WorkTable = (typeof made)[number];

/** Makes (again) a temporary table that a check needs, and says how many rows it has: none often means that the check is done. */
export async function makeWorkTable(connection: Connection, naam: WorkTable, sql: string): Promise<number> {
  const {Count} = await queryOne(connection, `CREATE OR REPLACE TEMP TABLE ${naam} AS ${sql}`);
  return Number(Count);
}

export async function dropWorkTables(connection: Connection): Promise<void> {
  for (const naam of made) await query(connection, `DROP TABLE IF EXISTS temp.${naam}`);
}
