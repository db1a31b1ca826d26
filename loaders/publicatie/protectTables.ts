import type {Column, Writer} from "../../components/pipeline/arrow.js";
import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {Manifest} from "../../components/model/forms.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {type Beschermregel, beschermregels, SECRET_BELOW} from "../../data/publicatie.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import type {ShownFirst} from "./levenswegCells.js";
import {cellNoise} from "./cellKeys.js";
import {appendEarlier, assumeSame, compareEditions, systemOfFolder} from "./earlierEditions.js";
import type {CountRule} from "./exposure.js";
import type {ProtectedNumber} from "./loss.js";
import type {PublishedFolder} from "./publishedFolder.js";
import {suppress, suppressProven} from "./suppress.js";
import {
  asTheyAre,
  firstFile,
  firstRowsOf,
  monitorFile,
  monitorRows,
  systemOf,
  textsOf,
  type TableColumns,
  type TableSystem,
  type Tables
} from "./tableSystem.js";

/** The closed list of what a published site holds: what is not in it is never made. */
export const isPublished = (file: string): boolean =>
  [asTheyAre, firstFile, monitorFile].some((form) => form.test(file));

/** Takes tables as they were counted and keeps those of the closed list in memory: nothing that was counted is written. */
export function collectTables(): {writer: Writer; tables: Tables} {
  const tables = new Map<string, TableColumns>();
  const write = (file: string, columns: TableColumns) => void (isPublished(file) && tables.set(file, columns));
  return {writer: {write}, tables};
}

interface Options {
  rule: Beschermregel;
  /** The same tables with sums of keys in the place of counts, and the secret that the keys follow from: for the rule `ons`. */
  keys: {tables: Tables; secret: string} | null;
  perioden: readonly string[];
  /** What was published before. */
  earlier?: readonly PublishedFolder[];
  /** How long linear programs may look for what all tables together tell, beside what one sum at a time does. */
  seconds?: number;
  writer: Writer;
  progress: (step: string) => void;
  /** Told of each number what became of it: for the owner of the source alone. */
  observe?: ((number: ProtectedNumber) => void) | undefined;
}

type Protected = Omit<NonNullable<Manifest["bescherming"]>, "regel">;

/** Protects all tables together and writes what may be published; gives how many numbers of each kind are withheld. */
export async function protectTables(
  counted: Tables,
  {writer, rule, keys, perioden, earlier = [], seconds = 0, progress, observe}: Options
): Promise<Protected> {
  const numbers = beschermregels.find(({code}) => code === rule)!;
  const gebieden = inhabited(counted);
  progress("bescherming: wat van de getallen bekend is");
  const all = systemOf(counted, perioden, {gebieden});
  const {system, monitor, levensweg, ofMonitor} = all;
  const byKeys = keys && keySums(all, keys.tables, gebieden);
  const noise = keys && cellNoise(keys.secret, numbers.afwijking);
  const published = (cell: number) => {
    const count = system.values[cell]!;
    return noise ? count + noise(count, byKeys![cell]!) : Math.round(count / numbers.veelvoud) * numbers.veelvoud;
  };
  const size = system.size;
  // A count that noise makes small is withheld as one that is.
  for (let cell = 0; cell < system.size; cell++)
    if (system.states[cell] === CellState.shown && published(cell) < numbers.drempel)
      system.states[cell] = CellState.first;
  const shown = (cell: number) => (system.states[cell] === CellState.shown ? published(cell) : null);
  await withholdMore(all, earlier, {rule: numbers, published, shown, seconds, progress});
  const rows = {
    monitor: [...monitorRows(counted, gebieden)].map((row) => monitor.protect(row, shown)),
    levensweg: new Map([...levensweg].map(([start, own]) => [start, own.rows.map((row) => own.protect(row, shown))]))
  };
  if (observe) for (const number of protectedNumbers(all, shown, monitorRows(counted, gebieden))) observe(number);
  writeShown(counted, rows, writer);
  return {
    tabellen: [tally("monitor", system, 0, ofMonitor), tally("levensweg", system, ofMonitor, size)],
    apart: [...monitor.apart],
    gemeenten: [...monitor.gemeenten],
    broken: [...monitor.broken]
  };
}

interface Withholding {
  rule: CountRule;
  /** The number that would be shown of a cell of these tables, and the one that is as yet. */
  published: (cell: number) => number;
  shown: (cell: number) => number | null;
  seconds: number;
  progress: (step: string) => void;
}

/** A number that was told before goes only where no other will do. */
const DEAR = 1e9;

