import {type Engine, errorLine, startDuckdb} from "../tables/engine.js";
import type {Core} from "../tables/werkbank.js";

/** What the engine of a notebook may take, in DuckDB's words: what asks for more gets an error, and the page lives on. */
const MEMORY = "1GB";

/** So long a withdrawn question may still run before the engine itself is ended, in milliseconds. */
const PATIENCE = 1500;

/** DuckDB for the questions of a notebook: an instance of its own, in which nothing of the figures stands. */
export interface SqlEngine extends Pick<Engine, "addTo" | "run"> {
  /**
   * The answer to one query as bytes of an Arrow stream. `prepare` refuses what is not one query; a question that is withdrawn
   * rejects with an AbortError, and where the engine does not let go of it, the engine ends: then `gone` is true.
   */
  ask(sql: string, signal: AbortSignal): Promise<Uint8Array>;
  readonly gone: boolean;
  close(): Promise<void>;
}

/** Starts it: locked before the first question, with a limit to its memory and no disk to spill to. */
export async function startSqlEngine(core: Core): Promise<SqlEngine> {
  const settings = `SET memory_limit = '${MEMORY}'; SET temp_directory = '';`;
  const engine = await startDuckdb(core, {settings});
  let gone = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function end() {
    gone = true;
    await engine.close();
  }

  async function stream(sql: string, signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted();
    await (await engine.connection.prepare(sql)).close();
    return engine.connection.useUnsafe(async (database, connection) => {
      const parts: Uint8Array[] = [];
      let part = await database.startPendingQuery(connection, sql, true);
      while (part === null) {
        if (signal.aborted) await database.cancelPendingQuery(connection);
        signal.throwIfAborted();
        part = await database.pollPendingQuery(connection);
      }
      for (; part !== null && part.length > 0; part = await database.fetchQueryResults(connection)) {
        signal.throwIfAborted();
        parts.push(part);
      }
      return joined(parts);
    });
  }

  return {
    addTo: engine.addTo,
    run: engine.run,
    get gone() {
      return gone;
    },
    ask(sql, signal) {
      const answer = turn.then(() => stream(sql, signal));
      turn = answer.catch(() => undefined);
      return Promise.race([answer, whenDeaf(signal, answer, end)]).catch((cause: unknown) => {
        if (signal.aborted) throw signal.reason;
        throw cause instanceof Error ? cause : new Error(errorLine(cause));
      });
    },
    close: end
  };
}

/** Rejects when a withdrawn question still runs after a while, and has ended the engine then. */
function whenDeaf(signal: AbortSignal, answer: Promise<unknown>, end: () => Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const withdrawn = () => {
      alarm = setTimeout(() => {
        void end();
        reject(signal.reason);
      }, PATIENCE);
    };
    signal.addEventListener("abort", withdrawn, {once: true});
    const done = () => {
      signal.removeEventListener("abort", withdrawn);
      clearTimeout(alarm);
    };
    answer.then(done, done);
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
