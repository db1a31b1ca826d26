import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import {voorzieningen} from "../../data/voorziening.js";
import type {FirstRow} from "../../components/tables/first.js";
import {once} from "../../components/pipeline/facts.js";
import type {CountedSets} from "./countedSets.js";
import {type CellSystem, CellState} from "./cellSystem.js";

/** The numbers of one row of the small table of a start, as cells. */
interface RowCells {
  personen: number;
  gebruik: number;
  without: {personen: number; gebruik: number} | null;
}

type Counts = "personen" | "gebruik" | "zonder_personen" | "zonder_gebruik";

/** A row of which counts may be withheld. */
export type ShownFirst = Omit<FirstRow, Counts> & Record<Counts, number | null>;

/** What the monitor already has on the start. */
export interface KnownOfStart {
  sets: CountedSets;
  /** The cell of a number of the monitor in the halfjaar that begins on the start; null where it has none. */
  numberOf: (set: number, name: string) => number | null;
}

export interface LevenswegCells {
  /** By set (its number in the list of sets) and what is counted: `3 51 wmo 0`. */
  cells: ReadonlyMap<string, number>;
  /** The row as it may be published. */
  protect: (row: ShownFirst, shown: (cell: number) => number | null) => ShownFirst;
  /** What a cell counts: gebied, figuur, groep and moment; null where it is in no table. */
  nameOf: (cell: number) => string | null;
}

/**
 * Brings figures 5.1 to 5.3 of one start into the system, and what is known between their numbers: from what is public alone, so that the rows
 * of a published site give the same system.
 */
export function addLevensweg(
  system: CellSystem,
  rows: readonly ShownFirst[],
  {sets: list, numberOf}: KnownOfStart
): LevenswegCells {
  const {sets, places, setOf} = list;
  const setOfGebied = (code: string) => setOf(places.get(code)!, 0, "");
  const cells = new Map<string, number>();
  const perRow = new Map<string, RowCells>();
  const put = (key: string, value: number | null, same: number | null = null): number => {
    const known = cells.get(key) ?? same;
    const cell = known ?? system.addNumber(value);
    if (known !== null) system.meet(known, value);
    cells.set(key, cell);
    return cell;
  };

  const gebruikOf = (row: ShownFirst) => `${setOfGebied(row.gebied)} ${row.figuur} ${row.groep} ${row.moment}`;
  /** Everybody is in gebruik on the start: the startgroep and its gebruik on moment 0 are one number. */
  const startOf = (row: ShownFirst) => gebruikOf({...row, moment: 0});

  for (const row of rows) {
    if (row.figuur === 53) {
      perRow.set(gebruikOf(row), addEvent(row));
      continue;
    }
    const isWsw = row.figuur === 51 && row.groep === "wsw";
    const personen = put(
      startOf(row),
      row.personen,
      isWsw ? numberOf(setOfGebied(row.gebied), "voorzieningen_stand.wsw") : null
    );
    const gebruik = put(gebruikOf(row), row.gebruik);
    perRow.set(gebruikOf(row), {personen, gebruik, without: null});
    if (gebruik !== personen) withhold(personen, gebruik);
  }
  addDifferences(system, list, cells);

  /** All residents are with the gebeurtenis or without it, and so are those in gebruik, who are the startgroep of figure 5.1. */
  function addEvent(row: ShownFirst): RowCells {
    const [personen, gebruik] = [
      put(
        `${gebruikOf(row)} met`,
        row.personen,
        numberOf(setOfGebied(row.gebied), `levensgebeurtenissen.${row.groep}`)
      ),
      put(`${gebruikOf(row)} gebruik`, row.gebruik)
    ];
    const without = {
      personen: put(`${gebruikOf(row)} zonder`, row.zonder_personen),
      gebruik: put(`${gebruikOf(row)} zonder gebruik`, row.zonder_gebruik)
    };
    withhold(personen, gebruik);
    withhold(without.personen, without.gebruik);
    return {personen, gebruik, without};
  }

  /** Of a share all must be many: those who are in it, and those who are not. */
  function withhold(whole: number, part: number): void {
    const rest = system.values[whole]! - system.values[part]!;
    if (system.known && rest < LEAST_OF_SHARE && system.states[part] === CellState.shown)
      system.states[part] = CellState.first;
  }

  /** All residents where no table shows how many they are: with and without any gebeurtenis they are the same. */
  function everybodyOf(set: number, parts: readonly number[]): number {
    const known = cells.get(`${set} inwoners`);
    if (known !== undefined) return known;
    const cell = system.add(system.known ? system.total(parts) : 0, CellState.implied);
    cells.set(`${set} inwoners`, cell);
    return cell;
  }

  const moments = [...new Set(rows.map(({moment}) => moment))];
  const groups = (figure: number) => [...new Set(rows.flatMap((row) => (row.figuur === figure ? [row.groep] : [])))];
  const [wetten, typen, events] = [groups(51).filter((group) => group !== "totaal"), groups(52), groups(53)];
  for (const set of sets.keys()) {
    const find = (key: string) => cells.get(`${set} ${key}`);
    const has = (keys: string[]) => keys.flatMap((key) => find(key) ?? []);
    for (const moment of moments) {
      const total = find(`51 totaal ${moment}`);
      if (total === undefined) continue;
      equate([total], has(typen.map((type) => `52 ${type} ${moment}`)), `${sets[set]!.name} 52 ${moment}`);
      const perWet = has(wetten.map((wet) => `51 ${wet} ${moment}`));
      if (moment === 0) system.bound(perWet, [total]);
      for (const wet of perWet) system.bound([total], [wet]);
      if (moment === 0) continue;
      for (const group of [...["totaal", ...wetten].map((wet) => `51 ${wet}`), ...typen.map((type) => `52 ${type}`)]) {
        const [whole, part] = [find(`${group} 0`), find(`${group} ${moment}`)];
        if (whole !== undefined && part !== undefined) system.bound([whole], [part]);
      }
    }
    addUse(set);
    for (const event of events) {
      const parts = ["met", "zonder", "gebruik", "zonder gebruik"].map((part) => find(`53 ${event} 0 ${part}`));
      if (parts.includes(undefined)) continue;
      const [personen, without, gebruik, withoutGebruik] = parts as [number, number, number, number];
      equate(
        [numberOf(set, "inwoners.totaal") ?? everybodyOf(set, [personen, without])],
        [personen, without],
        `${sets[set]!.name} 53 ${event}`
      );
      system.bound([personen], [gebruik]);
      system.bound([without], [withoutGebruik]);
      const total = find("51 totaal 0");
      if (total !== undefined) equate([total], [gebruik, withoutGebruik], `${sets[set]!.name} 53 ${event} gebruik`);
    }
  }
  addPlaces(system, list, cells);

  function equate(whole: readonly number[], parts: readonly number[], what: string): void {
    if (!system.addsUp(whole, parts)) throw new Error(`does not add up: ${what}`);
    system.equate(whole, parts);
  }

  /** Who uses something on the first day uses it in the halfjaar, and has at least one voorziening of the wet on that day. */
  function addUse(set: number): void {
    for (const wet of ["totaal", ...wetten]) {
      const startgroep = cells.get(`${set} 51 ${wet} 0`);
      if (startgroep === undefined) continue;
      const inHalfjaar = numberOf(set, `inwoners_met_voorzieningen.${wet}`);
      if (inHalfjaar !== null) system.bound([inHalfjaar], [startgroep]);
      const own = voorzieningen.filter((item) => item.wet === wet);
      const stands = own.map((item) => numberOf(set, `voorzieningen_stand.${item.code}`));
      if (own.length < 2 || stands.includes(null)) continue;
      for (const stand of stands) system.bound([startgroep], [stand!]);
      system.bound(stands as number[], [startgroep]);
    }
  }

  const protect = (row: ShownFirst, shown: (cell: number) => number | null): ShownFirst => {
    const {personen, gebruik, without} = perRow.get(gebruikOf(row))!;
    return {
      ...row,
      ...{personen: shown(personen), gebruik: shown(gebruik)},
      ...{zonder_personen: without ? shown(without.personen) : 0, zonder_gebruik: without ? shown(without.gebruik) : 0}
    };
  };
  const names = once(() => new Map([...cells].map(([key, cell]) => [cell, key])));
  const nameOf = (cell: number) =>
    names()
      .get(cell)
      ?.replace(/^\d+/, (set) => sets[Number(set)]!.name) ?? null;
  return {cells, protect, nameOf};
}

