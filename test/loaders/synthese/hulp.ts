import {DuckDBInstance} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

export const tijdelijk = (): string => mkdtempSync(join(tmpdir(), "synthese-test-"));

export function vingerafdrukken(map: string): Record<string, string> {
  const bestanden = readdirSync(map).sort();
  return Object.fromEntries(
    bestanden.map((b) => [
      b,
      createHash("sha256")
        .update(readFileSync(join(map, b)))
        .digest("hex")
    ])
  );
}

export type Waarde = string | number | boolean | null;

/** Opens the four files as views; answers a question with its rows. */
export async function vraagbaak(map: string): Promise<(sql: string) => Promise<Record<string, Waarde>[]>> {
  const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
  for (const tabel of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
    await verbinding.run(`CREATE VIEW ${tabel} AS SELECT * FROM read_parquet('${join(map, `${tabel}.parquet`)}')`);
  }
  return async (sql) => {
    const rijen = (await verbinding.runAndReadAll(sql)).getRowObjectsJson();
    const getal = (w: unknown): Waarde => (typeof w === "string" && /^-?\d+$/.test(w) ? Number(w) : (w as Waarde));
    return rijen.map((rij) => Object.fromEntries(Object.entries(rij).map(([k, w]) => [k, getal(w)])));
  };
}
