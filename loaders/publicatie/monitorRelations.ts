import {flowing, growing, growingHomes, ofFirstDay, type Sum, sums} from "../../data/publicatieSums.js";
import {isYear} from "../../components/model/periode.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import type {CountedSets} from "./countedSets.js";
import {COLUMNS, monitorColumns, type RestsOn} from "./monitorColumns.js";

/** What a site says beside its numbers, for they do not tell. */
export interface PublicFacts {
  /** Gebieden of several gemeenten or wijken with huishoudens that are in more than one of these: such counts do not add up there. */
  apart: readonly string[];
  /** What a reader would expect of numbers and does not hold everywhere, such as that all with jeugdhulp are young. */
  broken: readonly string[];
  /** The gemeenten that the source is of: in others nobody is counted. */
  gemeenten: readonly string[];
}

/** The cells of the monitor by set, periode and column; −1 where there is none. */
export interface MonitorGrid extends CountedSets {
  perioden: readonly string[];
  /** Whether a gemeente lacks what a number rests on. */
  lacks: (subject: RestsOn, gemeente: string, periode: string) => boolean;
  cells: Int32Array;
  at: (set: number, time: number, column: number) => number;
}

/** A number of a set, and the same of others that it is made up of. */
interface Together {
  set: number;
  column: number;
  whole: number;
  parts: readonly number[];
  /** Whether some of the parts are not known: then these are at most the whole. */
  missing: boolean;
}

const all = [...Array(COLUMNS).keys()];

/** Of wijken and gemeenten; of gemeenten and gebieden; of gebieden that lie in each other. */
function* together(grid: MonitorGrid): Iterable<Together> {
  for (const time of grid.perioden.keys()) {
    yield* ofWijken(grid, time);
    for (const subject of monitorColumns.subjects.keys()) yield* ofDivisions(grid, time, subject);
    yield* ofDifferences(grid, time);
  }
}

function* ofWijken({wijkenOf, cells, at}: MonitorGrid, time: number): Iterable<Together> {
  for (const [set, wijken] of wijkenOf)
    for (const column of all) {
      const whole = cells[at(set, time, column)]!;
      const parts = wijken.map((wijk) => cells[at(wijk, time, column)]!).filter((cell) => cell !== -1);
      const missing = parts.length < wijken.length;
      if (whole !== -1 && parts.length > 0) yield {set, column, whole, parts, missing};
    }
}

function* ofDivisions(grid: MonitorGrid, time: number, subject: RestsOn): Iterable<Together> {
  const {sets, perioden, divisions, cells, at, lacks, setOf, ofGemeente} = grid;
  const seen = new Set<string>();
  const has = (code: string) => !lacks(subject, code, perioden[time]!);
  for (const [place, ways] of divisions) {
    const set = setOf(place, time, subject);
    // Numbers that rest on nothing and on all are one where nothing is lacking.
    const isPlain = subject !== "" && set === setOf(place, time, "");
    const plain = new Set(isPlain ? monitorColumns.subjects.get("") : []);
    const columns = monitorColumns.subjects.get(subject)!.filter((column) => !plain.has(column));
    for (const {gebieden, gemeenten} of ways) {
      const nested = gebieden
        .map((other) => setOf(other, time, subject))
        .filter((other) => {
          const {gemeenten} = sets[other]!;
          return gemeenten.length > 1 || (gemeenten.length === 1 && has(gemeenten[0]!));
        });
      // A gemeente of 2020 is counted over all of its gemeenten or not at all.
      if (![set, ...nested].every((other) => sets[other]!.gemeenten.every(has))) continue;
      const single = gemeenten.filter(has).map(ofGemeente);
      const way = `${set}: ${nested.join(" ")} ${single.join(" ")}`;
      if (seen.has(way)) continue;
      seen.add(way);
      for (const column of columns) {
        const whole = cells[at(set, time, column)]!;
        if (whole === -1) continue;
        const parts = [...nested, ...single].map((part) => (part === null ? -1 : cells[at(part, time, column)]!));
        const found = parts.filter((cell) => cell !== -1);
        const missing = found.length < parts.length;
        if (found.length === 0 || (missing && nested.length > 0) || (found.length === 1 && found[0] === whole))
          continue;
        yield {set, column, whole, parts: found, missing};
      }
    }
  }
}

