import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {FirstRow} from "../../components/tables/first.js";
import {type CellSystem, CellState} from "./cellSystem.js";

/** The numbers of one row of the small table of a start, as cells. */
interface RowCells {
  personen: number;
  gebruik: number;
  without: {personen: number; gebruik: number} | null;
}

export type ShownFirst = {[Column in keyof FirstRow]: FirstRow[Column] | null};

/** What the monitor already has of a gebied on the start. */
export interface KnownOfStart {
  /** The cell of all residents. */
  residents: (gebied: string) => number | null;
  /** The cell of those with any voorziening in the halfjaar that begins on the start. */
  users: (gebied: string) => number | null;
}

/**
 * Brings figures 5.1 to 5.3 of one start into the system, and what is known between their numbers. Gives what turns a row into what may be
 * published.
 */
export function addLevensweg(
  system: CellSystem,
  gebieden: readonly Gebied[],
  rows: readonly FirstRow[],
  {residents, users}: KnownOfStart
): (row: FirstRow, shown: (cell: number) => number | null) => ShownFirst {
  const cells = new Map<string, number>();
  const perRow = new Map<string, RowCells>();
  const put = (key: string, value: number): number => {
    const known = cells.get(key);
    if (known === undefined) {
      const cell = system.add(value, value < 8 ? CellState.first : CellState.shown);
      cells.set(key, cell);
      return cell;
    }
    if (system.values[known] !== value) throw new Error(`one number is two: ${key} ${system.values[known]}, ${value}`);
    return known;
  };

  const gebruikOf = (row: FirstRow) => `${row.gebied} ${row.figuur} ${row.groep} ${row.moment}`;
  /** Everybody is in gebruik on the start: the startgroep and its gebruik on moment 0 are one number. */
  const startOf = (row: FirstRow) => gebruikOf({...row, moment: 0});

  for (const row of rows) {
    if (row.figuur === 53) {
      perRow.set(gebruikOf(row), addEvent(row));
      continue;
    }
    const personen = put(startOf(row), row.personen);
    const gebruik = put(gebruikOf(row), row.gebruik);
    perRow.set(gebruikOf(row), {personen, gebruik, without: null});
    if (gebruik !== personen) share(personen, gebruik);
  }

  /** All residents are with the gebeurtenis or without it, and so are those in gebruik, who are the startgroep of figure 5.1. */
  function addEvent(row: FirstRow): RowCells {
    const [personen, gebruik] = [
      put(`${gebruikOf(row)} met`, row.personen),
      put(`${gebruikOf(row)} gebruik`, row.gebruik)
    ];
    const without = {
      personen: put(`${gebruikOf(row)} zonder`, row.zonder_personen),
      gebruik: put(`${gebruikOf(row)} zonder gebruik`, row.zonder_gebruik)
    };
    const everybody = residents(row.gebied) ?? put(`${row.gebied} inwoners`, row.personen + row.zonder_personen);
    system.equate([everybody], [personen, without.personen]);
    share(personen, gebruik);
    share(without.personen, without.gebruik);
    return {personen, gebruik, without};
  }

  function share(whole: number, part: number): void {
    if (system.values[whole]! - system.values[part]! < LEAST_OF_SHARE && system.states[part] === CellState.shown)
      system.states[part] = CellState.first;
    system.bound([whole], [part]);
  }

  const moments = [...new Set(rows.map(({moment}) => moment))];
  const groups = (figure: number) => [...new Set(rows.flatMap((row) => (row.figuur === figure ? [row.groep] : [])))];
  const [wetten, typen, events] = [groups(51).filter((group) => group !== "totaal"), groups(52), groups(53)];
  for (const {code} of gebieden) {
    for (const moment of moments) {
      const total = cells.get(`${code} 51 totaal ${moment}`);
      if (total === undefined) continue;
      const has = (keys: string[]) => keys.flatMap((key) => cells.get(key) ?? []);
      system.equate([total], has(typen.map((type) => `${code} 52 ${type} ${moment}`)));
      const perWet = has(wetten.map((wet) => `${code} 51 ${wet} ${moment}`));
      if (moment === 0) system.bound(perWet, [total]);
      for (const wet of perWet) if (moment === 0) system.bound([total], [wet]);
    }
    const total = cells.get(`${code} 51 totaal 0`);
    const inHalfjaar = users(code);
    if (total !== undefined && inHalfjaar !== null && system.values[inHalfjaar]! >= system.values[total]!)
      system.bound([inHalfjaar], [total]);
    for (const event of events) {
      const of = perRow.get(`${code} 53 ${event} 0`);
      if (!of) continue;
      const inUse = [of.gebruik, of.without!.gebruik];
      if (total !== undefined) system.equate([total], inUse);
    }
  }
  addPlaces(system, gebieden, cells);

  return (row, shown) => {
    const {personen, gebruik, without} = perRow.get(gebruikOf(row))!;
    return {
      ...row,
      ...{personen: shown(personen), gebruik: shown(gebruik)},
      ...{zonder_personen: without ? shown(without.personen) : 0, zonder_gebruik: without ? shown(without.gebruik) : 0}
    };
  };
}

/** Every gebied of several gemeenten is the sum of them. */
function addPlaces(system: CellSystem, gebieden: readonly Gebied[], cells: ReadonlyMap<string, number>): void {
  const gemeenten = gebieden.flatMap(({soort: kind, code}) => (kind === "gemeente" ? [code] : []));
  const suffixes = new Map<string, string[]>();
  for (const key of cells.keys()) {
    const at = key.indexOf(" ");
    const suffix = key.slice(at + 1);
    const known = suffixes.get(suffix);
    if (known) known.push(key.slice(0, at));
    else suffixes.set(suffix, [key.slice(0, at)]);
  }
  for (const [suffix, places] of suffixes) {
    const has = new Set(places);
    for (const {code, soort: kind, gemeenten: members} of gebieden) {
      if (kind === "gemeente" || kind === "wijk" || !has.has(code)) continue;
      const parts = (kind === "land" ? gemeenten : members).filter((gemeente) => has.has(gemeente));
      const whole = cells.get(`${code} ${suffix}`)!;
      const found = parts.map((gemeente) => cells.get(`${gemeente} ${suffix}`)!);
      const sum = found.reduce((total, cell) => total + system.values[cell]!, 0);
      if (sum !== system.values[whole]) throw new Error(`gebieden do not add up: ${code} ${suffix}`);
      system.equate([whole], found);
    }
  }
}