/**
 * Withholds, beside what is small, what protects it: of these tables by themselves, for anybody may have come or gone, and of these with what was
 * published before. What is withheld can hide that people changed, and then more is as it was: so until nothing more is withheld.
 */
async function withholdMore(
  all: TableSystem,
  earlier: readonly PublishedFolder[],
  {rule, published, shown, seconds, progress}: Withholding
): Promise<void> {
  const {system} = all;
  const {size, values, states} = system;
  const known = {rule, shown: (cell: number) => (cell < size ? published(cell) : values[cell]!)};
  if (earlier.length === 0) return suppressProven(system, {...known, progress, seconds, cost: (cell) => values[cell]!});
  const editions = earlier.map((folder) => appendEarlier(all, systemOfFolder(folder)));
  for (let [before, isProven] = [-1, seconds === 0]; ; ) {
    const compared = editions.map((edition) => compareEditions(edition, states, shown));
    for (const {kept} of compared)
      for (const cell of kept) if (states[cell] === CellState.shown) states[cell] = CellState.second;
    const told = (cell: number) => compared.some((comparison) => comparison.told.has(cell));
    const cost = (cell: number) => (cell >= size ? Infinity : values[cell]! + (told(cell) ? DEAR : 0));
    const withheld = states.filter((state) => state === CellState.second).length;
    if (withheld > before) {
      before = withheld;
      for (const assumed of assumeSame(system, compared, known))
        suppress(system, {...known, progress, cost: (cell) => (assumed.has(cell) ? Infinity : cost(cell))});
    } else if (isProven) return;
    else {
      isProven = true;
      await suppressProven(system, {...known, progress, seconds, cost});
    }
  }
}

/** Every number that is in a table, as it was counted and as it is shown; one that stands in several tables in each. */
function* protectedNumbers(
  {system, monitor, levensweg}: TableSystem,
  shown: (cell: number) => number | null,
  rows: Iterable<MonitorRow>
): Iterable<ProtectedNumber> {
  const of = (cell: number) => ({counted: system.values[cell]!, shown: shown(cell), state: system.states[cell]!});
  const same = (cell: number) => cell;
  for (const row of rows) {
    const {waarde: cell} = monitor.protect(row, same);
    if (cell !== null) yield {table: row.indicator, gebied: row.gebied, ...of(cell)};
  }
  for (const {rows: own, protect} of levensweg.values())
    for (const row of own) {
      const {gebruik: cell} = protect(row, same);
      yield {table: `5.${row.figuur - 50}`, gebied: row.gebied, ...of(cell!)};
    }
}

/**
 * The gebieden in which anybody of the source lives at any time: of any other nothing can be told. A wijk that never has as many as are shown is none: its
 * people are among those of the gemeente without a wijk.
 */
function inhabited(counted: Tables): Gebied[] {
  const all = allGebieden();
  const most = new Map<string, number>();
  for (const {gebied, indicator, waarde} of monitorRows(counted, all))
    if (indicator === "inwoners") most.set(gebied, Math.max(most.get(gebied) ?? 0, waarde!));
  return all.filter(({code, soort: kind}) => (most.get(code) ?? 0) >= (kind === "wijk" ? SECRET_BELOW : 1));
}

interface Rows {
  monitor: readonly MonitorRow[];
  levensweg: ReadonlyMap<string, readonly ShownFirst[]>;
}

/** Writes what is shown; of a gebied without a single number nothing at all, not even that it is there, but for wijken, on which the rest of a gemeente depends. */
function writeShown(counted: Tables, {monitor, levensweg}: Rows, {write}: Writer): void {
  const codes = new Set(["NL"]);
  for (const {gebied, waarde} of monitor) if (waarde !== null) codes.add(gebied);
  for (const rows of levensweg.values())
    for (const {gebied, personen, zonder_personen: without} of rows)
      if (personen !== null || without !== null) codes.add(gebied);
  const list = readGebieden(counted.get("gebieden.arrow")!);
  for (const {gebied} of monitor) {
    const {gemeente, wijk} = list.get(gebied)!;
    if (wijk && codes.has(gemeente)) codes.add(gebied);
  }
  const own = monitor.filter(({gebied}) => codes.has(gebied));
  const perFile = new Map<string, MonitorRow[]>();
  const put = (file: string, row: MonitorRow) => {
    const known = perFile.get(file);
    if (known) known.push(row);
    else perFile.set(file, [row]);
  };
  for (const row of own) {
    const {gemeente, wijk} = list.get(row.gebied)!;
    put(`monitor/${wijk ? gemeente : row.gebied}.arrow`, row);
    if (!wijk) put(`monitor/indicator/${row.indicator}.arrow`, row);
  }
  for (const [file, columns] of counted) {
    const [, start] = firstFile.exec(file) ?? [];
    if (file === "gebieden.arrow") write(file, shownGebieden(columns, codes));
    else if (asTheyAre.test(file)) write(file, columns);
    else if (start !== undefined)
      write(file, firstColumns(levensweg.get(start)!.filter(({gebied}) => codes.has(gebied))));
    else if (perFile.has(file) || file.startsWith("monitor/indicator/"))
      write(file, monitorColumns(perFile.get(file) ?? []));
  }
}

