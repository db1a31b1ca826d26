import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pageConnection} from "../../components/pipeline/pageConnection.js";
import type {PageEngine} from "../../components/pipeline/pageSource.js";
import type {RunQuery} from "../../components/queries/query.js";

/** The engine of the browser, run in Node: for binding and running every query where the visitor runs it. */
export async function startBrowserEngine() {
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const bundle = (naam: string) => ({mainModule: join(dist, `duckdb-${naam}.wasm`), mainWorker: ""});
  const engine = await createDuckDB({mvp: bundle("mvp"), eh: bundle("eh")}, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  const connection = engine.connect();
  connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const runQuery: RunQuery = async <Row>({sql, values}: Parameters<RunQuery>[0]) => {
    const command = connection.prepare(sql);
    try {
      return command
        .query(...values)
        .toArray()
        .map((row) => row!.toJSON() as Row);
    } finally {
      command.close();
    }
  };
  return {
    runQuery,
    /** What the pipeline needs of it. */
    page: {
      connection: pageConnection(connection),
      register: async (naam, file) => engine.registerFileBuffer(naam, new Uint8Array(await file.arrayBuffer())),
      async append(table, stream, fresh) {
        const own = engine.connect();
        if (fresh) own.query(`DROP TABLE IF EXISTS ${table}`);
        own.insertArrowFromIPCStream(stream, {name: table, create: fresh});
        own.close();
      }
    } satisfies PageEngine,
    run: (sql: string) => void connection.query(sql),
    addTo: (naam: string, bytes: Uint8Array) => connection.insertArrowFromIPCStream(bytes, {name: naam, create: true})
  };
}
