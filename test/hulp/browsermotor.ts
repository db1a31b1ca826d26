import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import type {Bevraag} from "../../components/queries/vraag.js";

/** The engine of the browser, run in Node: for binding and running every query where the visitor runs it. */
export async function startBrowsermotor() {
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const bundel = (naam: string) => ({mainModule: join(dist, `duckdb-${naam}.wasm`), mainWorker: ""});
  const motor = await createDuckDB({mvp: bundel("mvp"), eh: bundel("eh")}, new VoidLogger(), NODE_RUNTIME);
  await motor.instantiate();
  const verbinding = motor.connect();
  verbinding.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const bevraag: Bevraag = async <Rij>({sql, waarden}: Parameters<Bevraag>[0]) => {
    const opdracht = verbinding.prepare(sql);
    try {
      return opdracht
        .query(...waarden)
        .toArray()
        .map((rij) => rij!.toJSON() as Rij);
    } finally {
      opdracht.close();
    }
  };
  return {
    bevraag,
    voerUit: (sql: string) => void verbinding.query(sql),
    voegToe: (naam: string, bytes: Uint8Array) => verbinding.insertArrowFromIPCStream(bytes, {name: naam, create: true})
  };
}
