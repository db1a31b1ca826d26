import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  type AsyncPreparedStatement,
  DuckDBDataProtocol,
  VoidLogger
} from "@duckdb/duckdb-wasm";
import type {Query, RunQuery} from "../queries/query.js";
import {Unreachable} from "../page/openPage.js";
import {startWorker} from "../page/worker.js";

const PATIENCE = 30_000;

/**
 * DuckDB keeps silent when its wasm or worker cannot be had: `miss` rejects then, and also when nothing was heard for a
 * while. `lives` says that something comes in, `done` that the watch is over.
 */
export function guardStart(engineWorker: Worker, wasm: string, patience = PATIENCE) {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let saveOn: (reden: string, cause?: unknown) => void = () => {};
  const miss = new Promise<never>((_, reject) => {
    saveOn = (reden, cause) => reject(new Error(reden, {cause}));
  });
  miss.catch(() => {});

  const lives = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => saveOn(`nothing heard for ${patience} ms`), patience);
  };
  const broken = (error: Event) => saveOn("the worker broke", error);
  engineWorker.addEventListener("error", broken);
  engineWorker.addEventListener("messageerror", broken);
  fetch(wasm, {method: "HEAD"}).then(
    ({ok, status}) => ok || saveOn(`the wasm is not there (${status})`),
    (cause: unknown) => saveOn("the wasm cannot be reached", cause)
  );
  lives();

  return {
    miss,
    lives,
    done() {
      clearTimeout(alarm);
      engineWorker.removeEventListener("error", broken);
      engineWorker.removeEventListener("messageerror", broken);
    }
  };
}

/** What a visitor is told of an engine that did not start. */
export const notStarted = (cause: unknown) =>
  new Unreachable("De rekenkern kon niet worden geladen. Controleer uw verbinding of laad de pagina opnieuw.", {
    cause
  });

/** The part of an Arrow table that is read here. */
export interface ArrowTable {
  numRows: number;
  schema: {fields: {name: string; type: {toString(): string}}[]};
  getChildAt(i: number): {get(row: number): unknown} | null;
}

/** An Arrow table as plain objects of numbers, strings, booleans and null; a value that would lose something throws. */
export function rows<Row>(table: ArrowTable): Row[] {
  const result: Record<string, unknown>[] = Array.from({length: table.numRows}, () => ({}));
  for (const [i, {name, type}] of table.schema.fields.entries()) {
    const column = table.getChildAt(i);
    const kind = String(type);
    for (const [j, row] of result.entries()) row[name] = waarde(column?.get(j) ?? null, name, kind);
  }
  return result as Row[];
}

function waarde(raw: unknown, column: string, kind: string): number | string | boolean | null {
  if (/^(Date|Timestamp)/.test(kind) && typeof raw === "number") return date(raw, kind);
  if (raw === null || typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (typeof raw === "bigint" && Number.isSafeInteger(Number(raw))) return Number(raw);
  throw new Error(`cannot convert without loss: column ${column} of type ${kind} (cast it in SQL)`);
}

function date(milliseconds: number, kind: string): string {
  const text = new Date(milliseconds).toISOString();
  return kind.startsWith("Date") ? text.slice(0, 10) : text;
}

/** Keeps the last few prepared statements: the same queries run at every change. */
export function engineQueryRunner(connection: AsyncDuckDBConnection, {keep = 24} = {}) {
  const commands = new Map<string, Promise<AsyncPreparedStatement>>();

  function command(sql: string): Promise<AsyncPreparedStatement> {
    const known = commands.get(sql) ?? connection.prepare(sql);
    commands.delete(sql);
    commands.set(sql, known);
    for (const oldest of commands.keys()) {
      if (commands.size <= keep) break;
      forget(oldest);
    }
    return known;
  }

  function forget(sql: string) {
    const route = commands.get(sql);
    commands.delete(sql);
    route?.then((old) => old.close()).catch(() => {});
  }

  const runQuery: RunQuery = async <Row>({sql, values}: Query) => {
    try {
      return rows<Row>(await (await command(sql)).query(...values));
    } catch (cause) {
      forget(sql);
      throw new Error(`query failed: ${errorLine(cause)}\n${sql}`, {cause});
    }
  };

  return {runQuery, forgetAll: () => [...commands.keys()].forEach(forget)};
}

/** First line of an engine's message. */
export function errorLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}

