import {tableFromIPC} from "@uwdata/flechette";
import {type Answer, answer, type CohortQuery, figure51, figure52, figure53} from "../queries/figure5.js";
import {type Choice, sides} from "../model/choice.js";
import {findGebied, type Gebied, readGebieden} from "../model/gebied.js";
import {type Manifest, shownMoments, since} from "../model/forms.js";
import {isProtected} from "../model/protection.js";
import {idle, opened, rememberEach, Unreachable} from "../page/openPage.js";
import type {Query, RelationName, RunQuery} from "../queries/query.js";
import {makeRelationSetter, relationStatements} from "./cells.js";
import type {Engine} from "./engine.js";
import {fetchBytes, fetchManifest, folderOf} from "./fetch.js";
import {fromFirst, readFirst, withoutSmallShares} from "./first.js";

/**
 * A browser makes code fast that has run often. Does something again a few times while the visitor reads, as long as `quiet`
 * says that they ask for nothing; what goes wrong shows when they do.
 */
async function practise(run: () => Promise<unknown>, quiet: () => boolean, times = 12): Promise<void> {
  try {
    for (let i = 0; i < times; i++) {
      await idle({otherwise: 50});
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

/** The rows of a figure, the choice that they answer, and how they came to be. */
export interface Answered<Row> {
  rows: readonly Row[];
  choice: Choice;
  /** The peilmomenten that are followed. */
  moments: readonly string[];
  gebieden: readonly Gebied[];
  manifest: Manifest;
  /** Gives the SQL that ran, in its order; what the small table holds is the answer to the same. */
  sql: () => readonly Pick<Query, "sql" | "values" | "reads">[];
  /** Asks something else of the relation of the same gebieden and start; where there is an engine. */
  ask?: RunQuery;
}

/** Everything a page needs of the tables. */
export interface Werkbank {
  manifest: Manifest;
  gebieden: Gebied[];
  /**
   * The rows of one figure of the page: of figures 5.1 to 5.3 from the small table where it holds them, else from DuckDB (booted when
   * first needed, or by `warmOn`). Of one choice a query is asked once; a newer choice withdraws it, and it rejects with an AbortError.
   */
  rows<Row>(query: CohortQuery<Row>, choice: Choice, options?: Pick<QueryOptions, "voortgang">): Promise<Answered<Row>>;
  /** All that is known of an answer before there are rows: for who has those from elsewhere. */
  about<Row>(query: CohortQuery<Row>, choice: Choice): Omit<Answered<Row>, "rows">;
  /** The answer to the published figures where the small table holds it, without the engine; else null. */
  known(choice: Choice): Promise<Answer | null>;
  /**
   * Boots DuckDB and fetches what these queries of the page read, behind the first figure; resolves when the next change answers
   * at once. Without queries: those of the published figures.
   */
  warmOn(choice: Choice, queries?: readonly CohortQuery<unknown>[]): Promise<void>;
}

type RowsOf = (query: CohortQuery<unknown>, options: QueryOptions) => Promise<readonly unknown[]>;

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
    fetchManifest(new URL("manifest.json", basis)),
    fetchBytes(new URL("gebieden.arrow", basis)).then((bytes) =>
      readGebieden(tableFromIPC(bytes)).filter(({soort: kind}) => kind !== "gemeente_2020_geschat")
    )
  ]);
  const protects = isProtected(manifest);
  const fetchFirst = rememberEach(async (start: string) =>
    readFirst(await fetchBytes(new URL(`eerste-${start}.arrow`, basis)))
  );
  const engine = makeEngine(basis, core);
  let queries = 0;

  function gebiedenOf(choice: Choice): Gebied[] {
    return sides(choice).map(({gebied}) => {
      const found = findGebied(gebieden, gebied);
      if (!found) throw new Error(`Het gebied ${gebied} is niet bekend.`);
      return found;
    });
  }

  /** The choice that the page asks of now, with the rows of its queries, the same to all who ask them; a newer one withdraws what is asked for it. */
  let newest: {key: string; running: AbortController; rowsOf: RowsOf} | undefined;

  function newestOf(choice: Choice) {
    const key = JSON.stringify(choice);
    if (newest?.key !== key) {
      newest?.running.abort();
      const running = new AbortController();
      const rowsOf: RowsOf = (query, options) => askRows(query, choice, {...options, signal: running.signal});
      newest = {key, running, rowsOf: rememberEach(rowsOf)};
    }
    return newest;
  }

  const known = async (choice: Choice): Promise<Answer | null> => {
    const found = fromFirst(await fetchFirst(choice.peilmoment), choice, shownMoments(manifest, choice));
    return found && protects ? withoutSmallShares(found) : found;
  };

  const sourceOf = ({reads = "cohort"}: Query, choice: Choice) => ({
    ...{reads, gebieden: gebiedenOf(choice), start: choice.peilmoment}
  });

  /** The published figures show a window, any other query all that comes after the start. */
  const momentsOf = (query: CohortQuery<unknown>, choice: Choice) =>
    parts.has(query) ? shownMoments(manifest, choice) : since(manifest, choice.peilmoment);

  function about<Row>(query: CohortQuery<Row>, choice: Choice): Omit<Answered<Row>, "rows"> {
    const moments = momentsOf(query as CohortQuery<unknown>, choice);
    const sql = () => {
      const asked = query(choice, moments.length);
      const source = sourceOf(asked, choice);
      const relation = relationStatements(source.reads, source.gebieden, source.start);
      return [...relation.map((sql) => ({sql, values: []})), asked];
    };
    const ask: RunQuery = (other) => engine(sourceOf(other, choice), {}, ({runQuery}) => runQuery(other));
    return {choice, moments, gebieden, manifest, sql, ...(protects ? {} : {ask})};
  }

  async function askRows(
    query: CohortQuery<unknown>,
    choice: Choice,
    options: QueryOptions
  ): Promise<readonly unknown[]> {
    queries++;
    const part = parts.get(query);
    const small = part && (await known(choice));
    options.signal?.throwIfAborted();
    if (small) return small[part];
    if (part && protects) throw new Unreachable(NOT_PUBLISHED);
    const asked = query(choice, momentsOf(query, choice).length);
    return engine(sourceOf(asked, choice), options, ({runQuery}) => runQuery(asked));
  }

  return {
    manifest,
    gebieden,
    known,
    about,
    async rows(query, choice, options = {}) {
      const rows = await newestOf(choice).rowsOf(query as CohortQuery<unknown>, options);
      return {...about(query, choice), rows: rows as never[]};
    },
    async warmOn(choice, asks) {
      const run = async () => {
        if (asks === undefined) {
          const source = {reads: "cohort", gebieden: gebiedenOf(choice), start: choice.peilmoment} as const;
          await engine(source, {}, ({runQuery}) => answer(runQuery, choice, shownMoments(manifest, choice)));
        }
        for (const ask of asks ?? []) {
          const query = ask(choice, since(manifest, choice.peilmoment).length);
          if (query.reads === "klok" && gebiedenOf(choice).some(({soort: kind}) => kind === "wijk")) continue;
          await engine(sourceOf(query, choice), {}, ({runQuery}) => runQuery(query));
        }
      };
      await run();
      performance.mark("rekenkern-klaar");
      const then = queries;
      void practise(run, () => queries === then);
    }
  };
}