function* ofDifferences({sets, differences, cells, at, ofGemeente}: MonitorGrid, time: number): Iterable<Together> {
  const seen = new Set<number>();
  for (const [set, part, rest] of differences[time]!) {
    const single = seen.has(rest) || sets[rest]!.gemeenten.length < 2 ? [] : sets[rest]!.gemeenten.map(ofGemeente);
    seen.add(rest);
    for (const column of all) {
      const [whole, some, left] = [set, part, rest].map((other) => cells[at(other, time, column)]!);
      if (whole === -1 || some === -1 || left === -1) continue;
      yield {set, column, whole: whole!, parts: [some!, left!], missing: false};
      const parts = single.map((other) => (other === null ? -1 : cells[at(other, time, column)]!));
      if (parts.length > 0 && !parts.includes(-1)) yield {set: rest, column, whole: left!, parts, missing: false};
    }
  }
}

/**
 * What is known between sets: of wijken and the rest of their gemeente, and of gemeenten in each gebied that they make up. People are in one of
 * them. So are huishoudens, but in the gebieden of `apart`: there nothing is known, for their members may also differ in kind. Who moves
 * between two gemeenten flows out of one and into the other, and not out of or into what both lie in.
 */
export function addPlaces(system: CellSystem, grid: MonitorGrid, apart: readonly string[]): void {
  const isApart = new Set(apart);
  for (const {set, column, whole, parts, missing} of together(grid)) {
    const kind = monitorColumns.kinds[column]!;
    if (kind === "flow") system.bound(parts, [whole]);
    else if (kind === "homes" && isApart.has(grid.sets[set]!.name)) continue;
    // Where none of the missing has inhabitants nobody is left; where one has, its own numbers are protected with the rest.
    else if (missing) system.bound([whole], parts, CellState.free);
    else if (system.addsUp([whole], parts)) system.equate([whole], parts);
    else throw new Error(`gebieden do not add up: ${grid.sets[set]!.name}`);
  }
}

/** Cells for those of an `n` that are not in a `waarde`, where both have numbers. */
export function addLefts(
  system: CellSystem,
  {sets, perioden, cells, at}: MonitorGrid,
  broken: ReadonlySet<string>
): void {
  for (const time of perioden.keys())
    for (const set of sets.keys())
      for (const {keys, n, waarde, column} of monitorColumns.lefts) {
        const [whole, part] = [cells[at(set, time, n)]!, cells[at(set, time, waarde)]!];
        if (whole === -1 || part === -1 || keys.some((key) => broken.has(key))) continue;
        const count = system.known ? system.total([whole]) - system.total([part]) : 0;
        cells[at(set, time, column)] = system.add(count, CellState.implied);
      }
}

/** Cells for those without a wijk, where wijken have numbers; not for huishoudens that are in more than one. */
export function addRests(system: CellSystem, grid: MonitorGrid, apart: ReadonlySet<string>): void {
  const {sets, wijkenOf, perioden, cells, at} = grid;
  for (const [set, wijken] of wijkenOf) {
    const rest = wijken.at(-1)!;
    for (const time of perioden.keys())
      for (const column of all) {
        const whole = cells[at(set, time, column)]!;
        const parts = wijken.map((wijk) => cells[at(wijk, time, column)]!).filter((cell) => cell !== -1);
        if (whole === -1 || parts.length === 0) continue;
        if (monitorColumns.kinds[column] === "homes" && apart.has(sets[set]!.name)) continue;
        const left = system.known ? system.total([whole]) - system.total(parts) : 0;
        cells[at(rest, time, column)] = system.add(left, CellState.implied);
      }
  }
}

/** Cells for what is left of a set beside another, where both have numbers; not for huishoudens that are in more than one gemeente, nor for who moves. */
export function addDifferences(system: CellSystem, grid: MonitorGrid, apart: ReadonlySet<string>): void {
  const {sets, perioden, differences, cells, at} = grid;
  for (const time of perioden.keys())
    for (const [whole, part, rest] of differences[time]!)
      for (const column of all) {
        const kind = monitorColumns.kinds[column]!;
        const [more, less, left] = [whole, part, rest].map((set) => at(set, time, column)) as [number, number, number];
        if (cells[left] !== -1 || cells[more] === -1 || cells[less] === -1) continue;
        if (kind === "flow" || (kind === "homes" && apart.has(sets[whole]!.name))) continue;
        const count = system.known ? system.total([cells[more]!]) - system.total([cells[less]!]) : 0;
        cells[left] = system.add(count, CellState.implied);
      }
}

