import {LEAST_SPAN} from "../../data/publicatie.js";
import {CellState} from "./cellSystem.js";

/** What a rule of `data/publicatie.ts` says of counts. */
export interface CountRule {
  /** Counts below it are withheld. */
  drempel: number;
  /** How far a shown number may be from the true one. */
  afwijking: number;
}

/**
 * Whether a cell is known more precisely than the rule allows, by these bounds. A withheld count must be able to be anything that spans
 * as much as 0 to the threshold, or it is known to be large; a group that is in no table, as much as a shown count does.
 */
export function isExposed(
  state: CellState,
  least: number,
  most: number,
  {drempel: threshold}: Pick<CountRule, "drempel">
): boolean {
  if (state === CellState.shown || state === CellState.free || least >= threshold) return false;
  if (state === CellState.implied) return most < threshold && most - least < LEAST_SPAN - 1;
  return most - least < threshold - 1;
}