/** What is said where a question needs cells of persons that a site of protected numbers does not hold. */
const NOT_PUBLISHED =
  "Voor deze keuze zijn op deze site geen getallen gepubliceerd: alleen die van een gebied, zonder regels.";

/** Which part of the prepared answer is of which query; any other query is asked of the engine. */
const parts = new Map<CohortQuery<unknown>, "figure51" | "figure52" | "figure53">([
  [figure51, "figure51"],
  [figure52, "figure52"],
  [figure53, "figure53"]
]);

/** The engine, started when first needed; one question at a time, and a question that was withdrawn is not asked. */
function makeEngine(basis: URL, core: Core) {
  let started: Promise<{engine: Engine; setRelation: ReturnType<typeof makeRelationSetter>}> | null = null;
  let row: Promise<unknown> = Promise.resolve();

  const start = () =>
    (started ??= import("./engine.js")
      .then(({startDuckdb}) => startDuckdb(core))
      .then((engine) => ({engine, setRelation: makeRelationSetter(engine, basis)}))
      .catch((error: unknown) => {
        started = null;
        throw error;
      }));

  return function ask<T>(
    {reads, gebieden, start: moment}: {reads: RelationName; gebieden: readonly Gebied[]; start: string},
    options: QueryOptions,
    run: (engine: Engine) => Promise<T>
  ) {
    const turn = row.then(async () => {
      options.signal?.throwIfAborted();
      if (!started) options.voortgang?.({tekst: "Rekenkern laden", part: null});
      const {engine, setRelation} = await start();
      options.signal?.throwIfAborted();
      await setRelation(reads, gebieden, moment, options);
      options.signal?.throwIfAborted();
      const result = await run(engine);
      options.signal?.throwIfAborted();
      return result;
    });
    row = turn.catch(() => undefined);
    return turn;
  };
}

/** Opens the tables that stand beside the manifest, for a page; what goes wrong is said at its head, and nothing follows. */
export const openTables = (manifest: string, core: Core): Promise<Werkbank> =>
  opened(openWerkbank(folderOf(manifest), core));
