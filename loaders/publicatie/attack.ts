import loadHighs from "highs";
import {contradicts, propagate, type Propagated} from "./bounds.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {type CountRule, isExposed} from "./exposure.js";
import {type ProgramResult, solvePrograms} from "./programs.js";

interface AttackOptions {
  rule: CountRule;
  /** The number that is shown of a cell; without it the value in the system. */
  shown?: (cell: number) => number;
  /** How long linear programs may take together; with 0 there are none. */
  seconds?: number;
  /** What one equation at a time tells of the system as it stands, where that is known. */
  known?: Propagated;
  /** Cells that programs are not asked about. */
  isSettled?: (cell: number) => boolean;
  progress?: (step: string) => void;
}

/** A number that is withheld, or a group in no table, and is known more precisely than the rule allows. */
export interface ExposedCell {
  cell: number;
  least: number;
  most: number;
  /** Whether one equation at a time tells, or only all together. */
  by: "propagation" | "programs";
  /** The equations that said so last, or those that the cell stands in. */
  equations: readonly number[];
}

export interface AttackResult extends Omit<ProgramResult, "exposed"> {
  exposed: ExposedCell[];
  /** Withheld cells and groups that are known to be large: these need no protection. */
  large: number;
}

/**
 * What somebody learns who holds all published numbers together, with what is known between them. First bounds are narrowed one equation at a
 * time: what that exposes is exposed. What all equations at once tell of the other cells, linear programs say, as far as there is time.
 */
export async function attackSystem(system: CellSystem, options: AttackOptions): Promise<AttackResult> {
  const {rule, shown = (cell) => system.values[cell]!, seconds = 600, isSettled, progress = () => {}} = options;
  const {bounds, places} = options.known ?? propagate(system, {rule, shown});
  const exposed: ExposedCell[] = [];
  const wanted: number[] = [];
  let large = 0;
  for (let cell = 0; cell < system.size; cell++) {
    if (system.states[cell] === CellState.shown || system.states[cell] === CellState.free) continue;
    const [least, most] = [bounds.least[cell]!, bounds.most[cell]!];
    if (isExposed(system.states[cell]!, least, most, rule)) {
      const equations = [bounds.leastBy[cell]!, bounds.mostBy[cell]!].filter((e) => e >= 0);
      exposed.push({cell, least, most, by: "propagation", equations: [...new Set(equations)]});
    } else if (least >= rule.drempel) large++;
    else if (!isSettled?.(cell)) wanted.push(cell);
  }
  const contradiction = contradicts(system, bounds);
  if (contradiction || wanted.length === 0 || seconds <= 0)
    return {exposed, large, safe: [], open: wanted, contradiction, programs: 0};
  const until = performance.now() + seconds * 1000;
  const found = solvePrograms(system, bounds, wanted, {rule, highs: await loadHighs(), until, progress});
  for (const {cell, least, most} of found.exposed) {
    const equations = places.equations.subarray(places.starts[cell], places.starts[cell + 1]);
    exposed.push({cell, least, most, by: "programs", equations: [...equations]});
  }
  return {...found, exposed, large};
}
