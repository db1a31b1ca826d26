import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import type {Bevraag} from "../queries/vraag.js";
import {bewaakStart, nietGestart} from "./bewaking.js";
import {bevrager, melding} from "./opdracht.js";
import {voegToe} from "./voegToe.js";
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

/** Starts DuckDB from the addresses of its wasm and its worker; rejects when it cannot, in words for the visitor. */
export async function startDuckdb({wasm, worker}: {wasm: string; worker: string}): Promise<Motor> {
  const werker = startWerker(worker);
  const adres = new URL(wasm, document.baseURI).href;
  const bewaking = bewaakStart(werker, adres);
  const database = new AsyncDuckDB(new VoidLogger(), werker);
  try {
    const verbinding = await Promise.race([verbind(database, adres, bewaking.leeft), bewaking.mis]);
    bewaking.klaar();
    const {bevraag, vergeetAlles} = bevrager(verbinding);
    return {
      bevraag,
      voegToe: (naam, bytes) => voegToe(database, naam, bytes),
      async voerUit(sql) {
        await verbinding.query(sql).catch((oorzaak: unknown) => {
          throw new Error(`statement failed: ${melding(oorzaak)}\n${sql}`, {cause: oorzaak});
        });
      },
      async sluit() {
        vergeetAlles();
        await database.terminate();
      }
    };
  } catch (oorzaak) {
    bewaking.klaar();
    werker.terminate();
    throw nietGestart(oorzaak);
  }
}

async function verbind(database: AsyncDuckDB, adres: string, leeft: () => void) {
  await database.instantiate(adres, null, leeft);
  const verbinding = await database.connect();
  await verbinding.query(opSlot);
  return verbinding;
}
