import type {Column, Writer} from "../../components/pipeline/arrow.js";
import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {Manifest} from "../../components/model/forms.js";
import {sincePeilmoment} from "../../components/model/periode.js";
import type {MonitorRow, Reden} from "../../components/monitor/row.js";
import type {FirstRow} from "../../components/tables/first.js";
import {type Beschermregel, beschermregels} from "../../data/publicatie.js";
import {CellSystem, State} from "./cellSystem.js";
import {addLevensweg} from "./levenswegCells.js";
import {addMonitor} from "./monitorCells.js";
import {suppress} from "./suppress.js";

type Columns = Record<string, Column>;

/** Tables that are published as they are: of places and of gemeenten, nothing in them is a count of people. */
const asTheyAre = /^(gebieden|dekking|aanlevering)\.arrow$/;
const firstTable = /^eerste-(\d{4}-\d{2}-\d{2})\.arrow$/;
const monitorTable = /^monitor\/(.+)\.arrow$/;

/** The closed list of what a published site holds: what is not in it is never made. */
export const isPublished = (file: string): boolean =>
  [asTheyAre, firstTable, monitorTable].some((form) => form.test(file));

interface Protected {
  tabellen: NonNullable<Manifest["bescherming"]>["tabellen"];
}

/**
 * Takes tables as they were counted and keeps them in memory; `finish` protects all of them together and writes what may be published
 * into `writer`. Nothing that was counted is written before.
 */
export function protectingWriter(writer: Writer, rule: Beschermregel, perioden: readonly string[]) {
  const counted = new Map<string, Columns>();
  return {
    write(file: string, columns: Columns): void {
      if (isPublished(file)) counted.set(file, columns);
    },
    finish: (progress: (step: string) => void): Protected => protectAll(counted, {writer, rule, perioden, progress})
  };
}

interface Options {
  writer: Writer;
  rule: Beschermregel;
  perioden: readonly string[];
  progress: (step: string) => void;
}

function protectAll(counted: ReadonlyMap<string, Columns>, {writer, rule, perioden, progress}: Options): Protected {
  const numbers = beschermregels.find(({code}) => code === rule)!;
  const gebieden = allGebieden();
  const system = new CellSystem();
  progress("bescherming: wat van de getallen bekend is");
  const monitor = addMonitor(system, gebieden, perioden, allRows(counted, gebieden));
  const ofMonitor = system.size;
  const starts = [...counted.keys()].flatMap((file) => firstTable.exec(file)?.[1] ?? []);
  const levensweg = new Map(
    starts.map((start) => {
      const halfjaar = sincePeilmoment(start);
      const rows = firstRowsOf(counted.get(`eerste-${start}.arrow`)!);
      const protect = addLevensweg(
        system,
        gebieden.filter(({soort: kind}) => kind !== "wijk"),
        rows,
        {
          residents: (gebied) => monitor.residents(gebied, halfjaar),
          users: (gebied) => monitor.cellOf(gebied, halfjaar, "inwoners_met_voorzieningen.totaal")
        }
      );
      return [start, {rows, protect}] as const;
    })
  );
  const rounded = (cell: number) => Math.round(system.values[cell]! / numbers.veelvoud) * numbers.veelvoud;
  suppress(system, {rule: numbers, shown: rounded, cost: (cell) => system.values[cell]!, progress});
  const shown = (cell: number) => (system.states[cell] === State.shown ? rounded(cell) : null);
  for (const [file, columns] of counted) {
    const [, start] = firstTable.exec(file) ?? [];
    if (asTheyAre.test(file)) writer.write(file, columns);
    else if (start === undefined)
      writer.write(
        file,
        monitorColumns(columns, (row) => monitor.protect(row, shown))
      );
    else {
      const {rows, protect} = levensweg.get(start)!;
      writer.write(
        file,
        firstColumns(
          columns,
          rows.map((row) => protect(row, shown))
        )
      );
    }
  }
  return {tabellen: [tally("monitor", system, 0, ofMonitor), tally("levensweg", system, ofMonitor, system.size)]};
}

function tally(name: string, {states}: CellSystem, from: number, until: number) {
  const own = states.slice(from, until);
  const count = (state: State) => own.filter((item) => item === state).length;
  const [first, second] = [count(State.first), count(State.second)];
  return {tabel: name, cellen: count(State.shown) + first + second, eerst: first, tweede: second};
}

/** All rows of the monitor, each once: those of the files per gebied. */
function* allRows(counted: ReadonlyMap<string, Columns>, gebieden: readonly Gebied[]): Iterable<MonitorRow> {
  for (const {code, soort: kind} of gebieden) if (kind !== "wijk") yield* rowsOf(counted.get(`monitor/${code}.arrow`));
}

function* rowsOf(columns: Columns | undefined): Iterable<MonitorRow> {
  const length = columns?.["gebied"]?.values.length ?? 0;
  for (let i = 0; i < length; i++) {
    const at = <T>(naam: string) => columns![naam]!.values[i] as T;
    yield {
      ...{gebied: at("gebied"), indicator: at("indicator"), categorie: at("categorie"), periode: at("periode")},
      ...{waarde: at("waarde"), n: at("n"), reden: at<Reden | "">("reden") || null}
    };
  }
}

function monitorColumns(columns: Columns, protect: (row: MonitorRow) => MonitorRow): Columns {
  const rows = [...rowsOf(columns)].map(protect);
  return {
    ...columns,
    waarde: {soort: "u32?", values: rows.map(({waarde}) => waarde)},
    n: {soort: "u32?", values: rows.map(({n}) => n)},
    reden: {soort: "tekst", values: rows.map(({reden}) => reden ?? "")}
  };
}

const firstCounts = ["personen", "gebruik", "zonder_personen", "zonder_gebruik"] as const;

function firstRowsOf(columns: Columns): FirstRow[] {
  const names = Object.keys(columns) as (keyof FirstRow)[];
  return Array.from(
    {length: columns["gebied"]!.values.length},
    (_, i) => Object.fromEntries(names.map((naam) => [naam, columns[naam]!.values[i]])) as unknown as FirstRow
  );
}

const firstColumns = (
  columns: Columns,
  rows: readonly Record<(typeof firstCounts)[number], number | null>[]
): Columns => ({
  ...columns,
  ...Object.fromEntries(
    firstCounts.map((naam) => [naam, {soort: "u32?", values: rows.map((row) => row[naam])} as Column])
  )
});
