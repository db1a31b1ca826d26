import type {Gebied} from "../model/gebied.js";
import {cohortView, merge, type CohortSide} from "../queries/cohort.js";
import {rememberEach} from "../page/openPage.js";
import type {Engine} from "./engine.js";
import {fetchBytes} from "./fetch.js";
import type {QueryOptions} from "./werkbank.js";

const TOGETHER = 6;

/** The name of the table with the cells of a gebied at a start: letters, digits and `_` only. */
export const cellTableOf = (code: string, start: string): string =>
  `cellen_${code.replace(/\W/g, "_")}_${start.replaceAll("-", "")}`;

/** Where the cells of a gebied at a start come from: their files, the SQL that makes one table of them, and the side of a comparison. */
interface CellSource extends CohortSide {
  files: readonly string[];
  merged: string | null;
}

function cellSource({code, soort: kind, gemeenten}: Gebied, start: string): CellSource {
  const one = (file: string) => ({tabel: cellTableOf(file, start), files: [file], merged: null});
  if (kind === "land") return one(code);
  if (kind === "wijk") return {...one(gemeenten[0]!), wijk: code};
  if (gemeenten.length === 1) return one(gemeenten[0]!);
  const table = cellTableOf(code, start);
  const tables = gemeenten.map((gemeente) => cellTableOf(gemeente, start)).sort();
  return {tabel: table, files: gemeenten, merged: merge(table, tables)};
}

/** The SQL that makes the relation `cohort` of these gebieden out of their files, statement by statement. */
export function cohortStatements(gebieden: readonly Gebied[], start: string): string[] {
  const sources = gebieden.map((gebied) => cellSource(gebied, start));
  return [...sources.flatMap(({merged}) => merged ?? []), cohortView(sources)];
}

/**
 * Brings the cells of gebieden at a start into DuckDB, each file once, and makes the relation `cohort` hold them. The land and
 * each gemeente have a file; any other gebied is the sum of its gemeenten.
 */
export function makeCohortSetter(engine: Engine, basis: URL) {
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

  async function fetchAll(files: readonly string[], start: string, {signal, voortgang: progress}: QueryOptions) {
    const row = [...files];
    let ready = 0;
    const worker = async () => {
      for (let file = row.shift(); file !== undefined; file = row.shift()) {
        await fetchFile(cellTableOf(file, start), new URL(`cohort/${start}/${file}.arrow`, basis), signal);
        ready++;
        if (files.length > 1)
          progress?.({tekst: `Gemeenten ophalen: ${ready} van ${files.length}`, part: ready / files.length});
      }
    };
    await Promise.all(Array.from({length: TOGETHER}, worker));
  }

  let view = "";

  return async function setCohort(gebieden: readonly Gebied[], start: string, options: QueryOptions): Promise<void> {
    await Promise.all(
      gebieden.map(async (gebied) => {
        const {files, merged} = cellSource(gebied, start);
        await fetchAll(files, start, options);
        if (merged !== null) await mergeOnce(merged);
      })
    );
    options.signal?.throwIfAborted();
    const fresh = cohortStatements(gebieden, start).at(-1)!;
    if (fresh === view) return;
    await engine.run(fresh);
    view = fresh;
  };
}
