import {type CellSystem, CellState} from "./cellSystem.js";
import type {CountRule} from "./exposure.js";

/** Of each cell the least and the most that it can be, and for both the equation that said so last: −1 where the number itself did. */
export interface CellBounds {
  least: Float64Array;
  most: Float64Array;
  leastBy: Int32Array;
  mostBy: Int32Array;
}

/** Nothing is known of how many there are at most. */
const OPEN = 1e15;

/**
 * What the shown numbers say of themselves: the true one is at most as far off as the rule says, and not below its threshold, or it was withheld; of all
 * others that they are not below 0.
 */
export function startBounds(
  system: CellSystem,
  shown: (cell: number) => number,
  {drempel: threshold, afwijking: deviation}: CountRule
): CellBounds {
  const {size, states} = system;
  const bounds = {
    ...{least: new Float64Array(size), most: new Float64Array(size)},
    ...{leastBy: new Int32Array(size).fill(-1), mostBy: new Int32Array(size).fill(-1)}
  };
  for (let cell = 0; cell < size; cell++) {
    const number = states[cell] === CellState.shown ? shown(cell) : null;
    bounds.least[cell] = number === null ? 0 : Math.max(threshold, number - deviation);
    bounds.most[cell] = number === null ? OPEN : number + deviation;
  }
  return bounds;
}

/** Which equations each cell stands in. */
export interface CellEquations {
  starts: Int32Array;
  equations: Int32Array;
}

export function equationsPerCell({size, equations, starts, terms}: CellSystem): CellEquations {
  const ends = new Int32Array(size + 1);
  const filled = starts[equations]!;
  for (let i = 0; i < filled; i++) ends[terms[i]! + 1]!++;
  for (let cell = 0; cell < size; cell++) ends[cell + 1]! += ends[cell]!;
  const next = ends.slice();
  const list = new Int32Array(filled);
  for (let e = 0; e < equations; e++) for (let i = starts[e]!; i < starts[e + 1]!; i++) list[next[terms[i]!]!++] = e;
  return {starts: ends, equations: list};
}

/** What is left for each of so many; of an open end no less. */
const shared = (left: number, factor: number) => (Math.abs(left) === OPEN ? left : left / Math.abs(factor));

/** Most times that one equation is looked at again: bounds that creep closer step by step are close enough. */
const TURNS = 60;

/**
 * Narrows the bounds by every equation until none says more: what an attacker finds who takes one equation at a time. CellBounds are of
 * whole numbers and never too narrow; those of all equations at once can be narrower still.
 */
export function narrowBounds(
  system: CellSystem,
  places: CellEquations,
  {least, most, leastBy, mostBy}: CellBounds,
  /** The equations to begin with: those that can say more. */
  first: Iterable<number> = Array(system.equations).keys()
): void {
  const {equations, starts, terms, factors} = system;
  const turns = new Uint8Array(equations);
  const waits = new Uint8Array(equations);
  let now = [...first];
  let next: number[] = [];
  for (const e of now) waits[e] = 1;

  function changed(cell: number, by: number): void {
    for (let i = places.starts[cell]!; i < places.starts[cell + 1]!; i++) {
      const e = places.equations[i]!;
      if (e === by || waits[e] === 1 || turns[e]! >= TURNS) continue;
      waits[e] = 1;
      next.push(e);
    }
  }

  function narrow(e: number): void {
    let [low, high, openLow, openHigh] = [0, 0, 0, 0];
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      const factor = factors[i]!;
      const positive = factor > 0;
      const top = most[cell]!;
      if (positive) low += factor * least[cell]!;
      else high += factor * least[cell]!;
      if (top >= OPEN && positive) openHigh++;
      else if (top >= OPEN) openLow++;
      else if (positive) high += factor * top;
      else low += factor * top;
    }
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      const factor = factors[i]!;
      const positive = factor > 0;
      const [bottom, top] = [least[cell]!, most[cell]!];
      const open = top >= OPEN ? 1 : 0;
      // Of the others: the sum with their signs lies between these, where nothing among them is open.
      const othersLow =
        openLow - (positive ? 0 : open) > 0 ? -OPEN : low - factor * (positive ? bottom : open ? 0 : top);
      const othersHigh =
        openHigh - (positive ? open : 0) > 0 ? OPEN : high - factor * (positive ? (open ? 0 : top) : bottom);
      const atLeast = Math.ceil(shared(positive ? -othersHigh : othersLow, factor));
      const atMost = Math.floor(shared(positive ? -othersLow : othersHigh, factor));
      let narrower = false;
      if (atLeast > bottom) {
        least[cell] = atLeast;
        leastBy[cell] = e;
        narrower = true;
      }
      if (atMost < top) {
        most[cell] = Math.max(atMost, least[cell]!);
        mostBy[cell] = e;
        narrower = true;
      }
      if (!narrower) continue;
      // The sums follow the cell.
      if (positive) {
        low += factor * (least[cell]! - bottom);
        if (most[cell]! < OPEN) {
          high += factor * (most[cell]! - (open ? 0 : top));
          openHigh -= open;
        }
      } else {
        high += factor * (least[cell]! - bottom);
        if (most[cell]! < OPEN) {
          low += factor * (most[cell]! - (open ? 0 : top));
          openLow -= open;
        }
      }
      changed(cell, e);
    }
  }

  while (now.length > 0) {
    for (const e of now) {
      waits[e] = 0;
      turns[e]!++;
      narrow(e);
    }
    [now, next] = [next, []];
  }
}

