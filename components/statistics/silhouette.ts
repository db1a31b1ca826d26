import type {Distances} from "./distanceMatrix.js";

/** How well things lie within their groups: of each −1 (in the wrong one) to 1, and their mean by weight. */
export interface Silhouette {
  widths: Float64Array;
  /** Null with fewer than two groups, and of nothing. */
  mean: number | null;
}

/**
 * Silhouette of a grouping: (b − a) / max(a, b), with a the mean distance to the others of the own group and b to those of the
 * nearest other one; 0 for a case that is a group alone. A thing of weight w counts as w cases in one place.
 * Source: Rousseeuw (1987), Journal of Computational and Applied Mathematics 20, 53–65; equals R cluster `silhouette` with each
 * case repeated by its weight.
 */
export function silhouette({n, values}: Distances, group: ArrayLike<number>, weights?: ArrayLike<number>): Silhouette {
  const groups = 1 + Array.from({length: n}, (_, i) => group[i]!).reduce((most, g) => Math.max(most, g), -1);
  const weight = Float64Array.from({length: n}, (_, i) => weights?.[i] ?? 1);
  const sizes = new Float64Array(groups);
  for (let i = 0; i < n; i++) sizes[group[i]!]! += weight[i]!;
  const widths = new Float64Array(n);
  if (sizes.filter((size) => size > 0).length < 2) return {widths, mean: null};
  const sums = new Float64Array(groups);
  let [sum, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    for (let j = 0; j < n; j++) sums[group[j]!]! += weight[j]! * values[i * n + j]!;
    const own = group[i]!;
    const within = sums[own]! / (sizes[own]! - 1);
    let other = Infinity;
    for (let g = 0; g < groups; g++) if (g !== own && sizes[g]! > 0) other = Math.min(other, sums[g]! / sizes[g]!);
    const larger = Math.max(within, other);
    widths[i] = sizes[own]! <= 1 || larger === 0 ? 0 : (other - within) / larger;
    sum += weight[i]! * widths[i]!;
    all += weight[i]!;
  }
  return {widths, mean: all === 0 ? null : sum / all};
}
