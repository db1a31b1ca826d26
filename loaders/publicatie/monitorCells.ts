import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import {flowing, growing, ofFirstDay, type Sum, sums} from "../../data/publicatieSums.js";
import type {Gebied} from "../../components/model/gebied.js";
import {isYear} from "../../components/model/periode.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {type CellSystem, CellState} from "./cellSystem.js";

/** One categorie of an indicator: the numbers of the columns that its `waarde` and its `n` are in. */
interface Box {
  indicator: Indicator;
  waarde: number;
  n: number;
  /** Counted over the gemeenten that publish. */
  wmo: boolean;
  /** Those of `n` that are not in `waarde` are people too. */
  share: boolean;
}

/** What is counted, each once: the same condition is the same column in whatever table it stands. */
interface Columns {
  boxes: ReadonlyMap<string, Box>;
  /** By the name that `data/publicatieSums.ts` gives a number. */
  byName: ReadonlyMap<string, {column: number; wmo: boolean}>;
  /** How the counts of gemeenten are those of a gebied that they make up. */
  kinds: readonly ("people" | "homes" | "flow" | "answers")[];
}

function columnsOf(): Columns {
  const numbers = new Map<string, number>();
  const kinds: Columns["kinds"][number][] = [];
  const number = (key: string, kind: Columns["kinds"][number]) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.push(kind) - 1);
    return kinds.length - 1;
  };
  const boxes = new Map<string, Box>();
  const byName = new Map<string, {column: number; wmo: boolean}>();
  for (const indicator of indicatoren)
    for (const {code} of indicator.categorieen) {
      const pair = numbersOf(indicator, code, number);
      if (!pair) continue;
      const wmo = restsOnWmo(indicator, code);
      const share =
        indicator.per !== null && !indicator.pieces && !["voorzieningen", "trajecten"].includes(indicator.eenheid);
      boxes.set(`${indicator.code}.${code}`, {indicator, ...pair, wmo, share});
      byName.set(`${indicator.code}.${code}`, {column: pair.waarde, wmo});
      byName.set(`n:${indicator.code}.${code}`, {column: pair.n, wmo});
    }
  return {boxes, byName, kinds};
}

function numbersOf(
  {counted}: Indicator,
  categorie: string,
  number: (key: string, kind: Columns["kinds"][number]) => number
): {waarde: number; n: number} | null {
  if (counted.by === "conditions") {
    const {teller, noemer} = counted.tallies[categorie]!;
    const of = ({relation, where}: typeof teller) =>
      number(`${relation} ${where}`, relation === "huishouden" ? "homes" : "people");
    return {waarde: of(teller), n: of(noemer)};
  }
  if (counted.by === "flow")
    return {waarde: number(`${counted.column} ${categorie}`, "flow"), n: number("inwoner true", "people")};
  if (counted.by === "clientervaring")
    return {
      waarde: number(`${counted.column} ${categorie}`, "answers"),
      n: number(`antwoorden ${categorie}`, "answers")
    };
  return null;
}

const columns = columnsOf();
const COLUMNS = columns.kinds.length;

export interface MonitorCells {
  /** The row as it may be published. */
  protect(row: MonitorRow, shown: (cell: number) => number | null): MonitorRow;
  /** The cell of all residents of a gebied on the first day of a periode; null where there is none. */
  residents(gebied: string, periode: string): number | null;
  /** The cell of a number by its name in `data/publicatieSums.ts`. */
  cellOf(gebied: string, periode: string, name: string): number | null;
}

/**
 * Brings all numbers of the monitor into the system, and what is known between them: of categorieen, of gebieden and of perioden. `rows` of every
 * gebied; a number that stands in several tables is one cell.
 */