/** The sets that have each number, by what follows the set in its key. */
function setsOfNumbers(cells: ReadonlyMap<string, number>): Map<string, Set<number>> {
  const result = new Map<string, Set<number>>();
  for (const key of cells.keys()) {
    const at = key.indexOf(" ");
    const suffix = key.slice(at + 1);
    const known = result.get(suffix) ?? new Set();
    result.set(suffix, known.add(Number(key.slice(0, at))));
  }
  return result;
}

/** Cells for what is left of a set beside another, where both have numbers. */
function addDifferences(system: CellSystem, {ofGebieden}: CountedSets, cells: Map<string, number>): void {
  for (const [suffix, has] of setsOfNumbers(cells))
    for (const [whole, part, rest] of ofGebieden) {
      if (has.has(rest) || !has.has(whole) || !has.has(part)) continue;
      const [all, some] = [whole, part].map((set) => cells.get(`${set} ${suffix}`)!) as [number, number];
      const left = system.known ? system.total([all]) - system.total([some]) : 0;
      cells.set(`${rest} ${suffix}`, system.add(left, CellState.implied));
      has.add(rest);
    }
}

/** Every gebied of several gemeenten is the sum of them, and of what lies in it. */
function addPlaces(
  system: CellSystem,
  {sets, divisions, ofGebieden, setOf, ofGemeente}: CountedSets,
  cells: ReadonlyMap<string, number>
): void {
  const ways = new Map<number, (readonly (number | null)[])[]>();
  for (const [place, own] of divisions) {
    const set = setOf(place, 0, "");
    if (ways.has(set)) continue;
    ways.set(
      set,
      own.map(({gebieden, gemeenten}) => [
        ...gebieden.map((other) => setOf(other, 0, "")),
        ...gemeenten.map(ofGemeente)
      ])
    );
  }
  for (const [whole, part, rest] of ofGebieden) {
    ways.get(whole)?.push([part, rest]);
    if (!ways.has(rest) && sets[rest]!.gemeenten.length > 1) ways.set(rest, [sets[rest]!.gemeenten.map(ofGemeente)]);
  }
  for (const [suffix, has] of setsOfNumbers(cells))
    for (const [set, own] of ways) {
      if (!has.has(set)) continue;
      const whole = cells.get(`${set} ${suffix}`)!;
      for (const [i, parts] of own.entries()) {
        const found = parts.flatMap((part) =>
          part !== null && has.has(part) ? [cells.get(`${part} ${suffix}`)!] : []
        );
        if (found.length === 0 || (found.length === 1 && found[0] === whole)) continue;
        const missing = found.length < parts.length;
        if (missing && i > 0) continue;
        if (missing) system.bound([whole], found, CellState.free);
        else if (system.addsUp([whole], found)) system.equate([whole], found);
        else throw new Error(`gebieden do not add up: ${sets[set]!.name} ${suffix}`);
      }
    }
}
