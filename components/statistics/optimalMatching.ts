import type {Sequence} from "./transitionRates.js";

/** What it costs to take a state out or put one in, and to replace one by another: one number, or a row per state. */
export interface MatchingCosts {
  indel: number;
  substitution: number | readonly (readonly number[])[];
}

/**
 * Optimal matching distance: the least cost at which one sequence can be turned into another. Returns the function for these
 * costs, which keeps its working rows: one for all pairs.
 * Source: Needleman & Wunsch (1970); Abbott & Forrest (1986); equals R TraMineR `seqdist(…, method = "OM", indel, sm)`.
 */
export function optimalMatching({indel, substitution}: MatchingCosts = {indel: 1, substitution: 2}) {
  let [row, previous] = [new Float64Array(16), new Float64Array(16)];
  const cost =
    typeof substitution === "number"
      ? (a: number, b: number) => (a === b ? 0 : substitution)
      : (a: number, b: number) => substitution[a]![b]!;
  return (a: Sequence, b: Sequence): number => {
    const [n, m] = [a.length, b.length];
    if (m >= row.length) [row, previous] = [new Float64Array(m * 2), new Float64Array(m * 2)];
    for (let j = 0; j <= m; j++) row[j] = j * indel;
    for (let i = 1; i <= n; i++) {
      [row, previous] = [previous, row];
      row[0] = i * indel;
      const from = a[i - 1]!;
      for (let j = 1; j <= m; j++) {
        const replaced = previous[j - 1]! + cost(from, b[j - 1]!);
        const moved = indel + Math.min(previous[j]!, row[j - 1]!);
        row[j] = replaced < moved ? replaced : moved;
      }
    }
    return row[m]!;
  };
}
