import type {DuckDBConnection} from "@duckdb/node-api";
import type {Bevraag} from "../../components/queries/vraag.js";

/** The query door in Node: prepares, runs and reads; an error carries its SQL; whole numbers beyond 2^53 throw. */
export function maakBevraag(verbinding: DuckDBConnection): Bevraag {
  return async <Rij>({sql, waarden}: Parameters<Bevraag>[0]) => {
    const resultaat = await verbinding.runAndReadAll(sql, waarden).catch((cause: unknown) => {
      throw new Error(`query failed: ${(cause as Error).message}\n${sql}`, {cause});
    });
    return resultaat.getRowObjects().map((rij) => {
      const paren = Object.entries(rij).map(([naam, waarde]) => [
        naam,
        typeof waarde === "bigint" ? getal(waarde) : waarde
      ]);
      return Object.fromEntries(paren) as Rij;
    });
  };
}

function getal(waarde: bigint): number {
  const uit = Number(waarde);
  if (!Number.isSafeInteger(uit)) throw new Error(`not a safe whole number: ${waarde}`);
  return uit;
}
