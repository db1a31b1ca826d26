import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {once} from "../../components/pipeline/facts.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {COLUMNS, monitorColumns} from "./monitorColumns.js";
import {placesOfWmo, restsOf, samePeople} from "./monitorPlaces.js";
import {addPlaces, addRests, apartPlaces, ofGebied, ofTime, type PublicFacts} from "./monitorRelations.js";

export interface MonitorCells extends PublicFacts {
  /** The row as it may be published. */
  protect(row: MonitorRow, shown: (cell: number) => number | null): MonitorRow;
  /** The cell of all residents of a gebied on the first day of a periode; null where there is none. */
  residents(gebied: string, periode: string): number | null;
  /** The cell of a number by its name in `data/publicatieSums.ts`; null where it is counted over other gemeenten than the gebied has. */
  numberOf(gebied: string, periode: string, name: string): number | null;
  /** The code of the first of the gebieden of the same people. */
  firstOf(gebied: string): string;
  /** What a cell counts; null where it is in no table. */
  nameOf(cell: number): CellName | null;
}

export interface CellName {
  gebied: string;
  periode: string;
  /** `wmo_clienten.totaal`; of what numbers are a part of with `n:` before it. */
  number: string;
  /** Counted over the gemeenten that publish their Wmo alone. */
  wmo: boolean;
}

/**
 * Brings all numbers of the monitor into the system, and what is known between them: of categorieen, of gebieden and of perioden. `rows` of every
 * gebied; a number that stands in several tables is one cell. Cells and equations follow from what is public alone: which rows there are, why
 * a number is not there, and `facts`, which the true counts tell where they are known. So the rows of a published site give the same system.
 */
export function addMonitor(
  system: CellSystem,
  shownGebieden: readonly Gebied[],
  perioden: readonly string[],
  rows: Iterable<MonitorRow>,
  facts?: PublicFacts
): MonitorCells {
  const gebieden = [...shownGebieden, ...restsOf(shownGebieden)];
  const places = new Map(gebieden.map(({code}, i) => [code, i]));
  const times = new Map(perioden.map((code, i) => [code, i]));
  const isOne = gebieden.map(({soort: kind}) => ["gemeente", "wijk", "gemeente_2020"].includes(kind));
  const kept = [...rows];
  const partly = perioden.map((periode) => facts?.partly.includes(periode) ?? false);
  const without = new Set<number>();
  const broken = new Set(facts?.broken);
  for (const {gebied, periode, indicator, categorie, reden, waarde, n} of kept) {
    if (system.known && waarde !== null && waarde > n! && monitorColumns.boxes.get(`${indicator}.${categorie}`)?.share)
      broken.add(`${indicator}.${categorie}`);
    if (reden === null || reden === "afgeschermd" || !isOne[places.get(gebied)!]) continue;
    if (!monitorColumns.boxes.get(`${indicator}.${categorie}`)?.wmo) continue;
    partly[times.get(periode)!] = true;
    without.add(times.get(periode)! * gebieden.length + places.get(gebied)!);
  }
  // Of a gebied of several gemeenten what rests on the Wmo may be of other people than what does not.
  const cells = new Int32Array(perioden.length * gebieden.length * COLUMNS * 2).fill(-1);
  const same = facts?.same ?? samePeople(gebieden, places);
  const first = new Int32Array(gebieden.length).map((_, place) => place);
  for (const [code, other] of same) first[places.get(code)!] = places.get(other)!;
  const wmoPlaces = placesOfWmo({gebieden, places, first, isOne, partly, without});
  /** Whether the Wmo of a gebied is counted over other gemeenten than the rest. */
  const differs = (place: number, time: number) => wmoPlaces[time * gebieden.length + place] !== 2 * first[place]!;
  const slot = (place: number, time: number, column: number, wmo: boolean) =>
    (2 * time * gebieden.length + (wmo ? wmoPlaces[time * gebieden.length + place]! : 2 * first[place]!)) * COLUMNS +
    column;
  const put = (at: number, value: number | null) => {
    if (cells[at] === -1) cells[at] = system.addNumber(value);
    else system.meet(cells[at]!, value);
    return cells[at]!;
  };

  for (const row of kept) {
    const box = monitorColumns.boxes.get(`${row.indicator}.${row.categorie}`);
    if (!box) throw new Error(`not in the list: ${row.indicator} ${row.categorie}`);
    const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
    const missing = row.reden !== null && row.reden !== "afgeschermd";
    // Of answers that were not given there is no number either.
    if (missing && box.indicator.counted.by === "clientervaring") continue;
    const n = put(slot(place, time, box.n, box.wmo), row.n);
    if (missing) continue;
    const waarde = put(slot(place, time, box.waarde, box.wmo), row.waarde);
    if (!box.share || n === waarde) continue;
    if (broken.has(`${row.indicator}.${row.categorie}`)) continue;
    if (system.known && row.n! - row.waarde! < LEAST_OF_SHARE) system.states[waarde] = CellState.first;
    system.bound([n], [waarde]);
  }

  const find = (place: number, time: number, name: string): number => {
    const {column, wmo} = monitorColumns.byName.get(name)!;
    return cells[slot(place, time, column, wmo)]!;
  };
  const grid = {gebieden, places, perioden, partly, without, isOne, first, complete: facts === undefined, cells, slot};
  const apart = facts?.apart ?? [...apartPlaces(system, grid)].map((place) => gebieden[place]!.code);
  addRests(system, grid, new Set(apart));
  const expected = () => [ofGebied(grid, find), ofTime(grid, find)];
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
  addPlaces(system, grid, {apart, facts});

  const cellOf = (gebied: string, periode: string, name: string) => {
    const [place, time] = [places.get(gebied), times.get(periode)];
    if (place === undefined || time === undefined) return null;
    const cell = find(place, time, name);
    return cell === -1 ? null : cell;
  };
  const names = once(() => new Map([...monitorColumns.byName].reverse().map(([name, {column}]) => [column, name])));
  return {
    apart,
    same,
    firstOf: (gebied) => gebieden[first[places.get(gebied)!]!]!.code,
    broken: [...broken],
    partly: perioden.filter((_, time) => partly[time]),
    nameOf(cell) {
      const at = cells.indexOf(cell);
      if (at < 0) return null;
      const pair = Math.floor(at / COLUMNS);
      const [time, place] = [Math.floor(pair / 2 / gebieden.length), Math.floor(pair / 2) % gebieden.length];
      const number = names().get(at % COLUMNS)!;
      return {gebied: gebieden[place]!.code, periode: perioden[time]!, number, wmo: pair % 2 === 1};
    },
    numberOf(gebied, periode, name) {
      const time = times.get(periode);
      const place = places.get(gebied);
      if (time === undefined || place === undefined) return null;
      const mixed = differs(place, time) && monitorColumns.byName.get(name)!.wmo;
      return mixed ? null : cellOf(gebied, periode, name);
    },
    residents: (gebied, periode) => cellOf(gebied, periode, "inwoners.totaal"),
    protect(row, shown) {
      const box = monitorColumns.boxes.get(`${row.indicator}.${row.categorie}`)!;
      const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
      const own = cells[slot(place, time, box.n, box.wmo)]!;
      const n = own === -1 ? null : shown(own);
      if (row.waarde === null) return {...row, n};
      const waarde = shown(cells[slot(place, time, box.waarde, box.wmo)]!);
      return {...row, waarde, n, reden: waarde === null ? "afgeschermd" : null};
    }
  };
}
