import {flowing, growing, ofFirstDay, sums} from "../../data/publicatieSums.js";
import {isYear} from "../../components/model/periode.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {COLUMNS, monitorColumns} from "./monitorColumns.js";
import {divisionsOf, membersOf, type MonitorPlaces, wijkenOf} from "./monitorPlaces.js";

/** What a site says beside its numbers, for they do not tell. */
export interface PublicFacts {
  /** Gebieden of several gemeenten or wijken with huishoudens that are in more than one of these: such counts do not add up there. */
  apart: readonly string[];
  /** What a reader would expect of numbers and does not hold everywhere, such as that all with jeugdhulp are young. */
  broken: readonly string[];
  /** Gebieden of the same people as another, each with the code of that: their numbers are one. */
  same: readonly (readonly [code: string, other: string])[];
  /** Perioden in which a gemeente does not publish its Wmo: gebieden of several gemeenten count it over the others. */
  partly: readonly string[];
}

/** The cells of the monitor by place, periode and column. */
export interface MonitorGrid extends MonitorPlaces {
  perioden: readonly string[];
  /** Whether nobody lives in a gemeente that is not among the gebieden. */
  complete: boolean;
  cells: Int32Array;
  slot: (place: number, time: number, column: number, wmo: boolean) => number;
}

/** A number of a gebied, and the same of the gemeenten or wijken that it is made up of. */
interface Together {
  place: number;
  column: number;
  whole: number;
  parts: readonly number[];
  /** Whether one of the parts is not among the gebieden. */
  missing: boolean;
}

function* together({
  gebieden,
  places,
  perioden,
  partly,
  without,
  isOne,
  first,
  complete,
  cells,
  slot
}: MonitorGrid): Iterable<Together> {
  const wijken = wijkenOf(gebieden);
  const ways = gebieden.map((gebied, place) => {
    if (gebied.soort === "wijk" || first[place] !== place) return [];
    if (gebied.soort === "gemeente") return [{nested: [], single: wijken.get(gebied.code) ?? [], missing: false}];
    return divisionsOf(gebied, gebieden).map(({gebieden: nested, gemeenten}) => ({
      nested: nested.map(({code}) => places.get(code)!),
      single: gemeenten.flatMap((code) => places.get(code) ?? []),
      missing: gemeenten.some((code) => !places.has(code))
    }));
  });
  /** Whether the Wmo is counted over gemeenten that make up no gebied of their own. */
  const ownWmo = (place: number, time: number) =>
    partly[time]! && slot(place, time, 0, true) === slot(place, time, 0, false) + COLUMNS;
  for (const time of perioden.keys())
    for (const [place, own] of ways.entries())
      for (const {nested, single, missing} of own)
        for (const wmo of ownWmo(place, time) ? [false, true] : [false]) {
          // A gemeente of 2020 is counted over all of its gemeenten or not at all.
          if (wmo && nested.some((part) => isOne[part])) continue;
          const counted = single.filter((part) => !wmo || !without.has(time * gebieden.length + part));
          for (let column = 0; column < COLUMNS; column++) {
            const whole = cells[slot(place, time, column, wmo)]!;
            if (whole === -1) continue;
            const parts: number[] = [];
            let unknown = missing && !complete;
            for (const part of nested) {
              const cell = cells[slot(part, time, column, wmo)]!;
              if (cell === -1) unknown = true;
              else parts.push(cell);
            }
            for (const part of counted) {
              const cell = cells[slot(part, time, column, false)]!;
              if (cell !== -1) parts.push(cell);
            }
            if (parts.length === 1 && parts[0] === whole) continue;
            if (parts.length > 0 && (nested.length === 0 || !unknown))
              yield {place, column, whole, parts, missing: unknown};
          }
        }
}

/**
 * What is known between gebieden: of wijken and the rest of their gemeente, and of gemeenten in each gebied that they make up. People are in one of
 * them. So are huishoudens, but in the gebieden of `apart`: there nothing is known, for their members may also differ in kind. Who moves
 * between two gemeenten flows out of one and into the other, and not out of or into what both lie in.
 */
export function addPlaces(
  system: CellSystem,
  grid: MonitorGrid,
  {apart, facts}: {apart: readonly string[]; facts: PublicFacts | undefined}
): void {
  const isApart = grid.gebieden.map(({code}) => apart.includes(code));
  for (const {place, column, whole, parts, missing} of together(grid)) {
    const kind = monitorColumns.kinds[column]!;
    if (kind === "flow") system.bound(parts, [whole]);
    else if (kind === "homes" && isApart[place]) continue;
    // Where none of the missing has inhabitants nobody is left; where one has, its own numbers are protected with the rest.
    else if (facts && missing) system.bound([whole], parts, CellState.free);
    else if (system.addsUp([whole], parts)) system.equate([whole], parts);
    else throw new Error(`gebieden do not add up: ${grid.gebieden[place]!.code}`);
  }
}