export function addMonitor(
  system: CellSystem,
  gebieden: readonly Gebied[],
  perioden: readonly string[],
  rows: Iterable<MonitorRow>
): MonitorCells {
  const places = new Map(gebieden.map(({code}, i) => [code, i]));
  const times = new Map(perioden.map((code, i) => [code, i]));
  const isOne = gebieden.map(({soort: kind}) => ["gemeente", "wijk", "gemeente_2020"].includes(kind));
  const kept = [...rows];
  const partly = perioden.map(() => false);
  const without = new Set<number>();
  for (const {gebied, periode, indicator, categorie, reden} of kept) {
    if (reden === null || !isOne[places.get(gebied)!]) continue;
    if (!columns.boxes.get(`${indicator}.${categorie}`)?.wmo) continue;
    partly[times.get(periode)!] = true;
    without.add(times.get(periode)! * gebieden.length + places.get(gebied)!);
  }
  // Of a gebied of several gemeenten what rests on the Wmo may be of other people than what does not.
  const cells = new Int32Array(perioden.length * gebieden.length * COLUMNS * 2).fill(-1);
  const slot = (place: number, time: number, column: number, wmo: boolean) =>
    ((time * gebieden.length + place) * 2 + (wmo && partly[time]! && !isOne[place] ? 1 : 0)) * COLUMNS + column;
  const put = (at: number, value: number) => {
    if (cells[at] === -1) cells[at] = system.add(value, value < 8 ? CellState.first : CellState.shown);
    else if (system.values[cells[at]!] !== value)
      throw new Error(`one number is two: ${system.values[cells[at]!]}, ${value}`);
    return cells[at]!;
  };

  for (const row of kept) {
    const box = columns.boxes.get(`${row.indicator}.${row.categorie}`);
    if (!box) throw new Error(`not in the list: ${row.indicator} ${row.categorie}`);
    const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
    const n = row.n === null ? -1 : put(slot(place, time, box.n, box.wmo), row.n);
    if (row.waarde === null) continue;
    const waarde = put(slot(place, time, box.waarde, box.wmo), row.waarde);
    if (!box.share || n === -1 || n === waarde) continue;
    if (row.n! - row.waarde < LEAST_OF_SHARE) system.states[waarde] = CellState.first;
    system.bound([n], [waarde]);
  }

  const find = (place: number, time: number, name: string): number => {
    const {column, wmo} = columns.byName.get(name)!;
    return cells[slot(place, time, column, wmo)]!;
  };
  for (const time of perioden.keys())
    for (const place of gebieden.keys())
      for (const sum of sums) addSum(system, sum, partly[time]! && !isOne[place], (name) => find(place, time, name));
  addPlaces(system, {gebieden, places, perioden, partly, without, isOne, cells, slot});
  addTimes(system, gebieden, perioden, partly, find);

  const cellOf = (gebied: string, periode: string, name: string) => {
    const [place, time] = [places.get(gebied), times.get(periode)];
    if (place === undefined || time === undefined) return null;
    const cell = find(place, time, name);
    return cell === -1 ? null : cell;
  };
  return {
    cellOf,
    residents: (gebied, periode) => cellOf(gebied, periode, "inwoners.totaal"),
    protect(row, shown) {
      const box = columns.boxes.get(`${row.indicator}.${row.categorie}`)!;
      const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
      const n = row.n === null ? null : shown(cells[slot(place, time, box.n, box.wmo)]!);
      if (row.waarde === null) return {...row, n};
      const waarde = shown(cells[slot(place, time, box.waarde, box.wmo)]!);
      return {...row, waarde, n, reden: waarde === null ? "afgeschermd" : null};
    }
  };
}

/** A sum of numbers of one gebied and periode; none where one of them is not counted, or where they are of different people. */
function addSum(system: CellSystem, {whole, parts, all}: Sum, mixed: boolean, find: (name: string) => number): void {
  const names = [...whole, ...parts];
  if (mixed && new Set(names.map((name) => columns.byName.get(name)!.wmo)).size > 1) return;
  const found = names.map(find);
  if (found.includes(-1)) return;
  const [wholes, rest] = [found.slice(0, whole.length), found.slice(whole.length)];
  if (all) checked(system, wholes, rest, names);
  else if (total(system, wholes) >= total(system, rest)) system.bound(wholes, rest);
  else if (whole.length === 1) throw new Error(`less than its parts: ${names.join(", ")}`);
  else system.bound(rest, wholes);
}

const total = ({values}: CellSystem, cells: readonly number[]) => cells.reduce((sum, cell) => sum + values[cell]!, 0);

function checked(
  system: CellSystem,
  whole: readonly number[],
  parts: readonly number[],
  names: readonly string[]
): void {
  if (total(system, whole) !== total(system, parts)) throw new Error(`does not add up: ${names.join(", ")}`);
  system.equate(whole, parts);
}

