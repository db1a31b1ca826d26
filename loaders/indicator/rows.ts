import type {DuckDBConnection} from "@duckdb/node-api";
import {parseArgs} from "node:util";
import {csv} from "../../components/figure/csv.js";
import type {Gebied} from "../../components/model/gebied.js";
import {sumUp} from "../../components/monitor/combinaties.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {makeDouble} from "../../components/monitor/shared.js";
import {indicatoren} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {countMonitor} from "../../components/pipeline/monitor/countMonitor.js";
import {boxNumber, codesOfGebieden, redenen} from "../../components/pipeline/monitor/rows.js";
import {readShared} from "../../components/pipeline/monitor/shared.js";
import {makePersonen} from "../../components/pipeline/persoon/cells.js";
import {loosePeriode, tijdvak} from "../../components/pipeline/persoon/tijdvak.js";
import {readUnchanged, recogniseSource, type SourceState} from "../source/findFiles.js";
import {readSource} from "../source/source.js";
import {open} from "../tables/makeCells.js";
import {ArgumentError} from "../util/command.js";

const columns = [...["indicator", "gebied", "periode", "categorie", "waarde", "eenheid", "n", "status", "reden"]] as (
  | "indicator"
  | "gebied"
  | "periode"
  | "categorie"
  | "waarde"
  | "eenheid"
  | "n"
  | "status"
  | "reden"
)[];

/**
 * Rows of one indicator, gebied and periode out of the table `monitor`. A wijk in which nobody lives has counts of 0, unless
 * its gemeente has no number.
 */
export async function indicatorRows(
  connection: DuckDBConnection,
  indicator: Indicator,
  gebied: Gebied,
  {periode, nummer: number}: {periode: string; nummer: number}
): Promise<MonitorRow[]> {
  const codes = codesOfGebieden();
  const amounts = async (code: string) => {
    const result = await connection.runAndReadAll(
      `SELECT vak, waarde, n, reden FROM monitor WHERE gebied = ${codes.indexOf(code)} AND periode = ${number}`
    );
    return new Map(result.getRows().map(([box, ...rest]) => [Number(box), rest.map(Number)]));
  };
  const read = async (code: string): Promise<MonitorRow[]> => {
    const parsed = await amounts(code);
    const above = gebied.soort === "wijk" && parsed.size === 0 ? await amounts(gebied.gemeenten[0]!) : null;
    return indicator.categorieen.map(({code: categorie}) => {
      const fixed = {indicator: indicator.code, gebied: code, periode, categorie};
      if (gebied.soort === "wijk" && !indicator.wijk)
        return {...fixed, waarde: null, n: null, reden: "niet_van_toepassing"};
      const box = boxNumber(indicator.code, categorie);
      const [waarde = 0, n = 0, reden = above?.get(box)?.[2] ?? 0] = parsed.get(box) ?? [];
      return {...fixed, waarde: reden === 0 ? waarde : null, n, reden: redenen[reden] || null};
    });
  };
  if (!gebied.code.includes(",")) return read(gebied.code);
  const shared = (await readShared(connection, number)).map((row) => ({...row, periode}));
  return sumUp(gebied.code, await Promise.all(gebied.gemeenten.map(read)), makeDouble(shared));
}

/** The same as CSV. */
export function indicatorCsv(rows: readonly MonitorRow[], {eenheid: unit}: Indicator, status: string): string {
  return csv(
    columns,
    rows.map((row) => ({...row, eenheid: unit, status}))
  );
}

/**
 * Reads a source, as it was recognised in `state`, and counts the monitor of one periode that its tables do not have; leaves
 * the table `monitor`.
 */
export async function countLoose(
  source: string,
  periode: string,
  progress: (step: string) => void,
  state?: SourceState
): Promise<DuckDBConnection> {
  const connection = await open(":memory:");
  const report = await readUnchanged(source, state ?? (await recogniseSource(source)), () =>
    readSource(connection, source, {voortgang: progress})
  );
  const {days, halfjaren} = loosePeriode(periode)!;
  const time = tijdvak({
    eerste_peilmoment: days[0]!,
    laatste_peilmoment: days[0]!,
    laatste_halfjaar: halfjaren.at(-1)!
  });
  await makePersonen(connection, report, time, progress);
  await countMonitor(connection, time, {voortgang: progress});
  return connection;
}

const one = {type: "string"} as const;

/** What the command line asks; `periode` is null for the last of the source. A wrong argument throws `ArgumentError`. */
export function readIndicatorArgs(args: string[]): {
  indicator: Indicator;
  bron: string;
  gebied: string;
  periode: string | null;
  toch: boolean;
} {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {bron: one, gebied: one, periode: one, toch: {type: "boolean"}}
  });
  const [code] = positionals;
  const found = positionals.length === 1 ? indicatoren.find((indicator) => indicator.code === code) : undefined;
  if (!found) {
    const what = code === undefined ? "ontbreekt" : `kent geen "${positionals.join(" ")}"`;
    throw new ArgumentError(`indicator ${what}: kies uit ${indicatoren.map((indicator) => indicator.code).join(", ")}`);
  }
  if (!values.bron) throw new ArgumentError("--bron ontbreekt: geef de map met de bronbestanden");
  const {periode = null} = values;
  if (periode !== null) {
    if (!loosePeriode(periode))
      throw new ArgumentError(`--periode kent geen "${periode}": geef een halfjaar (2015HJ01) of een jaar (2015JJ00)`);
    const kind = periode.slice(4, 6) === "JJ" ? "jaar" : "halfjaar";
    if (!found.periodiciteit.includes(kind))
      throw new ArgumentError(`${found.code} is er niet per ${kind}, wel per ${found.periodiciteit.join(" en ")}`);
  }
  return {indicator: found, bron: values.bron, gebied: values.gebied ?? "NL", periode, toch: values.toch ?? false};
}
