import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import {flowing, growing, ofFirstDay, sums} from "../../data/publicatieSums.js";
import type {Gebied, GebiedKind} from "../../components/model/gebied.js";
import {isYear} from "../../components/model/periode.js";
import type {MonitorRow} from "../../components/monitor/row.js";
import {readGemeenten} from "../../components/pipeline/persoon/gebieden.js";
import {once} from "../../components/pipeline/facts.js";
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

/** Whether those of `n` that are not in `waarde` are people too; null for what is not in the monitor. */
export function isShareOf(indicator: string, categorie: string): boolean | null {
  const box = columns.boxes.get(`${indicator}.${categorie}`);
  return box ? box.share && box.n !== box.waarde : null;
}

const COLUMNS = columns.kinds.length;

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
    if (system.known && waarde !== null && waarde > n! && columns.boxes.get(`${indicator}.${categorie}`)?.share)
      broken.add(`${indicator}.${categorie}`);
    if (reden === null || reden === "afgeschermd" || !isOne[places.get(gebied)!]) continue;
    if (!columns.boxes.get(`${indicator}.${categorie}`)?.wmo) continue;
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
    const box = columns.boxes.get(`${row.indicator}.${row.categorie}`);
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
    const {column, wmo} = columns.byName.get(name)!;
    return cells[slot(place, time, column, wmo)]!;
  };
  const lists = {gebieden, places, perioden, partly, without, isOne, first, complete: facts === undefined, cells, slot};
  const apart = facts?.apart ?? [...apartPlaces(system, lists)].map((place) => gebieden[place]!.code);
  addRests(system, lists, new Set(apart));
  const expected = () => [ofGebied(lists, find), ofTime(lists, find)];
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
  addPlaces(system, lists, {apart, facts});

  const cellOf = (gebied: string, periode: string, name: string) => {
    const [place, time] = [places.get(gebied), times.get(periode)];
    if (place === undefined || time === undefined) return null;
    const cell = find(place, time, name);
    return cell === -1 ? null : cell;
  };
  const names = once(() => new Map([...columns.byName].reverse().map(([name, {column}]) => [column, name])));
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
      const mixed = differs(place, time) && columns.byName.get(name)!.wmo;
      return mixed ? null : cellOf(gebied, periode, name);
    },
    residents: (gebied, periode) => cellOf(gebied, periode, "inwoners.totaal"),
    protect(row, shown) {
      const box = columns.boxes.get(`${row.indicator}.${row.categorie}`)!;
      const [place, time] = [places.get(row.gebied)!, times.get(row.periode)!];
      const own = cells[slot(place, time, box.n, box.wmo)]!;
      const n = own === -1 ? null : shown(own);
      if (row.waarde === null) return {...row, n};
      const waarde = shown(cells[slot(place, time, box.waarde, box.wmo)]!);
      return {...row, waarde, n, reden: waarde === null ? "afgeschermd" : null};
    }
  };
}

interface Lists {
  gebieden: readonly Gebied[];
  places: ReadonlyMap<string, number>;
  perioden: readonly string[];
  partly: readonly boolean[];
  /** Gemeenten without a number for the Wmo in a periode, as `time × gebieden + place`. */
  without: ReadonlySet<number>;
  isOne: readonly boolean[];
  /** Of each place the first of those of the same people. */
  first: Int32Array;
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

/** The gemeenten that a gebied consists of. */
export const membersOf = ({soort: kind, gemeenten}: Gebied): readonly string[] =>
  kind === "land" ? readGemeenten().map(({gemeente}) => gemeente) : gemeenten;

/** Kinds of gebieden that each divide the gemeenten, or some of them. */
const dividing: readonly GebiedKind[] = [
  ...(["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio", "gemeente_2020"] as const)
];

/** A way to make up a gebied: of gebieden of one kind that lie in it and the gemeenten that are left over. */
export interface Division {
  gebieden: readonly Gebied[];
  gemeenten: readonly string[];
}

/** All ways to make up a gebied of several gemeenten, that of gemeenten alone first: what lies in another is less than it, and so is the difference. */
export function divisionsOf(gebied: Gebied, gebieden: readonly Gebied[]): Division[] {
  const all = new Set(membersOf(gebied));
  const nested = dividing.map((kind) =>
    gebieden.filter(
      (other) => other.soort === kind && other !== gebied && other.gemeenten.every((gemeente) => all.has(gemeente))
    )
  );
  return [
    {gebieden: [], gemeenten: [...all]},
    ...nested
      .filter((list) => list.length > 0)
      .map((list) => {
        const within = new Set(list.flatMap(({gemeenten}) => gemeenten));
        return {gebieden: list, gemeenten: [...all].filter((gemeente) => !within.has(gemeente))};
      })
  ];
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
}: Lists): Iterable<Together> {
  const wijken = new Map<string, number[]>();
  for (const [place, {soort: kind, gemeenten}] of gebieden.entries())
    if (kind === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), place]);
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
function addPlaces(
  system: CellSystem,
  lists: Lists,
  {apart, facts}: {apart: readonly string[]; facts: PublicFacts | undefined}
): void {
  const isApart = lists.gebieden.map(({code}) => apart.includes(code));
  for (const {place, column, whole, parts, missing} of together(lists)) {
    const kind = columns.kinds[column]!;
    if (kind === "flow") system.bound(parts, [whole]);
    else if (kind === "homes" && isApart[place]) continue;
    // Where none of the missing has inhabitants nobody is left; where one has, its own numbers are protected with the rest.
    else if (facts && missing) system.bound([whole], parts, CellState.free);
    else if (system.addsUp([whole], parts)) system.equate([whole], parts);
    else throw new Error(`gebieden do not add up: ${lists.gebieden[place]!.code}`);
  }
}

