import {Z95} from "./normal.js";

/** Limits of the mean of a count. */
export interface Limits {
  lower: number;
  upper: number;
}

/**
 * Interval of the mean of a Poisson count by Byar's approximation, 95%: good to a thousandth from 10 on.
 * Under 10 `countInterval` takes the exact limits.
 * Source: Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69.
 */
export function byar(count: number, z = Z95): Limits {
  if (!(count >= 0)) throw new Error(`count below 0: ${count}`);
  const limit = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return {lower: count === 0 ? 0 : Math.max(0, limit(count, -1)), upper: limit(count + 1, 1)};
}
