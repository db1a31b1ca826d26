import type {AsyncDuckDBConnection, AsyncPreparedStatement} from "@duckdb/duckdb-wasm";
import type {Bevraag, Vraag} from "../queries/vraag.js";
import {rijen} from "./rijen.js";

/** Keeps the last few prepared statements: the same queries run at every change. */
export function bevrager(verbinding: AsyncDuckDBConnection, {bewaar = 24} = {}) {
  const opdrachten = new Map<string, Promise<AsyncPreparedStatement>>();

  function opdracht(sql: string): Promise<AsyncPreparedStatement> {
    const bekend = opdrachten.get(sql) ?? verbinding.prepare(sql);
    opdrachten.delete(sql);
    opdrachten.set(sql, bekend);
    for (const oudste of opdrachten.keys()) {
      if (opdrachten.size <= bewaar) break;
      vergeet(oudste);
    }
    return bekend;
  }

  function vergeet(sql: string) {
    const weg = opdrachten.get(sql);
    opdrachten.delete(sql);
    weg?.then((oud) => oud.close()).catch(() => {});
  }

  const bevraag: Bevraag = async <Rij>({sql, waarden}: Vraag) => {
    try {
      return rijen<Rij>(await (await opdracht(sql)).query(...waarden));
    } catch (oorzaak) {
      vergeet(sql);
      throw new Error(`query failed: ${melding(oorzaak)}\n${sql}`, {cause: oorzaak});
    }
  };

  return {bevraag, vergeetAlles: () => [...opdrachten.keys()].forEach(vergeet)};
}

/** First line of an engine's message. */
export function melding(oorzaak: unknown): string {
  return (oorzaak instanceof Error ? oorzaak.message : String(oorzaak)).split("\n")[0] ?? "";
}
