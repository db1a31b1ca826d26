import type {Gebied} from "../model/gebied.js";
import {cohortShape, type CohortSide, merge, type RelationShape, sidesView} from "../queries/cohort.js";
import {clockCounts, clockKey} from "../queries/klok.js";
import type {RelationName} from "../queries/query.js";
import {rememberEach} from "../page/openPage.js";
import type {Engine} from "./engine.js";
import {fetchBytes} from "./fetch.js";
import type {QueryOptions} from "./werkbank.js";

const TOGETHER = 6;

/** The name of the table with the cells of a gebied at a start: letters, digits and `_` only. */
export const cellTableOf = (code: string, start: string): string =>
  `cellen_${code.replace(/\W/g, "_")}_${start.replaceAll("-", "")}`;

/** A relation with the table and the file of a gebied, at a start. */
interface Relation extends RelationShape {
  tableOf: (code: string, start: string) => string;
  fileOf: (code: string, start: string) => string;
}

const relations: Record<RelationName, Relation> = {
  cohort: {...cohortShape, tableOf: cellTableOf, fileOf: (code, start) => `cohort/${start}/${code}.arrow`},
  klok: {
    ...{name: "klok", key: clockKey, counts: clockCounts},
    ...{tableOf: (code) => `klok_${code.replace(/\W/g, "_")}`, fileOf: (code) => `klok/${code}.arrow`}
  }
};

/** Where the rows of a gebied come from: their files, the SQL that makes one table of them, and the side of a comparison. */
interface CellSource extends CohortSide {
  files: readonly string[];
  merged: string | null;
}

function cellSource(relation: Relation, {code, soort: kind, gemeenten}: Gebied, start: string): CellSource {
  const one = (file: string) => ({tabel: relation.tableOf(file, start), files: [file], merged: null});
  if (kind === "land") return one(code);
  if (kind === "wijk") return {...one(gemeenten[0]!), wijk: code};
  if (gemeenten.length === 1) return one(gemeenten[0]!);
  const table = relation.tableOf(code, start);
  const tables = gemeenten.map((gemeente) => relation.tableOf(gemeente, start)).sort();
  return {tabel: table, files: gemeenten, merged: merge(relation, table, tables)};
}

/** The SQL that makes a relation of these gebieden out of their files, statement by statement. */
export function relationStatements(
  name: RelationName,
  gebieden: readonly Gebied[],
  start: string,
  viewOf: RelationView = sidesView
): string[] {
  const sources = gebieden.map((gebied) => cellSource(relations[name], gebied, start));
  return [...sources.flatMap(({merged}) => merged ?? []), viewOf(relations[name], sources)];
}

/** The SQL of a view that is a relation, out of the tables of its sides. */
export type RelationView = (shape: RelationShape, sides: readonly CohortSide[]) => string;

/**
 * Brings the rows of gebieden at a start into DuckDB, each file once, and makes a relation hold them. The land and
 * each gemeente have a file; any other gebied is the sum of its gemeenten.
 */
export function makeRelationSetter(engine: Pick<Engine, "addTo" | "run">, basis: URL, viewOf?: RelationView) {
  /** Files are fetched side by side and inserted one by one. */
  let insert: Promise<unknown> = Promise.resolve();

  /** By the name of the table that it makes. */
  const fetchFile = rememberEach(async (table: string, address: URL, signal?: AbortSignal): Promise<void> => {
    const bytes = await fetchBytes(address, {signal});
    const turn = insert.then(() => engine.addTo(table, bytes));
    insert = turn.catch(() => undefined);
    await turn;
  });
  const mergeOnce = rememberEach((sql: string) => engine.run(sql));

  async function fetchAll(
    {tableOf, fileOf}: Relation,
    files: readonly string[],
    start: string,
    {signal, voortgang: progress}: QueryOptions
  ) {
    const row = [...files];
    let ready = 0;
    const worker = async () => {
      for (let file = row.shift(); file !== undefined; file = row.shift()) {
        await fetchFile(tableOf(file, start), new URL(fileOf(file, start), basis), signal);
        ready++;
        if (files.length > 1)
          progress?.({tekst: `Gemeenten ophalen: ${ready} van ${files.length}`, part: ready / files.length});
      }
    };
    await Promise.all(Array.from({length: TOGETHER}, worker));
  }

  const views = new Map<RelationName, string>();

  return async function setRelation(
    name: RelationName,
    gebieden: readonly Gebied[],
    start: string,
    options: QueryOptions
  ): Promise<void> {
    const relation = relations[name];
    await Promise.all(
      gebieden.map(async (gebied) => {
        const {files, merged} = cellSource(relation, gebied, start);
        await fetchAll(relation, files, start, options);
        if (merged !== null) await mergeOnce(merged);
      })
    );
    options.signal?.throwIfAborted();
    const fresh = relationStatements(name, gebieden, start, viewOf).at(-1)!;
    if (fresh === views.get(name)) return;
    await engine.run(fresh);
    views.set(name, fresh);
  };
}