interface Lists {
  gebieden: readonly Gebied[];
  places: ReadonlyMap<string, number>;
  perioden: readonly string[];
  partly: readonly boolean[];
  /** Gemeenten without a number for the Wmo in a periode, as `time × gebieden + place`. */
  without: ReadonlySet<number>;
  isOne: readonly boolean[];
  cells: Int32Array;
  slot: (place: number, time: number, column: number, wmo: boolean) => number;
}

/** What is known between gebieden: wijken and the rest of their gemeente, and gemeenten in each gebied that they make up. */
function addPlaces(system: CellSystem, lists: Lists): void {
  const {gebieden, places, perioden, partly, without, isOne, cells, slot} = lists;
  const gemeenten = gebieden.flatMap(({soort: kind, code}) => (kind === "gemeente" ? [code] : []));
  const wijken = new Map<string, number[]>();
  for (const [place, {soort: kind, gemeenten}] of gebieden.entries())
    if (kind === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), place]);
  for (const time of perioden.keys())
    for (const [place, gebied] of gebieden.entries()) {
      if (gebied.soort === "wijk") continue;
      const own = gebied.soort === "gemeente" ? [] : gebied.soort === "land" ? gemeenten : gebied.gemeenten;
      const members = own.filter((code) => places.has(code));
      for (let column = 0; column < COLUMNS; column++)
        for (const wmo of partly[time] && !isOne[place] ? [false, true] : [false]) {
          const whole = cells[slot(place, time, column, wmo)]!;
          if (whole === -1) continue;
          const counted = members.filter((code) => !wmo || !without.has(time * gebieden.length + places.get(code)!));
          const parts = (
            gebied.soort === "gemeente" ? (wijken.get(gebied.code) ?? []) : counted.map((code) => places.get(code)!)
          )
            .map((part) => cells[slot(part, time, column, false)]!)
            .filter((cell) => cell !== -1);
          if (parts.length > 0)
            addTogether(system, {whole, parts, kind: columns.kinds[column]!, rest: gebied.soort === "gemeente"});
        }
    }
}

/** Parts of a gebied: people are in one of them, a huishouden and a move may be in more than one. */
function addTogether(
  system: CellSystem,
  {whole, parts, kind, rest}: {whole: number; parts: readonly number[]; kind: Columns["kinds"][number]; rest: boolean}
): void {
  const [mine, theirs] = [system.values[whole]!, total(system, parts)];
  if (rest && theirs <= mine) return system.bound([whole], parts);
  if (!rest && theirs === mine) return system.equate([whole], parts);
  if (kind === "people") throw new Error(`gebieden do not add up: ${mine}, ${theirs}`);
  if (rest) for (const part of parts) system.bound([whole], [part]);
  else if (theirs > mine) system.bound(parts, [whole]);
}

/** What is known between perioden: a year and its first half, and two halves one after the other. */
function addTimes(
  system: CellSystem,
  gebieden: readonly Gebied[],
  perioden: readonly string[],
  partly: readonly boolean[],
  find: (place: number, time: number, name: string) => number
): void {
  const both = (a: number, b: number) => !(partly[a] || partly[b]);
  for (const [time, periode] of perioden.entries()) {
    if (isYear(periode)) {
      const half = perioden.indexOf(`${periode.slice(0, 4)}HJ01`);
      if (half < 0) continue;
      for (const [place, {soort: kind}] of gebieden.entries()) {
        const one = kind === "gemeente" || kind === "wijk" || both(time, half);
        const pair = (name: string) => [find(place, time, name), find(place, half, name)] as const;
        for (const name of one ? ofFirstDay : []) {
          const [year, first] = pair(name);
          if (year !== -1 && first !== -1) checked(system, [year], [first], [name]);
        }
        for (const name of one ? growing : []) {
          const [year, first] = pair(name);
          if (year !== -1 && first !== -1) system.bound([year], [first]);
        }
      }
      continue;
    }
    const next = perioden.findIndex((code, i) => i > time && !isYear(code));
    if (next < 0) continue;
    for (const [place, {soort: kind}] of gebieden.entries()) {
      if (kind === "wijk" || (kind !== "gemeente" && !both(time, next))) continue;
      for (const code of flowing) {
        const stand = `voorzieningen_stand.${code}`;
        const whole = [find(place, time, stand), find(place, time, `voorzieningen_instroom.${code}`)];
        const parts = [find(place, next, stand), find(place, time, `voorzieningen_uitstroom.${code}`)];
        if (![...whole, ...parts].includes(-1)) checked(system, whole, parts, [stand]);
      }
    }
  }
}
