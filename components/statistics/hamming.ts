import type {Sequence} from "./transitionRates.js";

/**
 * Hamming distance: at how many steps two sequences of one length are in different states.
 * Source: Hamming (1950); equals R TraMineR `seqdist(…, method = "HAM")`.
 */
export function hamming(a: Sequence, b: Sequence): number {
  if (a.length !== b.length) throw new Error(`sequences of different lengths: ${a.length} and ${b.length}`);
  let count = 0;
  for (let t = 0; t < a.length; t++) if (a[t] !== b[t]) count++;
  return count;
}
