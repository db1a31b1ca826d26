import {DuckDBInstance} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

export const temporary = (): string => mkdtempSync(join(tmpdir(), "synthese-test-"));

export function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder).sort();
  return Object.fromEntries(
    files.map((b) => [
      b,
      createHash("sha256")
        .update(readFileSync(join(folder, b)))
        .digest("hex")
    ])
  );
}

export type Waarde = string | number | boolean | null;

/** Opens the four files as views; answers a question with its rows. */
export async function oracle(folder: string): Promise<(sql: string) => Promise<Record<string, Waarde>[]>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet('${join(folder, `${table}.parquet`)}')`);
  }
  return async (sql) => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const amount = (w: unknown): Waarde => (typeof w === "string" && /^-?\d+$/.test(w) ? Number(w) : (w as Waarde));
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, w]) => [k, amount(w)])));
  };
}