/** Cells for those without a wijk, where wijken have numbers; not for huishoudens that are in more than one. */
export function addRests(system: CellSystem, grid: MonitorGrid, apart: ReadonlySet<string>): void {
  const {gebieden, places, perioden, cells, slot} = grid;
  for (const [code, own] of wijkenOf(gebieden)) {
    const [gemeente, rest] = [places.get(code)!, own.find((place) => gebieden[place]!.code.endsWith(" zonder wijk"))!];
    for (const time of perioden.keys())
      for (let column = 0; column < COLUMNS; column++) {
        const whole = cells[slot(gemeente, time, column, false)]!;
        const parts = own.map((place) => cells[slot(place, time, column, false)]!).filter((cell) => cell !== -1);
        if (whole === -1 || parts.length === 0) continue;
        if (monitorColumns.kinds[column] === "homes" && apart.has(code)) continue;
        const left = system.known ? system.total([whole]) - system.total(parts) : 0;
        cells[slot(rest, time, column, false)] = system.add(left, CellState.implied);
      }
  }
}

/** Places of which huishoudens are counted in more than one of the parts. */
export function apartPlaces(system: CellSystem, grid: MonitorGrid): Set<number> {
  const result = new Set<number>();
  for (const {place, column, whole, parts} of together(grid)) {
    if (monitorColumns.kinds[column] !== "homes" || result.has(place)) continue;
    const [mine, theirs] = [system.total([whole]), system.total(parts)];
    if (grid.gebieden[place]!.soort === "gemeente" ? theirs > mine : theirs !== mine) result.add(place);
  }
  return result;
}

/** What is expected of numbers: that `whole` are `parts` together (`all`), or no less. */
interface Relation {
  /** The same for every gebied and periode. */
  key: string;
  whole: readonly number[];
  parts: readonly number[];
  all: boolean;
}

type Find = (place: number, time: number, name: string) => number;

/** Between numbers of one gebied and periode; none where one of them is not counted, or where they are of different people. */
export function* ofGebied({gebieden, perioden, partly, isOne, first}: MonitorGrid, find: Find): Iterable<Relation> {
  for (const time of perioden.keys())
    for (const place of gebieden.keys())
      for (const {sum, key, mixed} of named) {
        if (first[place] !== place || (mixed && partly[time] && !isOne[place])) continue;
        const whole = sum.whole.map((name) => find(place, time, name));
        const parts = sum.parts.map((name) => find(place, time, name));
        if (!whole.includes(-1) && !parts.includes(-1)) yield {key, whole, parts, all: sum.all};
      }
}

/** The sums; `mixed`: of what rests on the Wmo and what does not. */
const named = sums.map((sum) => ({
  sum,
  key: `${sum.whole.join("+")}${sum.all ? "=" : ">="}${sum.parts.join("+")}`,
  mixed: new Set([...sum.whole, ...sum.parts].map((name) => monitorColumns.byName.get(name)!.wmo)).size > 1
}));

/** Between perioden: a year and its first half, and two halves one after the other. */
export function* ofTime(
  {gebieden, places, perioden, without, isOne, first}: MonitorGrid,
  find: Find
): Iterable<Relation> {
  const publishing = (place: number, time: number) =>
    membersOf(gebieden[place]!)
      .filter((code) => places.has(code) && !without.has(time * gebieden.length + places.get(code)!))
      .join(" ");
  /** Whether numbers of a gebied are of the same gemeenten in two perioden: what rests on the Wmo may not be. */
  const comparable = (place: number, names: readonly string[], [a, b]: readonly [number, number]) =>
    isOne[place] === true ||
    names.every((name) => !monitorColumns.byName.get(name)!.wmo) ||
    publishing(place, a) === publishing(place, b);
  for (const [time, periode] of perioden.entries()) {
    const half = isYear(periode) ? perioden.indexOf(`${periode.slice(0, 4)}HJ01`) : -1;
    const next = isYear(periode) ? -1 : perioden.findIndex((code, i) => i > time && !isYear(code));
    for (const [place, {soort: kind}] of gebieden.entries()) {
      if (first[place] !== place) continue;
      if (half >= 0)
        for (const [list, all] of [[ofFirstDay, true] as const, [growing, false] as const])
          for (const names of list) {
            if (!comparable(place, names, [time, half])) continue;
            const whole = names.map((name) => find(place, time, name));
            const parts = names.map((name) => find(place, half, name));
            if (![...whole, ...parts].includes(-1)) yield {key: `jaar ${names.join("+")}`, whole, parts, all};
          }
      if (next < 0 || kind === "wijk") continue;
      for (const code of flowing) {
        const stand = `voorzieningen_stand.${code}`;
        if (!comparable(place, [stand], [time, next])) continue;
        const whole = [find(place, time, stand), find(place, time, `voorzieningen_instroom.${code}`)];
        const parts = [find(place, next, stand), find(place, time, `voorzieningen_uitstroom.${code}`)];
        if (![...whole, ...parts].includes(-1)) yield {key: `stroom ${code}`, whole, parts, all: true};
      }
    }
  }
}
