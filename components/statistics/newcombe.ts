import {wilson} from "./wilson.js";

/** Difference of two proportions with its interval; all null where one of the groups is empty. */
export interface Difference {
  verschil: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

/**
 * Difference a/n1 − c/n0 of two independent proportions, 95% interval by Newcombe's hybrid score method (no. 10).
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890.
 */
export function newcombe(a: number, n1: number, c: number, n0: number): Difference {
  const p1 = wilson(a, n1);
  const p0 = wilson(c, n0);
  if (p1.aandeel === null || p0.aandeel === null) return {verschil: null, ondergrens: null, bovengrens: null};
  const difference = p1.aandeel - p0.aandeel;
  const below = Math.hypot(p1.aandeel - p1.ondergrens!, p0.bovengrens! - p0.aandeel);
  const above = Math.hypot(p1.bovengrens! - p1.aandeel, p0.aandeel - p0.ondergrens!);
  return {verschil: difference, ondergrens: difference - below, bovengrens: difference + above};
}
