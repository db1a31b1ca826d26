import {tableFromIPC} from "@uwdata/flechette";
import {type Answer, answer} from "../cohort/answer.js";
import type {Choice} from "../model/choice.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {type Manifest, since} from "../model/manifest.js";
import {editieNotice} from "../page/openPage.js";
import {makeCells} from "./cells.js";
import type {Engine} from "./engine.js";
import {fetchBytes} from "./fetch.js";
import {type FirstRow, fromFirst, readFirst} from "./first.js";
import {readGebieden} from "./gebieden.js";

/** A moment in which the page has nothing else to do. */
const idle = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done());
    else setTimeout(done, 50);
  });

/**
 * A browser makes code fast that has run often. Does something again a few times while the visitor reads, as long as `quiet`
 * says that they ask for nothing; what goes wrong shows when they do.
 */
async function practise(run: () => Promise<unknown>, quiet: () => boolean, times = 12): Promise<void> {
  try {
    for (let i = 0; i < times; i++) {
      await idle();
      if (!quiet()) return;
      await run();
    }
  } catch {
    // nobody waits for this answer
  }
}

/** How far an answer is: what is being fetched or waited for, in Dutch, with a fraction where known. */
export interface Progress {
  tekst: string;
  part: number | null;
}

export interface QueryOptions {
  /** Aborted when a newer choice comes: the promise rejects with an AbortError and nothing is drawn. */
  signal?: AbortSignal;
  voortgang?: (progress: Progress) => void;
}

/** Everything a page needs of the tables. */
export interface Werkbank {
  manifest: Manifest;
  gebieden: Gebied[];
  /** Answers from the small table where it can, else from DuckDB (booted when first needed, or by `warmOn`). */
  query(choice: Choice, options?: QueryOptions): Promise<Answer>;
  /** Boots DuckDB and fetches the cells of the choice behind the first figure; resolves when the next change answers at once. */
  warmOn(choice: Choice, options?: QueryOptions): Promise<void>;
}

/** Where the files of the engine are. */
export interface Core {
  wasm: string;
  worker: string;
}

/**
 * Opens the tables beside the page. DuckDB is fetched at the first question that needs it. Gebieden that are estimated from counts are left out:
 * people cannot be followed in them.
 */
export async function openWerkbank(basis: URL, core: Core): Promise<Werkbank> {
  const [manifest, gebieden] = await Promise.all([
    fetchBytes(new URL("manifest.json", basis)).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Manifest
    ),
    fetchBytes(new URL("gebieden.arrow", basis)).then((bytes) =>
      readGebieden(tableFromIPC(bytes)).filter(({soort: kind}) => kind !== "gemeente_2020_geschat")
    )
  ]);
  const first = new Map<string, Promise<(gebied: string) => FirstRow[]>>();
  const engine = makeEngine(basis, core);
  let queries = 0;

  function fetchFirst(start: string) {
    const pending = first.get(start);
    if (pending) return pending;
    const promise = fetchBytes(new URL(`eerste-${start}.arrow`, basis)).then(readFirst);
    first.set(start, promise);
    promise.catch(() => first.delete(start));
    return promise;
  }

  function sides({gebied, vergelijk: compare}: Choice): Gebied[] {
    const codes = compare === null ? [gebied] : [gebied, compare];
    return codes.map((code) => {
      const found = findGebied(gebieden, code);
      if (!found) throw new Error(`Het gebied ${code} is niet bekend.`);
      return found;
    });
  }

  return {
    manifest,
    gebieden,
    async query(choice, options = {}) {
      queries++;
      const gebieden = sides(choice);
      const moments = since(manifest, choice.peilmoment);
      const small = fromFirst(await fetchFirst(choice.peilmoment), choice, moments);
      options.signal?.throwIfAborted();
      if (small) return small;
      return engine(gebieden, choice.peilmoment, options, (engine) => answer(engine.runQuery, choice, moments));
    },
    async warmOn(choice, options = {}) {
      const query = () =>
        engine(sides(choice), choice.peilmoment, options, (engine) =>
          answer(engine.runQuery, choice, since(manifest, choice.peilmoment))
        );
      await query();
      performance.mark("rekenkern-klaar");
      const then = queries;
      void practise(query, () => queries === then);
    }
  };
}

/** The engine, started when first needed; one question at a time, and a question that was withdrawn is not asked. */
function makeEngine(basis: URL, core: Core) {
  let started: Promise<{engine: Engine; setCohort: ReturnType<typeof makeCells>}> | null = null;
  let row: Promise<unknown> = Promise.resolve();

  const start = () =>
    (started ??= import("./engine.js")
      .then(({startDuckdb}) => startDuckdb(core))
      .then((engine) => ({engine, setCohort: makeCells(engine, basis)}))
      .catch((error: unknown) => {
        started = null;
        throw error;
      }));

  return function reken<T>(
    gebieden: Gebied[],
    moment: string,
    options: QueryOptions,
    run: (engine: Engine) => Promise<T>
  ) {
    const turn = row.then(async () => {
      options.signal?.throwIfAborted();
      if (!started) options.voortgang?.({tekst: "Rekenkern laden", part: null});
      const {engine, setCohort} = await start();
      options.signal?.throwIfAborted();
      await setCohort(gebieden, moment, options);
      options.signal?.throwIfAborted();
      const result = await run(engine);
      options.signal?.throwIfAborted();
      return result;
    });
    row = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Starts to open the tables that stand beside the manifest. The promise is wrapped, so that a page gets it before it is
 * kept and loads the rest of its code meanwhile; who draws the page says what went wrong.
 */
export function opening(manifest: string, core: Core): {werkbank: Promise<Werkbank>} {
  const werkbank = openWerkbank(new URL(".", new URL(manifest, location.href)), core);
  werkbank.then(({manifest}) => editieNotice(manifest)).catch(() => {});
  return {werkbank};
}
