import type {DuckDBConnection} from "@duckdb/node-api";

export type Waarde = string | number | boolean | null;
export type Rij = Record<string, Waarde>;

/** The one query door of this folder: runs `sql`, gives plain rows (counts as numbers), wraps an error with its SQL. */
export async function vraag(connection: DuckDBConnection, sql: string): Promise<Rij[]> {
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
export async function vraagEen(connection: DuckDBConnection, sql: string): Promise<Rij> {
  const [rij] = await vraag(connection, sql);
  if (!rij) throw new Error(`query without rows: ${sql}`);
  return rij;
}

function plain(value: unknown): Waarde {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value !== "bigint") throw new Error(`unexpected type in a row: ${String(value)}`);
  if (!Number.isSafeInteger(Number(value))) throw new Error(`number too large: ${value}`);
  return Number(value);
}
