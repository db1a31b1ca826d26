import {LEAST_OF_SHARE} from "../../data/publicatie.js";
import {voorzieningen} from "../../data/voorziening.js";
import type {Gebied} from "../../components/model/gebied.js";
import type {FirstRow} from "../../components/tables/first.js";
import {once} from "../../components/pipeline/facts.js";
import {divisionsOf} from "./monitorPlaces.js";
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

/** What the monitor already has of a gebied on the start. */
export interface KnownOfStart {
  /** The cell of all residents. */
  residents: (gebied: string) => number | null;
  /** The cell of a number of the monitor in the halfjaar that begins on the start; null where it is of other gemeenten. */
  numberOf: (gebied: string, name: string) => number | null;
  /** The code of the first of the gebieden of the same people. */
  firstOf: (gebied: string) => string;
  /** Whether nobody lives in gebieden that have no rows. */
  complete: boolean;
}

export interface LevenswegCells {
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
  gebieden: readonly Gebied[],
  rows: readonly ShownFirst[],
  {residents, numberOf, firstOf, complete}: KnownOfStart
): LevenswegCells {
  const cells = new Map<string, number>();
  const perRow = new Map<string, RowCells>();
  const put = (key: string, value: number | null, same: number | null = null): number => {
    const known = cells.get(key) ?? same;
    const cell = known ?? system.addNumber(value);
    if (known !== null) system.meet(known, value);
    cells.set(key, cell);
    return cell;
  };

  const gebruikOf = (row: ShownFirst) => `${firstOf(row.gebied)} ${row.figuur} ${row.groep} ${row.moment}`;
  /** Everybody is in gebruik on the start: the startgroep and its gebruik on moment 0 are one number. */
  const startOf = (row: ShownFirst) => gebruikOf({...row, moment: 0});

  for (const row of rows) {
    if (row.figuur === 53) {
      perRow.set(gebruikOf(row), addEvent(row));
      continue;
    }
    const isWsw = row.figuur === 51 && row.groep === "wsw";
    const personen = put(startOf(row), row.personen, isWsw ? numberOf(row.gebied, "voorzieningen_stand.wsw") : null);
    const gebruik = put(gebruikOf(row), row.gebruik);
    perRow.set(gebruikOf(row), {personen, gebruik, without: null});
    if (gebruik !== personen) share(personen, gebruik);
  }

  /** All residents are with the gebeurtenis or without it, and so are those in gebruik, who are the startgroep of figure 5.1. */
  function addEvent(row: ShownFirst): RowCells {
    const [personen, gebruik] = [
      put(`${gebruikOf(row)} met`, row.personen, numberOf(row.gebied, `levensgebeurtenissen.${row.groep}`)),
      put(`${gebruikOf(row)} gebruik`, row.gebruik)
    ];
    const without = {
      personen: put(`${gebruikOf(row)} zonder`, row.zonder_personen),
      gebruik: put(`${gebruikOf(row)} zonder gebruik`, row.zonder_gebruik)
    };
    const everybody = residents(row.gebied) ?? everybodyOf(row.gebied, [personen, without.personen]);
    checked([everybody], [personen, without.personen], row);
    share(personen, gebruik);
    share(without.personen, without.gebruik);
    return {personen, gebruik, without};
  }

  function share(whole: number, part: number): void {
    const rest = system.values[whole]! - system.values[part]!;
    if (system.known && rest < LEAST_OF_SHARE && system.states[part] === CellState.shown)
      system.states[part] = CellState.first;
    system.bound([whole], [part]);
  }

  /** All residents where no table shows how many they are: with and without any gebeurtenis they are the same. */
  function everybodyOf(code: string, parts: readonly number[]): number {
    const gebied = firstOf(code);
    const known = cells.get(`${gebied} inwoners`);
    if (known !== undefined) return known;
    const cell = system.add(system.known ? system.total(parts) : 0, CellState.implied);
    cells.set(`${gebied} inwoners`, cell);
    return cell;
  }

  function checked(whole: readonly number[], parts: readonly number[], row: ShownFirst): void {
    if (!system.addsUp(whole, parts)) throw new Error(`does not add up: ${gebruikOf(row)}`);
    system.equate(whole, parts);
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
      for (const wet of perWet) system.bound([total], [wet]);
    }
    addUse(code);
    const total = cells.get(`${code} 51 totaal 0`);
    for (const event of events) {
      const of = perRow.get(`${code} 53 ${event} 0`);
      if (!of) continue;
      const inUse = [of.gebruik, of.without!.gebruik];
      if (total !== undefined) system.equate([total], inUse);
    }
  }
  addPlaces(system, gebieden, {cells, firstOf, complete});

  /** Who uses something on the first day uses it in the halfjaar, and has at least one voorziening of the wet on that day. */
  function addUse(code: string): void {
    for (const wet of ["totaal", ...wetten]) {
      const startgroep = cells.get(`${code} 51 ${wet} 0`);
      if (startgroep === undefined) continue;
      const inHalfjaar = numberOf(code, `inwoners_met_voorzieningen.${wet}`);
      if (inHalfjaar !== null) system.bound([inHalfjaar], [startgroep]);
      const own = voorzieningen.filter((item) => item.wet === wet);
      const stands = own.map((item) => numberOf(code, `voorzieningen_stand.${item.code}`));
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
  return {protect, nameOf: (cell) => names().get(cell) ?? null};
}

/** Every gebied of several gemeenten is the sum of them. */
function addPlaces(
  system: CellSystem,
  gebieden: readonly Gebied[],
  {cells, firstOf, complete}: {cells: ReadonlyMap<string, number>} & Pick<KnownOfStart, "firstOf" | "complete">
): void {
  const codes = new Set(gebieden.map(({code}) => code));
  const known = (code: string) => (codes.has(code) ? firstOf(code) : code);
  const suffixes = new Map<string, string[]>();
  for (const key of cells.keys()) {
    const at = key.indexOf(" ");
    const suffix = key.slice(at + 1);
    const known = suffixes.get(suffix);
    if (known) known.push(key.slice(0, at));
    else suffixes.set(suffix, [key.slice(0, at)]);
  }
  const ways = new Map(
    gebieden.map((gebied) => [
      gebied.code,
      divisionsOf(gebied, gebieden).map(({gebieden: nested, gemeenten}) => ({
        nested: nested.map(({code}) => known(code)),
        single: gemeenten.map(known)
      }))
    ])
  );
  for (const [suffix, places] of suffixes) {
    const has = new Set(places);
    for (const gebied of gebieden) {
      const {code, soort: kind} = gebied;
      if (kind === "gemeente" || kind === "wijk" || !has.has(code)) continue;
      const whole = cells.get(`${code} ${suffix}`)!;
      for (const {nested, single} of ways.get(code)!) {
        const parts = [...nested, ...single].filter((part) => has.has(part));
        const found = parts.map((part) => cells.get(`${part} ${suffix}`)!);
        if (found.length === 1 && found[0] === whole) continue;
        const missing = parts.length < nested.length + single.length;
        if (!complete && missing && nested.length > 0) continue;
        if (!complete && missing) system.bound([whole], found, CellState.free);
        else if (!system.addsUp([whole], found)) throw new Error(`gebieden do not add up: ${code} ${suffix}`);
        else system.equate([whole], found);
      }
    }
  }
}
