import type {Indicator} from "../../data/indicator/shape.js";
import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {once} from "../../components/pipeline/facts.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {type CountedSets, countedSets} from "./countedSets.js";
import {COLUMNS, monitorColumns, type RestsOn} from "./monitorColumns.js";
import {
  addDifferences,
  addLefts,
  addPlaces,
  addRests,
  apartSets,
  ofHomes,
  ofSet,
  ofTime,
  type PublicFacts
} from "./monitorRelations.js";

/** That a gemeente lacks what a number rests on: a row of `dekking.arrow`, in which an empty `categorie` is all of the subject. */
export interface Uncovered {
  gemeente: string;
  onderwerp: string;
  categorie: string;
  periode: string;
}

export interface MonitorCells extends PublicFacts {
  /** The row as it may be published. */
  protect(row: MonitorRow, shown: (cell: number) => number | null): MonitorRow;
  /** The cell of a number of a set by its name in `data/publicatieSums.ts`; null where it has none. */
  find(set: number, periode: string, name: string): number | null;
  /** The cells of a set in a periode, by column; −1 where there is none. */
  row(set: number, periode: string): Int32Array;
  /** Whom the numbers are counted of. */
  sets: CountedSets;
  /** What a cell counts; null where it is in no table. */
  nameOf(cell: number): CellName | null;
}

export interface CellName {
  /** The name of the set that it is counted of. */
  set: string;
  periode: string;
  /** `wmo_clienten.totaal`; of what numbers are a part of with `n:` before it. */
  number: string;
}

/**
 * Brings all numbers of the monitor into the system, and what is known between them: of categorieen, of gebieden and of perioden. `rows` of every
 * gebied; a number that stands in several tables is one cell. Cells and equations follow from what is public alone: which rows there are, why
 * a number is not there, and `facts`, which the true counts tell where they are known. So the rows of a published site give the same system.
 */
