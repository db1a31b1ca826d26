import {UserError} from "../../components/pipeline/systemErrors.js";
import {attackSystem} from "./attack.js";
import {
  type CellBounds,
  type CellEquations,
  meetsMost,
  propagate,
  type Propagated,
  startBounds,
  widenBounds
} from "./bounds.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {isExposed, type CountRule} from "./exposure.js";

interface Suppression {
  rule: CountRule;
  /** The number that is shown of a cell. */
  shown: (cell: number) => number;
  /** What it costs a reader when a cell is withheld: the cheapest goes first, and what costs without end never. */
  cost: (cell: number) => number;
  progress?: (step: string) => void;
}

/**
 * Withholds, beside what is small, as little more as a heuristic finds, until nobody who takes the equations one at a time knows what is withheld
 * more precisely than the rule allows; gives what they know in the end. Of 200 tables of three by three it withholds a sixth more than the fewest
 * that would do.
 */
export function suppress(
  system: CellSystem,
  {rule, shown, cost, progress = () => {}}: Suppression,
  /** What was known before these cells were withheld. */
  before?: {known: Propagated; withheld: ReadonlySet<number>}
): Propagated {
  let known = before?.known ?? propagate(system, {rule, shown});
  let isAnew = before === undefined;
  const widen = (withheld: ReadonlySet<number>) =>
    widenBounds(system, known.places, known.bounds, {withheld, start: startBounds(system, shown, rule)});
  if (before) widen(before.withheld);
  for (let round = 1; ; round++) {
    const {bounds, places} = known;
    const exposed = exposedCells(system, bounds, rule);
    if (exposed.length === 0 && isAnew) return known;
    const fresh = withholdFor(exposed, system, (cell, fresh) => cheapestNear(system, bounds, {cell, fresh, cost}));
    const more = fresh.size;
    progress(`bescherming, ronde ${round}: ${exposed.length} te herleiden, ${more} meer afgeschermd`);
    if (more === 0 && isAnew) throw new UserError(NO_END);
    // What bounds say that were widened is no proof, that nothing is known too well or that it must be.
    isAnew = more === 0;
    if (isAnew) known = propagate(system, {rule, shown, places});
    else widen(fresh);
  }
}

/**
 * The same against who holds all equations at once, as far as linear programs tell within so many seconds: of what they expose the cheapest number in
 * an equation with it goes, and the programs are asked again about that and about what went, until they expose nothing. A cell that is proven safe
 * stays so when more is withheld, and one for which there was no time is left.
 */
export async function suppressProven(
  system: CellSystem,
  {seconds, ...suppression}: Suppression & {seconds: number}
): Promise<void> {
  const {cost, progress = () => {}} = suppression;
  let known = suppress(system, suppression);
  const settled = new Uint8Array(system.size);
  const isSettled = (cell: number) => settled[cell] === 1;
  for (let round = 1; seconds > 0; round++) {
    const {exposed, safe, open} = await attackSystem(system, {...suppression, seconds, known, isSettled});
    if (exposed.length === 0) return;
    for (const cells of [safe, open]) for (const cell of cells) settled[cell] = 1;
    const cells = exposed.map(({cell}) => cell);
    const {places} = known;
    const withheld = withholdFor(cells, system, (cell, fresh) => cheapestBeside(system, places, {cell, fresh, cost}));
    const told = `${exposed.length} te herleiden uit alle optellingen samen, ${withheld.size} meer afgeschermd`;
    progress(`bescherming, ronde ${round} met programma's: ${told}`);
    if (withheld.size === 0) throw new UserError(NO_END);
    known = suppress(system, suppression, {known, withheld});
  }
}

const NO_END =
  "deze cijfers zijn niet te beschermen: er blijft een klein aantal te herleiden, wat er ook wordt afgeschermd; wat in een eerdere editie is verteld, telt daarbij als bekend";

/** Withholds what is found for each of these cells, where anything is; gives all that was. */
function withholdFor(
  cells: readonly number[],
  {states}: CellSystem,
  find: (cell: number, fresh: ReadonlySet<number>) => number | null
): Set<number> {
  const fresh = new Set<number>();
  for (const cell of cells) {
    const victim = find(cell, fresh);
    if (victim === null) continue;
    states[victim] = CellState.second;
    fresh.add(victim);
  }
  return fresh;
}

/** Cells that are known too well. */
export function exposedCells({size, states}: CellSystem, {least, most}: CellBounds, rule: CountRule): number[] {
  const result: number[] = [];
  for (let cell = 0; cell < size; cell++)
    if (isExposed(states[cell]!, least[cell]!, most[cell]!, rule)) result.push(cell);
  return result;
}

interface Search {
  cell: number;
  /** What was withheld in this round: it may be enough. */
  fresh: ReadonlySet<number>;
  cost: (cell: number) => number;
}

/**
 * The shown cell that it costs least to withhold, of those in an equation with this one, or behind what is withheld there where none is shown. Null
 * where one of these was withheld in this round.
 */
function cheapestBeside(
  {terms, starts, states}: CellSystem,
  places: CellEquations,
  {cell: from, fresh, cost}: Search
): number | null {
  const seen = new Set([from]);
  let now = [from];
  while (now.length > 0) {
    const next: number[] = [];
    let best: number | null = null;
    for (const cell of now)
      for (const e of places.equations.subarray(places.starts[cell], places.starts[cell + 1]))
        for (const term of terms.subarray(starts[e], starts[e + 1])) {
          if (fresh.has(term)) return null;
          if (seen.has(term)) continue;
          seen.add(term);
          if (states[term] !== CellState.shown) next.push(term);
          else if (cost(term) < (best === null ? Infinity : cost(best))) best = term;
        }
    if (best !== null) return best;
    now = next;
  }
  return null;
}

/**
 * The shown cell that it costs least to withhold, of the equation that made the most that a cell can be what it is (or the least), or of those behind
 * it where that has none. Null where one of these was withheld in this round (`fresh`), which may be enough, and where none is shown.
 */
function cheapestNear(
  {terms, factors, starts, states}: CellSystem,
  {leastBy, mostBy}: CellBounds,
  {cell: from, fresh, cost}: Search
): number | null {
  const seen = new Set<number>();
  let now: {cell: number; high: boolean}[] = [
    {cell: from, high: true},
    {cell: from, high: false}
  ];
  while (now.length > 0) {
    const next: typeof now = [];
    let best: number | null = null;
    for (const {cell, high} of now) {
      const e = (high ? mostBy : leastBy)[cell]!;
      const key = 2 * cell + (high ? 1 : 0);
      if (e < 0 || seen.has(key)) continue;
      seen.add(key);
      const places = Array.from({length: starts[e + 1]! - starts[e]!}, (_, i) => starts[e]! + i);
      const own = factors[places.find((i) => terms[i] === cell)!]!;
      for (const i of places) {
        const term = terms[i]!;
        if (term === cell) continue;
        if (fresh.has(term)) return null;
        if (states[term] === CellState.shown && cost(term) < (best === null ? Infinity : cost(best))) best = term;
        next.push({cell: term, high: meetsMost(own, factors[i]!, high)});
      }
    }
    if (best !== null) return best;
    now = next;
  }
  return null;
}
