import type {Sequence} from "./transitionRates.js";

/**
 * Turbulence of a sequence (Elzinga): log2(φ (s²max + 1) / (s² + 1)), with φ the number of different subsequences of its spells
 * and s² the variance of their lengths; 1 for a sequence that never changes, null for an empty one.
 * Source: Elzinga & Liefbroer (2007), European Journal of Population 23, 225–250; equals R TraMineR `seqST`.
 */
export function turbulence(sequence: Sequence): number | null {
  if (sequence.length === 0) return null;
  const [states, lengths]: [number[], number[]] = [[], []];
  for (let t = 0; t < sequence.length; t++) {
    if (t > 0 && sequence[t] === sequence[t - 1]) lengths[lengths.length - 1]!++;
    else {
      states.push(sequence[t]!);
      lengths.push(1);
    }
  }
  const n = lengths.length;
  const mean = sequence.length / n;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / n;
  return Math.log2((subsequences(states) * ((n - 1) * (1 - mean) ** 2 + 1)) / (variance + 1));
}

/** How many different subsequences, the empty one too: each state doubles them, less those that its last occurrence gave. */
function subsequences(states: readonly number[]): number {
  const before = new Map<number, number>();
  return states.reduce((count, state) => {
    const double = 2 * count - (before.get(state) ?? 0);
    before.set(state, count);
    return double;
  }, 1);
}
