import type {Sequence} from "./transitionRates.js";

/**
 * Mean time in each state, in steps: what all sequences spend in it, divided by how many they are; null of none.
 * Source: Gabadinho et al. (2011), §5; equals R TraMineR `seqmeant`.
 */
export function meanDuration(
  sequences: readonly Sequence[],
  states: number,
  weights?: ArrayLike<number>
): number[] | null {
  const sums = Array<number>(states).fill(0);
  let all = 0;
  sequences.forEach((sequence, i) => {
    const weight = weights?.[i] ?? 1;
    all += weight;
    for (let t = 0; t < sequence.length; t++) sums[sequence[t]!]! += weight;
  });
  return all === 0 ? null : sums.map((sum) => sum / all);
}
