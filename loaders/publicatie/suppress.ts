import {UserError} from "../../components/pipeline/systemErrors.js";
import {attackSystem} from "./attack.js";
import {
  type CellBounds,
  type CellEquations,
  equationsPerCell,
  meetsMost,
  narrowBounds,
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
 * more precisely than the rule allows. Of 200 tables of three by three it withholds a sixth more than the fewest that would do.
 */
export function suppress(system: CellSystem, {rule, shown, cost, progress = () => {}}: Suppression): void {
  const places = equationsPerCell(system);
  const start = () => startBounds(system, shown, rule);
  const anew = () => {
    const bounds = start();
    narrowBounds(system, places, bounds);
    return bounds;
  };
  let [bounds, isAnew] = [anew(), true];
  for (let round = 1; ; round++) {
    const exposed = exposedCells(system, bounds, rule);
    if (exposed.length === 0 && isAnew) return;
    const fresh = withholdFor(exposed, system, (cell, fresh) => cheapestNear(system, bounds, {cell, fresh, cost}));
    const more = fresh.size;
    progress(`bescherming, ronde ${round}: ${exposed.length} te herleiden, ${more} meer afgeschermd`);
    if (more === 0 && isAnew) throw new UserError(NO_END);
    // What bounds say that were widened is no proof, that nothing is known too well or that it must be.
    isAnew = more === 0;
    if (isAnew) bounds = anew();
    else widenBounds(system, places, bounds, {withheld: fresh, start: start()});
  }
}

/**
 * The same against who holds all equations at once, as far as linear programs tell within so many seconds: of what they expose the cheapest number in
 * an equation with it goes. A cell that is proven safe stays so when more is withheld, and is not looked at again.
 */
export async function suppressProven(
  system: CellSystem,
  {seconds, ...suppression}: Suppression & {seconds: number}
): Promise<void> {
  const {rule, shown, cost, progress = () => {}} = suppression;
  const proven = new Set<number>();
  const until = performance.now() + 1000 * seconds;
  suppress(system, suppression);
  for (let round = 1; performance.now() < until; round++) {
    const left = (until - performance.now()) / 1000;
    const {exposed, safe} = await attackSystem(system, {rule, shown, proven, seconds: left, progress});
    if (exposed.length === 0) return;
    for (const cell of safe) proven.add(cell);
    const places = equationsPerCell(system);
    const cells = exposed.map(({cell}) => cell);
    const fresh = withholdFor(cells, system, (cell, fresh) => cheapestBeside(system, places, {cell, fresh, cost}));
    const told = `${exposed.length} te herleiden uit alle optellingen samen, ${fresh.size} meer afgeschermd`;
    progress(`bescherming, ronde ${round} met programma's: ${told}`);
    if (fresh.size === 0) throw new UserError(NO_END);
    suppress(system, suppression);
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

/** The shown cell that it costs least to withhold, of those in an equation with this one; null where one of these was withheld in this round, or none is shown. */
function cheapestBeside(
  {terms, starts, states}: CellSystem,
  places: CellEquations,
  {cell, fresh, cost}: Search
): number | null {
  let best: number | null = null;
  for (const e of places.equations.subarray(places.starts[cell], places.starts[cell + 1]))
    for (const term of terms.subarray(starts[e], starts[e + 1])) {
      if (fresh.has(term)) return null;
      if (states[term] === CellState.shown && cost(term) < (best === null ? Infinity : cost(best))) best = term;
    }
  return best;
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
