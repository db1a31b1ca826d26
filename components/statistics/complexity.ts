import {entropy} from "./entropy.js";
import type {Sequence} from "./transitionRates.js";

/**
 * Complexity of a sequence: the geometric mean of the share of its steps that change state and of the entropy of its time in
 * each state, 0 to 1; null for an empty one.
 * Source: Gabadinho et al. (2010), §3; equals R TraMineR `seqici`.
 */
export function complexity(sequence: Sequence, states: number): number | null {
  const times = Array<number>(states).fill(0);
  let changes = 0;
  for (let t = 0; t < sequence.length; t++) {
    times[sequence[t]!]!++;
    if (t > 0 && sequence[t] !== sequence[t - 1]) changes++;
  }
  const spread = entropy(times);
  return spread === null ? null : sequence.length < 2 ? 0 : Math.sqrt((changes / (sequence.length - 1)) * spread);
}
