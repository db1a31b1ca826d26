import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import type {Column} from "../../components/pipeline/arrow.js";
import type {Gebied} from "../../components/model/gebied.js";
import {sincePeilmoment} from "../../components/model/periode.js";
import type {MonitorRow, Reden} from "../../components/monitor/row.js";
import type {FirstRow} from "../../components/tables/first.js";
import {CellSystem} from "./cellSystem.js";
import {addLevensweg, type LevenswegCells, type ShownFirst} from "./levenswegCells.js";
import {addMonitor, type MonitorCells, type Uncovered} from "./monitorCells.js";
import type {PublicFacts} from "./monitorRelations.js";

export type TableColumns = Record<string, Column>;
export type Tables = ReadonlyMap<string, TableColumns>;

/** Tables that are published as they are: of places and of gemeenten, nothing in them is a count of people. */
export const asTheyAre = /^(gebieden|dekking|aanlevering)\.arrow$/;
export const firstFile = /^eerste-(\d{4}-\d{2}-\d{2})\.arrow$/;
export const monitorFile = /^monitor\/(.+)\.arrow$/;

export interface TableSystem {
  system: CellSystem;
  perioden: readonly string[];
  monitor: MonitorCells;
  /** By start, with the rows as they stand in the table. */
  levensweg: ReadonlyMap<string, LevenswegCells & {rows: readonly ShownFirst[]}>;
  /** How many of the cells are of the monitor: the first. */
  ofMonitor: number;
}

interface SystemOptions {
  /** The gebieden that are taken along. */
  gebieden: readonly Gebied[];
  /** What a site says beside its numbers: also that people may live where no number is. Without it all others are empty. */
  facts?: PublicFacts;
  /** Whether the tables are as they were counted; else as a site has them. */
  known?: boolean;
}

/**
 * All that is known of the numbers in tables together: from tables as they were counted, or as a site has them. With the same gebieden and facts both
 * give the same cells and equations.
 */
export function systemOf(
  tables: Tables,
  perioden: readonly string[],
  {gebieden, facts, known = true}: SystemOptions
): TableSystem {
  const system = new CellSystem(known);
  const uncovered = uncoveredOf(tables.get("dekking.arrow"));
  const monitor = addMonitor(system, gebieden, perioden, monitorRows(tables, gebieden), {uncovered, facts});
  const ofMonitor = system.size;
  const starts = [...tables.keys()].flatMap((file) => firstFile.exec(file)?.[1] ?? []);
  const levensweg = new Map(
    starts.map((start) => {
      const halfjaar = sincePeilmoment(start);
      const rows = firstRowsOf(tables.get(`eerste-${start}.arrow`)!, gebieden);
      const cells = addLevensweg(system, rows, {
        sets: monitor.sets,
        numberOf: (set, name) => monitor.find(set, halfjaar, name)
      });
      return [start, {...cells, rows}] as const;
    })
  );
  return {system, perioden, monitor, levensweg, ofMonitor};
}

function uncoveredOf(columns: TableColumns | undefined): Uncovered[] {
  if (!columns) return [];
  const [gemeenten, about, categorieen, perioden] = ["gemeente", "onderwerp", "categorie", "periode"].map((naam) =>
    textsOf(columns, naam)
  ) as [readonly string[], readonly string[], readonly string[], readonly string[]];
  return gemeenten.map((gemeente, i) => ({
    ...{gemeente, onderwerp: about[i]!, categorie: categorieen[i]!, periode: perioden[i]!}
  }));
}

/** The gebieden that a published folder has. */
export function publishedGebieden(tables: Tables): Gebied[] {
  const codes = new Set(textsOf(tables.get("gebieden.arrow") ?? {code: {soort: "tekst", values: []}}, "code"));
  return allGebieden().filter(({code}) => codes.has(code));
}

/** A column of texts. */
export const textsOf = (columns: TableColumns, naam: string) => columns[naam]!.values as readonly string[];

/** All rows of the monitor about these gebieden, each once: those of the files per gebied. */
export function* monitorRows(tables: Tables, gebieden: readonly Gebied[]): Iterable<MonitorRow> {
  const codes = new Set(gebieden.map(({code}) => code));
  for (const {code, soort: kind} of gebieden)
    if (kind !== "wijk")
      for (const row of rowsInTable(tables.get(`monitor/${code}.arrow`))) if (codes.has(row.gebied)) yield row;
}

export function* rowsInTable(columns: TableColumns | undefined): Iterable<MonitorRow> {
  const length = columns?.["gebied"]?.values.length ?? 0;
  for (let i = 0; i < length; i++) {
    const at = <T>(naam: string) => columns![naam]!.values[i] as T;
    yield {
      ...{gebied: at("gebied"), indicator: at("indicator"), categorie: at("categorie"), periode: at("periode")},
      ...{waarde: at("waarde"), n: at("n"), reden: at<Reden | "">("reden") || null}
    };
  }
}

/** The rows of the small table of a start about these gebieden. */
export function firstRowsOf(columns: TableColumns, gebieden: readonly Gebied[]): FirstRow[] {
  const codes = new Set(gebieden.map(({code}) => code));
  const names = Object.keys(columns) as (keyof FirstRow)[];
  const rows: FirstRow[] = [];
  for (const [i, code] of textsOf(columns, "gebied").entries())
    if (codes.has(code))
      rows.push(Object.fromEntries(names.map((naam) => [naam, columns[naam]!.values[i]])) as unknown as FirstRow);
  return rows;
}