/** Names of gebieden of which huishoudens are counted in more than one of the parts. */
export function apartSets(system: CellSystem, grid: MonitorGrid): Set<string> {
  const result = new Set<string>();
  for (const {set, column, whole, parts} of together(grid)) {
    const {name, gemeenten} = grid.sets[set]!;
    if (monitorColumns.kinds[column] !== "homes" || result.has(name)) continue;
    const [mine, theirs] = [system.total([whole]), system.total(parts)];
    if (gemeenten.length === 1 ? theirs > mine : theirs !== mine) result.add(name);
  }
  return result;
}

/** What is expected of numbers: that `whole` are `parts` together (`all`), or no less. */
interface Relation {
  /** The same for every set and periode. */
  key: string;
  whole: readonly number[];
  parts: readonly number[];
  all: boolean;
}

const columnOf = (name: string) => monitorColumns.byName.get(name)!.column;
const columnsOf = (names: readonly string[]) => names.map(columnOf);

const within = [
  ...sums.map(({whole, parts, all}: Sum) => ({
    key: `${whole.join("+")}${all ? "=" : ">="}${parts.join("+")}`,
    ...{whole: columnsOf(whole), parts: columnsOf(parts), all}
  })),
  ...monitorColumns.lefts.map(({keys, n, waarde, column}) => ({
    ...{key: keys[0]!, whole: [n], parts: [waarde, column]},
    all: true
  }))
];

/** Between numbers of one set and periode, where all of them are counted. */
export function* ofSet({sets, perioden, cells, at}: MonitorGrid): Iterable<Relation> {
  for (const time of perioden.keys())
    for (const set of sets.keys())
      for (const {key, whole, parts, all} of within) {
        const [more, less] = [whole, parts].map((columns) => columns.map((column) => cells[at(set, time, column)]!));
        if (!more!.includes(-1) && !less!.includes(-1)) yield {key, whole: more!, parts: less!, all};
      }
}

/**
 * Of huishoudens that are in more than one of the parts of a set: it has no fewer than each part, and no more than all together, of what a huishouden
 * does not lose by having more members.
 */
export function* ofHomes(grid: MonitorGrid, apart: readonly string[]): Iterable<Relation> {
  const isApart = new Set(apart);
  const kept = new Map(growingHomes.map((name) => [columnOf(name), name]));
  for (const {set, column, whole, parts, missing} of together(grid)) {
    const name = kept.get(column);
    if (name === undefined || !isApart.has(grid.sets[set]!.name)) continue;
    for (const part of parts) yield {key: `deel ${name}`, whole: [whole], parts: [part], all: false};
    if (!missing) yield {key: `delen ${name}`, whole: parts, parts: [whole], all: false};
  }
}

const overYear = [
  ...ofFirstDay.map((names) => ({names, columns: columnsOf(names), all: true})),
  ...growing.map((names) => ({names, columns: columnsOf(names), all: false}))
];
const flows = flowing.map((code) => ({
  code,
  columns: columnsOf(["stand", "instroom", "uitstroom"].map((part) => `voorzieningen_${part}.${code}`))
}));

/** Between perioden: a year and its first half, and two halves one after the other. */
export function* ofTime({sets, perioden, cells, at}: MonitorGrid): Iterable<Relation> {
  for (const [time, periode] of perioden.entries()) {
    const half = isYear(periode) ? perioden.indexOf(`${periode.slice(0, 4)}HJ01`) : -1;
    const next = isYear(periode) ? -1 : perioden.findIndex((code, i) => i > time && !isYear(code));
    for (const [set, {kind}] of sets.entries()) {
      const find = (time: number, columns: readonly number[]) => columns.map((column) => cells[at(set, time, column)]!);
      if (half >= 0)
        for (const {names, columns, all} of overYear) {
          const [whole, parts] = [find(time, columns), find(half, columns)];
          if (![...whole, ...parts].includes(-1)) yield {key: `jaar ${names.join("+")}`, whole, parts, all};
        }
      if (next < 0 || kind === "wijk") continue;
      for (const {code, columns} of flows) {
        const [stand, came, went] = find(time, columns) as [number, number, number];
        const [later] = find(next, columns);
        const [whole, parts] = [
          [stand, came],
          [later!, went]
        ];
        if (![...whole, ...parts].includes(-1)) yield {key: `stroom ${code}`, whole, parts, all: true};
      }
    }
  }
}
