import type {Gebied} from "../model/gebied.js";
import {cohortView, merge, type Side} from "../queries/cohort.js";
import type {Engine} from "./engine.js";
import {fetchBytes} from "./fetch.js";
import type {QueryOptions} from "./werkbank.js";

const TOGETHER = 6;

/** The name of the table with the cells of a gebied at a start: letters, digits and `_` only. */
export const cellTable = (code: string, start: string): string =>
  `cellen_${code.replace(/\W/g, "_")}_${start.replaceAll("-", "")}`;

/**
 * Brings the cells of a gebied at a start into DuckDB, once, and says in which table they are. The land and each gemeente
 * have a file; any other gebied is the sum of its gemeenten.
 */
export function makeCells(engine: Engine, basis: URL) {
  const done = new Map<string, Promise<string>>();
  /** Files are fetched side by side and inserted one by one. */
  let insert: Promise<unknown> = Promise.resolve();

  async function fetchFile(file: string, start: string, signal?: AbortSignal): Promise<string> {
    const table = cellTable(file, start);
    const bytes = await fetchBytes(new URL(`cohort/${start}/${file}.arrow`, basis), {signal});
    const turn = insert.then(() => engine.addTo(table, bytes));
    insert = turn.catch(() => undefined);
    await turn;
    return table;
  }

  function once(key: string, make: () => Promise<string>): Promise<string> {
    const pending = done.get(key);
    if (pending) return pending;
    const promise = make();
    done.set(key, promise);
    promise.catch(() => done.delete(key));
    return promise;
  }

  const file = (naam: string, start: string, signal?: AbortSignal) =>
    once(`${naam} ${start}`, () => fetchFile(naam, start, signal));

  async function together(
    {code, gemeenten}: Gebied,
    start: string,
    {signal, voortgang: progress}: QueryOptions
  ): Promise<string> {
    const tables: string[] = [];
    const row = [...gemeenten];
    const engineWorker = async () => {
      for (let naam = row.shift(); naam !== undefined; naam = row.shift()) {
        tables.push(await file(naam, start, signal));
        progress?.({
          tekst: `Gemeenten ophalen: ${tables.length} van ${gemeenten.length}`,
          part: tables.length / gemeenten.length
        });
      }
    };
    await Promise.all(Array.from({length: TOGETHER}, engineWorker));
    const table = cellTable(code, start);
    await engine.run(merge(table, tables.sort()));
    return table;
  }

  async function side(gebied: Gebied, start: string, options: QueryOptions): Promise<Side> {
    if (gebied.soort === "land") return {tabel: await file(gebied.code, start, options.signal)};
    if (gebied.soort === "wijk")
      return {tabel: await file(gebied.gemeenten[0]!, start, options.signal), wijk: gebied.code};
    if (gebied.gemeenten.length === 1) return {tabel: await file(gebied.gemeenten[0]!, start, options.signal)};
    return {tabel: await once(`${gebied.code} ${start} samen`, () => together(gebied, start, options))};
  }

  let view = "";

  /** Makes the relation `cohort` hold the cells of these gebieden. */
  return async function setCohort(gebieden: Gebied[], start: string, options: QueryOptions): Promise<void> {
    const sides = await Promise.all(gebieden.map((gebied) => side(gebied, start, options)));
    options.signal?.throwIfAborted();
    const fresh = cohortView(sides);
    if (fresh === view) return;
    await engine.run(fresh);
    view = fresh;
  };
}