/**
 * Per periode and gebied the place of what is counted over the gemeenten that publish their Wmo, twice: of the gebied that these make up, or where
 * none does one more, for all gebieden of which they are the same.
 */
function placesOfWmo(lists: Pick<Lists, "gebieden" | "places" | "first" | "isOne" | "partly" | "without">): Int32Array {
  const {gebieden, places, first, isOne, partly, without} = lists;
  const keyOf = (codes: readonly string[]) => [...codes].sort().join(" ");
  const members = gebieden.map((gebied) =>
    gebied.soort === "wijk" ? [] : membersOf(gebied).filter((code) => places.has(code))
  );
  const plain = new Map([...members.entries()].reverse().map(([place, codes]) => [keyOf(codes), place]));
  const result = new Int32Array(partly.length * gebieden.length);
  for (const [time, some] of partly.entries()) {
    const others = new Map<string, number>();
    for (const place of gebieden.keys()) {
      const at = time * gebieden.length + place;
      result[at] = 2 * first[place]!;
      if (!some || isOne[place]) continue;
      const counted = keyOf(members[place]!.filter((code) => !without.has(time * gebieden.length + places.get(code)!)));
      const known = counted === "" ? undefined : plain.get(counted);
      if (known !== undefined) result[at] = 2 * first[known]!;
      else {
        const other = others.get(counted) ?? first[place]!;
        others.set(counted, other);
        result[at] = 2 * other + 1;
      }
    }
  }
  return result;
}

/** Gebieden in which the same gemeenten of the source lie, each with the first of these; a gemeente goes before what it makes up alone. */
function samePeople(gebieden: readonly Gebied[], places: ReadonlyMap<string, number>): [string, string][] {
  const known = new Map<string, string>();
  const ranked = [...gebieden].sort((a, b) => Number(b.soort === "gemeente") - Number(a.soort === "gemeente"));
  return ranked.flatMap((gebied): [string, string][] => {
    if (gebied.soort === "wijk") return [];
    const members = membersOf(gebied).filter((code) => places.has(code));
    // A gemeente of 2020 has a number for the Wmo only where all of its gemeenten have one.
    const key = `${gebied.soort === "gemeente_2020" && members.length > 1 ? "2020 " : ""}${[...members].sort().join(" ")}`;
    const other = known.get(key);
    if (other !== undefined) return [[gebied.code, other]];
    known.set(key, gebied.code);
    return [];
  });
}

/** Of each gemeente with wijken those who live in none of them, as a gebied. */
function restsOf(gebieden: readonly Gebied[]): Gebied[] {
  const divided = new Set(gebieden.flatMap(({soort: kind, gemeenten}) => (kind === "wijk" ? [gemeenten[0]!] : [])));
  return gebieden.flatMap(({code, soort: kind}): Gebied[] =>
    kind === "gemeente" && divided.has(code)
      ? [{code: `${code} zonder wijk`, naam: "zonder wijk", soort: "wijk", gemeenten: [code]}]
      : []
  );
}

/** Cells for those without a wijk, where wijken have numbers; not for huishoudens that are in more than one. */
function addRests(system: CellSystem, lists: Lists, apart: ReadonlySet<string>): void {
  const {gebieden, places, perioden, cells, slot} = lists;
  const wijken = new Map<string, number[]>();
  for (const [place, {soort: kind, gemeenten}] of gebieden.entries())
    if (kind === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), place]);
  for (const [code, own] of wijken) {
    const [gemeente, rest] = [places.get(code)!, own.find((place) => gebieden[place]!.code.endsWith(" zonder wijk"))!];
    for (const time of perioden.keys())
      for (let column = 0; column < COLUMNS; column++) {
        const whole = cells[slot(gemeente, time, column, false)]!;
        const parts = own.map((place) => cells[slot(place, time, column, false)]!).filter((cell) => cell !== -1);
        if (whole === -1 || parts.length === 0) continue;
        if (columns.kinds[column] === "homes" && apart.has(code)) continue;
        const left = system.known ? system.total([whole]) - system.total(parts) : 0;
        cells[slot(rest, time, column, false)] = system.add(left, CellState.implied);
      }
  }
}

/** Places of which huishoudens are counted in more than one of the parts. */
function apartPlaces(system: CellSystem, lists: Lists): Set<number> {
  const result = new Set<number>();
  for (const {place, column, whole, parts} of together(lists)) {
    if (columns.kinds[column] !== "homes" || result.has(place)) continue;
    const [mine, theirs] = [system.total([whole]), system.total(parts)];
    if (lists.gebieden[place]!.soort === "gemeente" ? theirs > mine : theirs !== mine) result.add(place);
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
function* ofGebied({gebieden, perioden, partly, isOne, first}: Lists, find: Find): Iterable<Relation> {
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
  mixed: new Set([...sum.whole, ...sum.parts].map((name) => columns.byName.get(name)!.wmo)).size > 1
}));

/** Between perioden: a year and its first half, and two halves one after the other. */
function* ofTime({gebieden, places, perioden, without, isOne, first}: Lists, find: Find): Iterable<Relation> {
  const publishing = (place: number, time: number) =>
    membersOf(gebieden[place]!)
      .filter((code) => places.has(code) && !without.has(time * gebieden.length + places.get(code)!))
      .join(" ");
  /** Whether numbers of a gebied are of the same gemeenten in two perioden: what rests on the Wmo may not be. */
  const comparable = (place: number, names: readonly string[], [a, b]: readonly [number, number]) =>
    isOne[place] === true ||
    names.every((name) => !columns.byName.get(name)!.wmo) ||
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
