import {UserError} from "../../components/pipeline/systemErrors.js";
import {contradicts, propagate} from "./bounds.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import type {CountedSets} from "./countedSets.js";
import type {CountRule} from "./exposure.js";
import type {PublishedFolder} from "./publishedFolder.js";
import {publishedGebieden, systemOf, type TableSystem} from "./tableSystem.js";

/** What was published before, in the system of what is published now. */
export interface EarlierEdition {
  /** Where its cells begin. */
  offset: number;
  /** Its numbers that are in this edition too. */
  pairs: readonly Pair[];
}

/** A number in both editions, and the gemeenten that it is of. */
interface Pair {
  cell: number;
  /** The number that the earlier edition shows; null where it shows none. */
  told: number | null;
  before: number;
  gemeenten: readonly string[];
}

/** All that a published folder says of its numbers. */
export function systemOfFolder({manifest, tables}: PublishedFolder): TableSystem {
  const facts = manifest.bescherming;
  if (!facts)
    throw new UserError(
      `de editie ${manifest.hash} is zonder bescherming gepubliceerd: daarnaast is niets te beschermen`
    );
  return systemOf(tables, manifest.perioden, {gebieden: publishedGebieden(tables), facts, known: false});
}

/** Takes an earlier edition along: its cells and its equations, and nothing yet of what is the same in both. */
export function appendEarlier(now: TableSystem, earlier: TableSystem): EarlierEdition {
  const offset = now.system.append(earlier.system);
  return {offset, pairs: [...samePairs(now, earlier, offset)]};
}

/** What somebody sees who lays an edition beside an earlier one, and what may be taken for the same in both. */
export interface EditionComparison {
  /** Gemeenten of which a number is shown, of theirs or of a wijk, that is another than it was. */
  changed: ReadonlySet<string>;
  /** Numbers of sets without one of these that the earlier edition withheld, or has in no table: they stay withheld. */
  kept: readonly number[];
  /** Numbers of these sets that the earlier edition showed and this one can: to withhold them now withholds nothing. */
  told: ReadonlySet<number>;
  /** Numbers that may be taken for the same in both, from the most likely to the most certain: none at all. */
  assumptions: readonly (readonly Pair[])[];
}

/**
 * Lays an edition, of which `shown` are the numbers (null: withheld), beside an earlier one. Where shown numbers differ people came or went. Numbers of
 * all other sets may be taken for the same in both, as an attacker may who knows whom it was: so what was withheld of these stays withheld, and what was told
 * is told again, unless it is small now. A number of several gemeenten that alone is other says that one of them changed, and not which; the few that are in
 * all such numbers are the likeliest.
 */
export function compareEditions(
  {pairs}: EarlierEdition,
  states: readonly CellState[],
  shown: (cell: number) => number | null
): EditionComparison {
  const others = pairs.filter(({cell, told}) => told !== null && told !== shown(cell));
  const visible = others.filter(({cell}) => shown(cell) !== null);
  const changed = gemeentenOf(visible.filter(({gemeenten}) => gemeenten.length === 1));
  const small = new Set(others.map(({cell}) => cell));
  const told = new Set<number>();
  const kept: number[] = [];
  const unchanged: Pair[] = [];
  for (const pair of pairs) {
    const {cell, before, gemeenten} = pair;
    const isFree = states[cell] === CellState.free || states[before] === CellState.free;
    if (isFree || hasAny(gemeenten, changed)) continue;
    if (pair.told === null) kept.push(cell);
    else if (!small.has(cell)) told.add(cell);
    unchanged.push(pair);
  }
  const unexplained = visible.map(({gemeenten}) => gemeenten).filter((gemeenten) => !hasAny(gemeenten, changed));
  const doubts = [...smallestExplanations(unexplained), gemeentenOf(visible), gemeentenOf(others)];
  const without = (doubtful: ReadonlySet<string>) => unchanged.filter(({gemeenten}) => !hasAny(gemeenten, doubtful));
  return {changed, kept, told, assumptions: [...doubts.map(without), []]};
}

/**
 * Equates, one after the other, what may be taken for the same in editions that were appended, and gives each time the numbers that the earlier ones told of
 * it. A stronger assumption leaves out what all numbers together do not allow: then somebody came or went of whom nothing is shown. A weaker
 * one is looked at all the same: what is taken for the same can make a number seem large that is not.
 */
