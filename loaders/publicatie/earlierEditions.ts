import {UserError} from "../../components/pipeline/systemErrors.js";
import {CellState} from "./cellSystem.js";
import type {CountedSets} from "./countedSets.js";
import type {PublishedFolder} from "./publishedFolder.js";
import {publishedGebieden, systemOf, type TableSystem} from "./tableSystem.js";

/** What was published before, in the system of what is published now. */
export interface JoinedEdition {
  /** Where the cells of the earlier edition begin. */
  offset: number;
  /** Cells of which the earlier edition shows the number, as far as anybody can tell of the same people: to withhold them now withholds nothing. */
  told: ReadonlySet<number>;
  /** Gemeenten of which a number is not as it was told. */
  changed: ReadonlySet<string>;
  /** Those of which a number is shown that is another than it was. */
  visibly: ReadonlySet<string>;
}

/**
 * Holds an edition together with an earlier one: all that was published then stays known. Numbers of sets of which no gemeente has visibly changed are taken
 * for the same in both, as an attacker may who knows where people came or went; what was withheld of these stays withheld, and what was told is not
 * withheld to protect others. So a number that is not as it was told (`shown`: as it is now, null where it is small) says that people have changed,
 * and with them all sets that their gemeente lies in.
 */
export function joinEarlier(
  now: TableSystem,
  earlier: TableSystem,
  shown: (cell: number) => number | null
): JoinedEdition {
  const {system} = now;
  const pairs = [...samePairs(now, earlier)];
  const differs = ({cell, before}: Pair) =>
    earlier.system.states[before] === CellState.shown && earlier.system.values[before] !== shown(cell);
  const others = pairs.filter((pair) => pair.gemeenten.length === 1 && differs(pair));
  const changed = new Set(others.map(({gemeenten}) => gemeenten[0]!));
  const visibly = new Set(others.flatMap(({cell, gemeenten}) => (shown(cell) === null ? [] : gemeenten)));
  const offset = system.append(earlier.system);
  const told = new Set<number>();
  for (const pair of pairs) {
    const {cell, before, gemeenten} = pair;
    const [state, earlierState] = [system.states[cell], earlier.system.states[before]];
    if (gemeenten.some((code) => changed.has(code)) || differs(pair)) continue;
    if (state === CellState.free || earlierState === CellState.free) continue;
    system.equate([cell], [before + offset]);
    if (earlierState === CellState.shown) told.add(cell);
    else if (state === CellState.shown && system.known) system.states[cell] = CellState.second;
  }
  return {offset, told, changed, visibly};
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

/** A number in both editions, and the gemeenten that it is of. */
interface Pair {
  cell: number;
  before: number;
  gemeenten: readonly string[];
}

function* samePairs(now: TableSystem, earlier: TableSystem): Iterable<Pair> {
  const sets = sameSets(now.monitor.sets, earlier.monitor.sets);
  const perioden = earlier.perioden.filter((periode) => now.perioden.includes(periode));
  for (const [before, set] of sets) {
    const {gemeenten} = now.monitor.sets.sets[set]!;
    for (const periode of perioden) {
      const own = now.monitor.row(set, periode);
      for (const [column, cell] of earlier.monitor.row(before, periode).entries())
        if (cell !== -1 && own[column] !== -1) yield {cell: own[column]!, before: cell, gemeenten};
    }
  }
  for (const [start, {cells}] of earlier.levensweg)
    for (const [key, before] of cells) {
      const at = key.indexOf(" ");
      const set = sets.get(Number(key.slice(0, at)));
      const cell = set === undefined ? undefined : now.levensweg.get(start)?.cells.get(`${set}${key.slice(at)}`);
      if (cell !== undefined) yield {cell, before, gemeenten: now.monitor.sets.sets[set!]!.gemeenten};
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