let teller = 0;

/**
 * Arrow stream bytes to a table, in place of one of that name, or an error and the old table. Inserting makes no table, and
 * says nothing, of bytes that are no stream, and leaves its connection unable to take more: hence one for each, and a name
 * of its own that is changed when the table is there.
 */
export async function addTo(database: AsyncDuckDB, naam: string, bytes: Uint8Array): Promise<void> {
  const fresh = `voeg toe ${teller++}`;
  const table = `"${naam.replaceAll('"', '""')}"`;
  const connection = await database.connect();
  try {
    await connection.insertArrowFromIPCStream(bytes, {name: fresh, create: true});
    await connection.query(`BEGIN; DROP TABLE IF EXISTS ${table}; ALTER TABLE "${fresh}" RENAME TO ${table}; COMMIT`);
  } catch (cause) {
    await connection.query("ROLLBACK").catch(() => {});
    throw new Error(`no Arrow stream for table: ${naam}`, {cause});
  } finally {
    await connection.close();
  }
}

/** DuckDB in a worker of this page. */
export interface Engine {
  runQuery: RunQuery;
  /** Uncompressed Arrow IPC stream bytes to a table, in place of one of that name. The bytes are handed over: empty afterwards. */
  addTo(naam: string, bytes: Uint8Array): Promise<void>;
  run(sql: string): Promise<void>;
  /** The connection on which all of it runs, for who must be able to withdraw a question. */
  connection: AsyncDuckDBConnection;
  /** Gives the engine a file of the visitor under a name: it reads of it what it needs, when it needs it. */
  register(name: string, file: Blob): Promise<void>;
  /** Puts the rows of an Arrow stream into a table: a new one, or behind what stands there. */
  append(table: string, stream: Uint8Array, fresh: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Nothing may be fetched: no extension, no address; no file but those of the visitor, where these are read; and no later query can take that back. */
const withLock = (ownFiles: boolean) => `SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
${ownFiles ? "" : "SET enable_external_access = false;"}
SET lock_configuration = ${!ownFiles};`;

/**
 * Starts DuckDB from the addresses of its wasm and its worker; rejects when it cannot, in words for the visitor. `settings`: SQL that
 * runs before the configuration is locked. With `ownFiles` it reads files of the visitor, and its settings can be changed: only our
 * own SQL may run there.
 */
export async function startDuckdb(
  {wasm, worker}: {wasm: string; worker: string},
  {settings = "", ownFiles = false}: {settings?: string; ownFiles?: boolean} = {}
): Promise<Engine> {
  const engineWorker = startWorker(worker);
  const address = new URL(wasm, document.baseURI).href;
  const guard = guardStart(engineWorker, address);
  const database = new AsyncDuckDB(new VoidLogger(), engineWorker);
  try {
    const connection = await Promise.race([
      connect(database, address, `${settings}${withLock(ownFiles)}`, guard.lives),
      guard.miss
    ]);
    guard.done();
    const {runQuery, forgetAll} = engineQueryRunner(connection);
    return {
      runQuery,
      connection,
      addTo: (naam, bytes) => addTo(database, naam, bytes),
      async register(name, file) {
        await database.dropFile(name);
        await database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      },
      async append(table, stream, fresh) {
        if (fresh) return addTo(database, table, stream);
        const own = await database.connect();
        try {
          await own.insertArrowFromIPCStream(stream, {name: table, create: false});
        } finally {
          await own.close();
        }
      },
      async run(sql) {
        await connection.query(sql).catch((cause: unknown) => {
          throw new Error(`statement failed: ${errorLine(cause)}\n${sql}`, {cause});
        });
      },
      async close() {
        forgetAll();
        await database.terminate();
      }
    };
  } catch (cause) {
    guard.done();
    engineWorker.terminate();
    throw notStarted(cause);
  }
}

async function connect(database: AsyncDuckDB, address: string, settings: string, lives: () => void) {
  await database.instantiate(address, null, lives);
  const connection = await database.connect();
  await connection.query(settings);
  return connection;
}