/**
 * Which bound of another term of an equation rests on the most (`high`) or the least of this one, and this one on it: true where that is the most. The most
 * that a term can be rests on the least of those with its sign, and on the most of the rest.
 */
export const meetsMost = (factor: number, other: number, high: boolean): boolean => (factor > 0 === other > 0) !== high;

/**
 * Takes back what bounds owe to the numbers of cells that are no longer shown, and narrows again what is left: faster by far than to begin anew where
 * these are few. Bounds that hold each other up can stay narrower than they should be.
 */
export function widenBounds(
  system: CellSystem,
  places: CellEquations,
  bounds: CellBounds,
  {withheld, start}: {withheld: Iterable<number>; start: CellBounds}
): void {
  const {starts, terms, factors} = system;
  const {least, most, leastBy, mostBy} = bounds;
  const isSeen = new Uint8Array(2 * system.size);
  const doubtful: number[] = [];
  const doubt = (cell: number, high: boolean) => {
    const bound = 2 * cell + (high ? 1 : 0);
    if (isSeen[bound] === 1) return;
    isSeen[bound] = 1;
    doubtful.push(bound);
  };
  for (const cell of withheld) for (const high of [false, true]) doubt(cell, high);
  const isAgain = new Uint8Array(system.equations);
  const again: number[] = [];
  for (const bound of doubtful) {
    const [cell, high] = [bound >> 1, (bound & 1) === 1];
    for (let i = places.starts[cell]!; i < places.starts[cell + 1]!; i++) {
      const e = places.equations[i]!;
      if (isAgain[e] === 0) again.push(e);
      isAgain[e] = 1;
      let own = 0;
      for (let k = starts[e]!; k < starts[e + 1]!; k++) if (terms[k] === cell) own = factors[k]!;
      for (let k = starts[e]!; k < starts[e + 1]!; k++) {
        const other = terms[k]!;
        const otherHigh = meetsMost(own, factors[k]!, high);
        if (other !== cell && (otherHigh ? mostBy : leastBy)[other] === e) doubt(other, otherHigh);
      }
    }
    (high ? most : least)[cell] = (high ? start.most : start.least)[cell]!;
    (high ? mostBy : leastBy)[cell] = -1;
  }
  narrowBounds(system, places, bounds, again);
}

/** What one equation at a time tells of each cell, with the equations that each stands in. */
export interface Propagated {
  places: CellEquations;
  bounds: CellBounds;
}

/** What one equation at a time tells of a system as it stands; `shown`: the number that is shown of a cell. */
export function propagate(
  system: CellSystem,
  {
    rule,
    shown,
    places = equationsPerCell(system)
  }: {rule: CountRule; shown: (cell: number) => number; places?: CellEquations}
): Propagated {
  const bounds = startBounds(system, shown, rule);
  narrowBounds(system, places, bounds);
  return {places, bounds};
}

/** Whether an equation cannot hold with these bounds. */
export function contradicts({equations, starts, terms, factors}: CellSystem, {least, most}: CellBounds): boolean {
  for (let e = 0; e < equations; e++) {
    let [low, high] = [0, 0];
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      const factor = factors[i]!;
      low += factor * (factor > 0 ? least[cell]! : most[cell]!);
      high += factor * (factor > 0 ? most[cell]! : least[cell]!);
    }
    if (low > 0 || high < 0) return true;
  }
  return false;
}
