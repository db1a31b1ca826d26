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
export const silhouette = (distances: Distances, group: ArrayLike<number>, weights?: ArrayLike<number>): Silhouette =>
  silhouettes(distances, [group], weights)[0]!;

/** The same of several groupings: the distances of things that are together in all of them are added up once. */
export function silhouettes(
  {n, values}: Distances,
  groupings: readonly ArrayLike<number>[],
  weights?: ArrayLike<number>
): Silhouette[] {
  const weight = Float64Array.from({length: n}, (_, i) => weights?.[i] ?? 1);
  const {together, parts} = partsOf(groupings, n);
  const sums = new Float64Array(parts.length);
  const each = groupings.map((group, g) =>
    widthsOf(
      group,
      weight,
      parts.map((part) => part[g]!)
    )
  );
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    const row = i * n;
    for (let j = 0; j < n; j++) sums[together[j]!]! += weight[j]! * values[row + j]!;
    for (const one of each) one.add(i, sums);
  }
  return each.map((one) => one.result());
}

/** Which things are together in every grouping: the part of each thing, and the group of each part by grouping. */
function partsOf(groupings: readonly ArrayLike<number>[], n: number) {
  const known = new Map<string, number>();
  const parts: number[][] = [];
  const together = Int32Array.from({length: n}, (_, i) => {
    const groups = groupings.map((group) => group[i]!);
    const key = groups.join();
    const part = known.get(key) ?? parts.push(groups) - 1;
    known.set(key, part);
    return part;
  });
  return {together, parts};
}

/** The widths of one grouping, out of the sums of distances to each part. */
function widthsOf(group: ArrayLike<number>, weight: Float64Array, groupOfPart: readonly number[]) {
  const n = weight.length;
  const groups = 1 + Math.max(-1, ...groupOfPart);
  const sizes = new Float64Array(groups);
  for (let i = 0; i < n; i++) sizes[group[i]!]! += weight[i]!;
  const widths = new Float64Array(n);
  const within = new Float64Array(groups);
  const none = sizes.filter((size) => size > 0).length < 2;
  let [sum, all] = [0, 0];
  return {
    add(i: number, sums: Float64Array) {
      if (none) return;
      within.fill(0);
      for (let part = 0; part < sums.length; part++) within[groupOfPart[part]!]! += sums[part]!;
      const own = group[i]!;
      const a = within[own]! / (sizes[own]! - 1);
      let b = Infinity;
      for (let g = 0; g < groups; g++) if (g !== own && sizes[g]! > 0) b = Math.min(b, within[g]! / sizes[g]!);
      const larger = Math.max(a, b);
      widths[i] = sizes[own]! <= 1 || larger === 0 ? 0 : (b - a) / larger;
      sum += weight[i]! * widths[i]!;
      all += weight[i]!;
    },
    result: (): Silhouette => ({widths, mean: none || all === 0 ? null : sum / all})
  };
}