export function addMonitor(
  system: CellSystem,
  gebieden: readonly Gebied[],
  perioden: readonly string[],
  rows: Iterable<MonitorRow>,
  {uncovered, facts}: {uncovered: readonly Uncovered[]; facts: PublicFacts | undefined}
): MonitorCells {
  const kept = [...rows];
  const covered = new Set(facts?.gemeenten ?? inhabitedGemeenten(kept));
  const times = new Map(perioden.map((code, i) => [code, i]));
  const broken = new Set(facts?.broken);
  if (system.known)
    for (const {indicator, categorie, waarde, n} of kept)
      if (waarde !== null && waarde > n! && monitorColumns.boxes.get(`${indicator}.${categorie}`)?.share)
        broken.add(`${indicator}.${categorie}`);
  const without = new Set(
    uncovered.map(({gemeente, onderwerp: about, categorie, periode}) => `${about} ${categorie} ${gemeente} ${periode}`)
  );
  const lacks = (subject: RestsOn, gemeente: string, periode: string) => {
    const [about, categorie] = subject.split(" ");
    return (
      subject !== "" &&
      (without.has(`${about}  ${gemeente} ${periode}`) || without.has(`${about} ${categorie} ${gemeente} ${periode}`))
    );
  };
  const list = countedSets({gebieden, perioden, covered, subjects: monitorColumns.subjects.keys(), lacks});
  const {sets, places, setOf} = list;
  const cells = new Int32Array(perioden.length * sets.length * COLUMNS).fill(-1);
  const at = (set: number, time: number, column: number) => (time * sets.length + set) * COLUMNS + column;
  const slot = (place: number, time: number, column: number, subject: RestsOn) =>
    at(setOf(place, time, subject), time, column);
  const put = (at: number, value: number | null) => {
    if (cells[at] === -1) cells[at] = system.addNumber(value);
    else system.meet(cells[at]!, value);
    return cells[at]!;
  };

  for (const row of kept) {
    const box = monitorColumns.boxes.get(`${row.indicator}.${row.categorie}`);
    if (!box) throw new Error(`not in the list: ${row.indicator} ${row.categorie}`);
    const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
    if (isOfNobody(row, box.indicator)) continue;
    const n = put(slot(place, time, box.n, box.subject), row.n);
    if (isMissing(row)) continue;
    const waarde = put(slot(place, time, box.waarde, box.subject), row.waarde);
    if (!system.known || !box.share || n === waarde || broken.has(`${row.indicator}.${row.categorie}`)) continue;
    if (row.n! - row.waarde! < LEAST_OF_SHARE) system.states[waarde] = CellState.first;
  }

  const grid = {...list, perioden, lacks, cells, at};
  const apart = facts?.apart ?? [...apartSets(system, grid)];
  addLefts(system, grid, broken);
  addRests(system, grid, new Set(apart));
  addDifferences(system, grid, new Set(apart));
  const expected = () => [ofSet(grid), ofTime(grid), ofHomes(grid, apart)];
  if (system.known)
    for (const relations of expected())
      for (const {key, whole, parts, all} of relations)
        if (all ? !system.addsUp(whole, parts) : system.total(whole) < system.total(parts)) broken.add(key);
  for (const relations of expected())
    for (const {key, whole, parts, all} of relations) {
      if (broken.has(key)) continue;
      if (all) system.equate(whole, parts);
      else system.bound(whole, parts);
    }
  addPlaces(system, grid, apart);

  const find = (set: number, periode: string, name: string): number | null => {
    const time = times.get(periode);
    const cell = time === undefined ? -1 : cells[at(set, time, monitorColumns.byName.get(name)!.column)]!;
    return cell === -1 ? null : cell;
  };
  /** Of each cell one of its places. */
  const placesOfCells = once(() => {
    const result = new Int32Array(system.size).fill(-1);
    for (let at = cells.length - 1; at >= 0; at--) if (cells[at] !== -1) result[cells[at]!] = at;
    return result;
  });
  const names = once(() => new Map([...monitorColumns.byName].reverse().map(([name, {column}]) => [column, name])));
  return {
    apart,
    broken: [...broken],
    gemeenten: [...covered],
    sets: list,
    find,
    row: (set, periode) => cells.subarray(at(set, times.get(periode)!, 0), at(set + 1, times.get(periode)!, 0)),
    nameOf(cell) {
      const at = placesOfCells()[cell] ?? -1;
      if (at < 0) return null;
      const pair = Math.floor(at / COLUMNS);
      const {name} = sets[pair % sets.length]!;
      const number = names().get(at % COLUMNS);
      return number === undefined ? null : {set: name, periode: perioden[Math.floor(pair / sets.length)]!, number};
    },
    protect(row, shown) {
      const box = monitorColumns.boxes.get(`${row.indicator}.${row.categorie}`)!;
      const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
      const n = isOfNobody(row, box.indicator) ? null : shown(cells[slot(place, time, box.n, box.subject)]!);
      if (row.waarde === null) return {...row, n};
      const waarde = shown(cells[slot(place, time, box.waarde, box.subject)]!);
      return {...row, waarde, n, reden: waarde === null ? "afgeschermd" : null};
    }
  };
}

/** Whether a number is not there for another reason than that it is withheld. */
const isMissing = ({reden}: MonitorRow) => reden !== null && reden !== "afgeschermd";

/** Of answers that were not given there is no number of people either. */
const isOfNobody = (row: MonitorRow, {counted}: Indicator) => isMissing(row) && counted.by === "clientervaring";

function inhabitedGemeenten(rows: readonly MonitorRow[]): string[] {
  const codes = new Set<string>();
  for (const {gebied, indicator, waarde} of rows)
    if (gebied.startsWith("GM") && indicator === "inwoners" && waarde! > 0) codes.add(gebied);
  return [...codes].filter((code) => !code.includes("-"));
}
