/** The states that someone goes through, one a step, as places 0, 1 … in a list of states. */
export type Sequence = ArrayLike<number>;

/**
 * Transition rates: of those in a state (any step but the last) the share in each state a step later, all steps together.
 * A row per state; of a state that nobody is in before the last step, null.
 * Source: Gabadinho et al. (2011), Journal of Statistical Software 40(4), §5; equals R TraMineR `seqtrate`, with `seqdef`'s
 * weights (which gives 0 where this gives null).
 */
export function transitionRates(
  sequences: readonly Sequence[],
  states: number,
  weights?: ArrayLike<number>
): (number[] | null)[] {
  const counts = Array.from({length: states}, () => Array<number>(states).fill(0));
  sequences.forEach((sequence, i) => {
    const weight = weights?.[i] ?? 1;
    for (let t = 1; t < sequence.length; t++) counts[sequence[t - 1]!]![sequence[t]!]! += weight;
  });
  return counts.map((row) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return all === 0 ? null : row.map((count) => count / all);
  });
}