/** Of each cell the sum of the keys of those counted in it, out of tables with these in the place of counts; the same in whatever table it stands. */
function keySums({system, monitor, levensweg}: TableSystem, keyed: Tables, gebieden: readonly Gebied[]): Float64Array {
  const sums = new Float64Array(system.size).fill(-1);
  const put = (cell: number | null, sum: number | null) => {
    if (cell === null || sum === null) return;
    if (sums[cell] !== -1 && sums[cell] !== sum) throw new Error(`one number of different people: cell ${cell}`);
    sums[cell] = sum;
  };
  const same = (cell: number) => cell;
  for (const row of monitorRows(keyed, gebieden)) {
    const cells = monitor.protect(row, same);
    put(cells.waarde, row.waarde);
    put(cells.n, row.n);
  }
  for (const [start, {protect}] of levensweg)
    for (const row of firstRowsOf(keyed.get(`eerste-${start}.arrow`)!, gebieden)) {
      const cells = protect(row, same);
      for (const naam of row.figuur === 53 ? firstCounts : firstCounts.slice(0, 2)) put(cells[naam], row[naam]);
    }
  return sums;
}

function tally(name: string, {states}: CellSystem, from: number, until: number) {
  const own = states.slice(from, until);
  const count = (state: CellState) => own.filter((item) => item === state).length;
  const [first, second] = [count(CellState.first), count(CellState.second)];
  return {tabel: name, cellen: count(CellState.shown) + first + second, eerst: first, tweede: second};
}

function monitorColumns(rows: readonly MonitorRow[]): TableColumns {
  const text = (naam: "gebied" | "indicator" | "categorie" | "periode"): Column => ({
    soort: "tekst",
    values: rows.map((row) => row[naam])
  });
  return {
    ...{gebied: text("gebied"), indicator: text("indicator"), categorie: text("categorie"), periode: text("periode")},
    waarde: {soort: "u32?", values: rows.map(({waarde}) => waarde)},
    n: {soort: "u32?", values: rows.map(({n}) => n)},
    reden: {soort: "tekst", values: rows.map(({reden}) => reden ?? "")}
  };
}

const firstCounts = ["personen", "gebruik", "zonder_personen", "zonder_gebruik"] as const;

const firstColumns = (rows: readonly ShownFirst[]): TableColumns => ({
  gebied: {soort: "tekst", values: rows.map(({gebied}) => gebied)},
  figuur: {soort: "u8", values: rows.map((row) => row.figuur)},
  groep: {soort: "tekst", values: rows.map((row) => row.groep)},
  moment: {soort: "u8", values: rows.map(({moment}) => moment)},
  ...Object.fromEntries(
    firstCounts.map((naam) => [naam, {soort: "u32?", values: rows.map((row) => row[naam])} as Column])
  )
});

/** Of each gebied in their table whether it is a wijk, and the gemeente that it lies in. */
function readGebieden(columns: TableColumns): Map<string, {gemeente: string; wijk: boolean}> {
  const [kinds, gemeenten] = [textsOf(columns, "soort"), textsOf(columns, "gemeenten")];
  return new Map(
    textsOf(columns, "code").map((code, i) => [code, {gemeente: gemeenten[i]!, wijk: kinds[i] === "wijk"}])
  );
}

/** The table of gebieden with those of `codes`; a gebied that a page makes of gemeenten only where all of these are there. */
function shownGebieden(columns: TableColumns, codes: ReadonlySet<string>): TableColumns {
  const [kinds, gemeenten] = [textsOf(columns, "soort"), textsOf(columns, "gemeenten")];
  const keep = textsOf(columns, "code").map((code, i) =>
    kinds[i] === "gemeente_2020_geschat" ? gemeenten[i]!.split(" ").every((part) => codes.has(part)) : codes.has(code)
  );
  return Object.fromEntries(
    Object.entries(columns).map(([naam, column]) => [
      naam,
      {...column, values: Array.from(column.values as ArrayLike<unknown>).filter((_, i) => keep[i])} as Column
    ])
  );
}
