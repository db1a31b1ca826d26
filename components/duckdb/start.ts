import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import type {Bevraag} from "../queries/vraag.js";
import {bevrager, melding} from "./opdracht.js";
import {startWerker} from "./werker.js";

/** DuckDB in a worker of this page. */
export interface Motor {
  bevraag: Bevraag;
  /** Uncompressed Arrow IPC stream bytes to a table, in place of one of that name. The bytes are handed over: empty afterwards. */
  voegToe(naam: string, bytes: Uint8Array): Promise<void>;
  voerUit(sql: string): Promise<void>;
  sluit(): Promise<void>;
}

/** Nothing may be fetched: no extension, no address, no file; and no later query can take that back. */
const opSlot = `SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET enable_external_access = false;
SET lock_configuration = true;`;

/** Insertion makes no table, and says nothing, of bytes that are no Arrow stream: renaming it finds that out. */
const nieuw = "voeg toe";

/** Starts DuckDB from the addresses of its wasm and its worker. */
export async function startDuckdb({wasm, worker}: {wasm: string; worker: string}): Promise<Motor> {
  const werker = startWerker(worker);
  const database = new AsyncDuckDB(new VoidLogger(), werker);
  try {
    await database.instantiate(new URL(wasm, document.baseURI).href);
    await database.open({query: {castBigIntToDouble: false}});
    const verbinding = await database.connect();
    const {bevraag, vergeetAlles} = bevrager(verbinding);

    async function voerUit(sql: string) {
      await verbinding.query(sql).catch((oorzaak: unknown) => {
        throw new Error(`statement failed: ${melding(oorzaak)}\n${sql}`, {cause: oorzaak});
      });
    }

    async function voegToe(naam: string, bytes: Uint8Array) {
      const tabel = `"${naam.replaceAll('"', '""')}"`;
      await voerUit(`DROP TABLE IF EXISTS "${nieuw}"`);
      await verbinding.insertArrowFromIPCStream(bytes, {name: nieuw, create: true});
      await voerUit(`BEGIN; DROP TABLE IF EXISTS ${tabel}; ALTER TABLE "${nieuw}" RENAME TO ${tabel}; COMMIT`);
    }

    async function sluit() {
      vergeetAlles();
      await database.terminate();
    }

    await voerUit(opSlot);
    return {bevraag, voegToe, voerUit, sluit};
  } catch (oorzaak) {
    werker.terminate();
    throw new Error(`DuckDB did not start: ${melding(oorzaak)}`, {cause: oorzaak});
  }
}
