import {findGebied, type Gebied} from "../model/gebied.js";
import {since} from "../model/forms.js";
import {rememberEach} from "../page/openPage.js";
import {makeRelationSetter} from "../tables/cells.js";
import {fetchBytes} from "../tables/fetch.js";
import type {RelationName} from "../queries/query.js";
import type {Core, QueryOptions, Werkbank} from "../tables/werkbank.js";
import {askMacros, type AskName, askTables, readableView, toestandenView} from "./askTables.js";
import {
  personView,
  readableSample,
  SAMPLE_WEIGHT,
  sampleArea,
  sampleFile,
  type SampleName,
  sampleTables
} from "./sampleTables.js";
import {type SqlEngine, startSqlEngine} from "./sqlEngine.js";
import {sqlFault, type SqlFault, tablesOfQuery} from "./sqlText.js";

/** For which gebied, from which peilmoment on, the tables of a notebook are. */
export interface Scope {
  gebied: string;
  peilmoment: string;
  /** What the figure that came as a notebook compares with: side 1 of the tables of the figures. */
  vergelijk?: string | null;
}

/** A query of an SQL cell that failed, with its place in the cell. */
export class SqlError extends Error {
  constructor(
    readonly fault: SqlFault,
    options?: ErrorOptions
  ) {
    super(fault.message, options);
  }
}

export interface Sources {
  /** Answers one wrapped query for a scope, as bytes of an Arrow stream; the tables that it names are fetched first. */
  ask(sql: string, scope: Scope, options: {signal: AbortSignal} & Pick<QueryOptions, "voortgang">): Promise<Uint8Array>;
}

/** The tables of the notebook in an engine of its own, which starts at the first question, and anew when it had to be ended. */
export function openSources(tables: Werkbank, basis: URL, core: Core): Sources {
  let opened: Promise<ReturnType<typeof withTables>> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const open = () =>
    (opened ??= startSqlEngine(core)
      .then(async (engine) => {
        await engine.run(askMacros);
        return withTables(engine, tables, basis);
      })
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      }));

  return {
    ask(sql, scope, options) {
      const answer = turn.then(async () => {
        options.signal.throwIfAborted();
        if (!opened) options.voortgang?.({tekst: "Rekenkern laden", part: null});
        const {engine, bring} = await open();
        options.signal.throwIfAborted();
        await bring(namedTables(sql), scope, options);
        options.voortgang?.({tekst: "Rekenen", part: null});
        return engine
          .ask(sql, options.signal)
          .catch((cause: unknown) => {
            if (options.signal.aborted) throw cause;
            throw new SqlError(sqlFault(cause instanceof Error ? cause.message : String(cause)), {cause});
          })
          .finally(() => {
            if (engine.gone) opened = undefined;
          });
      });
      turn = answer.catch(() => undefined);
      return answer;
    }
  };
}

function namedTables(sql: string): AskName[] {
  const named = tablesOfQuery(sql);
  return askTables.map(({naam}) => naam).filter((naam) => named.has(naam));
}

/** Brings the tables that a query names into the engine, each once for a scope. */
function withTables(engine: SqlEngine, {manifest, gebieden}: Werkbank, basis: URL) {
  const setRelation = makeRelationSetter(engine, basis, readableView);
  /** For which scope a table stands in the engine now. */
  const standing = new Map<AskName, string>();

  const into = async (table: string, file: string, signal?: AbortSignal) =>
    engine.addTo(table, await fetchBytes(new URL(file, basis), {signal}));

  /** Makes a relation, under both of its names. */
  const relation =
    (name: RelationName) =>
    async (gebied: Gebied, scope: Scope, options: QueryOptions): Promise<void> => {
      const other = scope.vergelijk ? findGebied(gebieden, scope.vergelijk) : null;
      await setRelation(name, other ? [gebied, other] : [gebied], scope.peilmoment, options);
      for (const own of [name, `${name}_cellen`] as const) standing.set(own, keyOf(own, scope));
    };

  const fetchSample = rememberEach(async (file: string, table: string, signal?: AbortSignal) =>
    into(table, file, signal)
  );
  const bytesOf = new Map(manifest.tabellen.map(({bestand: file, bytes}) => [file, bytes]));

  /** A table of persons: its file, and that by which one knows who lived in the gebied. */
  const ofSample =
    (name: SampleName) =>
    async (gebied: Gebied, _scope: Scope, {signal, voortgang: progress}: QueryOptions): Promise<void> => {
      const area = sampleArea(gebied, gebieden);
      const tableOf = (table: SampleName) => `steekproef_${area}_${table}`;
      for (const table of new Set<SampleName>(gebied.soort === "land" ? [name] : ["verblijf", name])) {
        const file = sampleFile(area, table);
        const bytes = bytesOf.get(file);
        if (bytes === undefined)
          throw new Error("Van deze bron is er geen steekproef: die is er alleen van personen die niet bestaan.");
        progress?.({tekst: `Steekproef ophalen: ${table}, ${megabytes(bytes)}`, part: null});
        await fetchSample(file, tableOf(table), signal);
      }
      const rowsOf = (table: SampleName) => readableSample(table, tableOf(table));
      const first = manifest.peilmomenten[0]!;
      await engine.run(personView(name, {rowsOf, gebied, first, weight: SAMPLE_WEIGHT}));
    };

  const makers: Record<AskName, (gebied: Gebied, scope: Scope, options: QueryOptions) => Promise<void>> = {
    cohort: relation("cohort"),
    cohort_cellen: relation("cohort"),
    klok: relation("klok"),
    klok_cellen: relation("klok"),
    async toestanden(gebied, scope, options) {
      await makers.cohort(gebied, scope, options);
      await engine.run(toestandenView(since(manifest, scope.peilmoment)));
    },
    async monitor({code}, {vergelijk: compare}, {signal}) {
      const codes = compare && compare !== code ? [code, compare] : [code];
      for (const [side, code] of codes.entries()) await into(`monitor_${side}`, `monitor/${code}.arrow`, signal);
      const all = codes.map((_, side) => `SELECT * FROM monitor_${side}`).join(" UNION ALL BY NAME ");
      await engine.run(`CREATE OR REPLACE TEMP VIEW monitor AS ${all}`);
    },
    gebieden: (_gebied, _scope, {signal}) => into("gebieden", "gebieden.arrow", signal),
    personen: ofSample("personen"),
    verblijf: ofSample("verblijf"),
    voorzieningen: ofSample("voorzieningen"),
    gebeurtenissen: ofSample("gebeurtenissen")
  };

  return {
    engine,
    async bring(names: readonly AskName[], scope: Scope, options: QueryOptions) {
      const gebied = findGebied(gebieden, scope.gebied);
      if (!gebied) throw new Error(`onbekend gebied: ${scope.gebied}`);
      for (const name of names) {
        if (standing.get(name) === keyOf(name, scope)) continue;
        options.voortgang?.({tekst: `Tabel ${name} ophalen`, part: null});
        await makers[name](gebied, scope, options);
        standing.set(name, keyOf(name, scope));
      }
    }
  };
}

const ofSamples = new Set<AskName>(sampleTables.map(({naam}) => naam));

const keyOf = (name: AskName, {gebied, peilmoment, vergelijk: compare}: Scope): string => {
  if (name === "gebieden") return "";
  if (ofSamples.has(name)) return gebied;
  const sides = [gebied, compare ?? ""].join(" ");
  return name === "monitor" || name.startsWith("klok") ? sides : `${sides} ${peilmoment}`;
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
