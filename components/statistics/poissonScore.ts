import {Z95} from "./normal.js";

/**
 * Score interval of the mean of a Poisson count, 95%: the limits of Wilson's interval of a rare thing among very many.
 * Equals R `prop.test(count, 1e9, correct = FALSE)$conf.int * 1e9` as far as that goes.
 */
export function poissonScore(count: number, z = Z95): {lower: number; upper: number} {
  if (!(count >= 0)) throw new Error(`count below 0: ${count}`);
  const middle = count + (z * z) / 2;
  const radius = z * Math.sqrt(count + (z * z) / 4);
  return {lower: count === 0 ? 0 : middle - radius, upper: middle + radius};
}
