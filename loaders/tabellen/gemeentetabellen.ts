import type {DuckDBConnection} from "@duckdb/node-api";
import type {Kolom} from "../hulp/arrow.js";
import {contract, gemeentetabellen} from "../bron/index.js";
import type {Schrijver} from "./schrijf.js";

/** SQL that keeps the clean tables about gemeenten in the database `doel`, codes as text. */
export function bewaarGemeentetabellen(doel: string): string[] {
  return gemeentetabellen.map((tabel) => {
    const kolommen = contract[tabel].map(({naam, type}) => (type === "code" ? `${naam}::VARCHAR AS ${naam}` : naam));
    return `CREATE OR REPLACE TABLE ${doel}.${tabel} AS SELECT ${kolommen.join(", ")} FROM ${tabel}`;
  });
}

/** The tables about gemeenten as files, as they were delivered; without rows where the source has none. */
export async function schrijfGemeentetabellen(verbinding: DuckDBConnection, {schrijf}: Schrijver): Promise<void> {
  for (const tabel of gemeentetabellen) {
    const uit = await verbinding.runAndReadAll(`SELECT * FROM ${tabel} ORDER BY ALL`);
    const rijen = uit.getRowObjects();
    const kolommen = contract[tabel].map(({naam, type}): [string, Kolom] => {
      const getal = type === "getal" || type === "jaar";
      if (getal) return [naam, {soort: "u32?", waarden: rijen.map((rij) => rij[naam] as number | null)}];
      return [naam, {soort: "tekst", waarden: rijen.map((rij) => String(rij[naam] ?? ""))}];
    });
    schrijf(`${tabel}.arrow`, Object.fromEntries(kolommen));
  }
}