export function* assumeSame(
  system: CellSystem,
  compared: readonly EditionComparison[],
  {rule, shown}: {rule: CountRule; shown: (cell: number) => number}
): Iterable<ReadonlySet<number>> {
  const {equations} = system;
  const isContradiction = () => contradicts(system, propagate(system, {rule, shown}).bounds);
  let last: readonly Pair[] | null = null;
  const most = Math.max(1, ...compared.map(({assumptions}) => assumptions.length));
  for (let i = 0; i < most; i++) {
    const pairs = compared.flatMap(({assumptions}) => assumptions[Math.min(i, assumptions.length - 1)]!);
    if (last?.length === pairs.length && pairs.every((pair, i) => pair === last![i])) continue;
    last = pairs;
    system.equations = equations;
    for (const {cell, before} of pairs) system.equate([cell], [before]);
    if (pairs.length > 0 && isContradiction()) continue;
    yield new Set(pairs.flatMap(({cell, told}) => (told === null ? [] : [cell])));
  }
}

const hasAny = (gemeenten: readonly string[], some: ReadonlySet<string>) => gemeenten.some((code) => some.has(code));

/** The gemeenten of these numbers; of a number of several only where none of them is one already: then each may be the one. */
function gemeentenOf(pairs: readonly Pair[]): Set<string> {
  const result = new Set<string>();
  for (const {gemeenten} of [...pairs].sort((a, b) => a.gemeenten.length - b.gemeenten.length))
    if (!hasAny(gemeenten, result)) for (const code of gemeenten) result.add(code);
  return result;
}

/** So many explanations are each looked at by themselves, of so many gemeenten each; of more only what none of them says has changed. */
const MOST_EXPLANATIONS = 12;
const MOST_EXPLAINING = 3;

/** The smallest sets of gemeenten with one of each of these lists, all of the same size; none where there are too many to look at. */
function smallestExplanations(lists: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const ordered = [...lists].sort((a, b) => a.length - b.length);
  for (let size = 1; size <= MOST_EXPLAINING; size++) {
    const found = new Map<string, ReadonlySet<string>>();
    const extend = (some: ReadonlySet<string>): void => {
      if (found.size > MOST_EXPLANATIONS) return;
      const rest = ordered.find((gemeenten) => !hasAny(gemeenten, some));
      if (rest === undefined) found.set([...some].sort().join(" "), some);
      else if (some.size < size) for (const code of rest) extend(new Set([...some, code]));
    };
    extend(new Set());
    if (found.size > 0) return found.size <= MOST_EXPLANATIONS ? [...found.values()] : [];
  }
  return [];
}

function* samePairs(now: TableSystem, earlier: TableSystem, offset: number): Iterable<Pair> {
  const sets = sameSets(now.monitor.sets, earlier.monitor.sets);
  const perioden = earlier.perioden.filter((periode) => now.perioden.includes(periode));
  const {states, values} = earlier.system;
  const pair = (cell: number, before: number, set: number): Pair => ({
    ...{cell, before: before + offset, gemeenten: now.monitor.sets.sets[set]!.gemeenten},
    told: states[before] === CellState.shown ? values[before]! : null
  });
  for (const [before, set] of sets)
    for (const periode of perioden) {
      const own = now.monitor.row(set, periode);
      for (const [column, cell] of earlier.monitor.row(before, periode).entries())
        if (cell !== -1 && own[column] !== -1) yield pair(own[column]!, cell, set);
    }
  for (const [start, {cells}] of earlier.levensweg)
    for (const [key, before] of cells) {
      const at = key.indexOf(" ");
      const set = sets.get(Number(key.slice(0, at)));
      const cell = set === undefined ? undefined : now.levensweg.get(start)?.cells.get(`${set}${key.slice(at)}`);
      if (cell !== undefined) yield pair(cell, before, set!);
    }
}

/** The sets of an earlier edition with the same gemeenten, or the same wijk, in this one. */
function sameSets({sets: now}: CountedSets, {sets: earlier}: CountedSets): Map<number, number> {
  const own = new Map(now.map(({key}, i) => [key, i]));
  return new Map(
    earlier.flatMap((set, before) => {
      const same = own.get(set.key);
      return same === undefined || set.gemeenten.length === 0 ? [] : [[before, same] as const];
    })
  );
}
