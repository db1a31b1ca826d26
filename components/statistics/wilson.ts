import {Z95} from "./normal.js";

/** A proportion with its interval; all null where n is 0. */
export interface Aandeel {
  aandeel: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

/**
 * Wilson score interval of k out of n, 95%, without continuity correction.
 * Source: Wilson (1927); equals R `prop.test(k, n, correct = FALSE)$conf.int`.
 */
export function wilson(k: number, n: number, z = Z95): Aandeel {
  if (!(k >= 0 && k <= n)) throw new Error(`k outside 0..n: ${k} of ${n}`);
  if (n === 0) return {aandeel: null, ondergrens: null, bovengrens: null};
  const p = k / n;
  const zz = (z * z) / n;
  const middle = (p + zz / 2) / (1 + zz);
  const radius = (z / (1 + zz)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n));
  return {
    aandeel: p,
    ondergrens: k === 0 ? 0 : Math.max(0, middle - radius),
    bovengrens: k === n ? 1 : Math.min(1, middle + radius)
  };
}
