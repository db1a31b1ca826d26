import type {Distances} from "./distanceMatrix.js";

/** Groups around their most central member. */
export interface Clustering {
  /** The place of each group's medoid, ascending. */
  medoids: number[];
  /** The group of each thing: a place in `medoids`. */
  group: Int32Array;
  /** Mean distance to the own medoid, by weight. */
  meanDistance: number;
}

/**
 * Weighted k-medoids: PAM's build, then swaps of one medoid for another thing, each time the best of all, until none helps.
 * A thing of weight w counts as w cases in one place. The outcome does not depend on chance; of equals the build takes the
 * last and a swap the first, as R does. The swaps of all k medoids for one thing are weighed in one pass (FastPAM1), so that
 * a round costs n² and not k n²; a thing is left as soon as what is still to come cannot make it the best, which is soon
 * where the heaviest things come first.
 * Source: Kaufman & Rousseeuw (1990), ch. 2; Schubert & Rousseeuw (2021), Information Systems 101, 101804. Equals R cluster
 * `pam(diss = TRUE)` with each case repeated by its weight.
 */
export const kMedoids = (distances: Distances, k: number, weights?: ArrayLike<number>): Clustering =>
  kMedoidsOfEach(distances, [k], weights)[0]!;

/** The same for several numbers of groups, which share the build; `progress` hears how many are done. */
export function kMedoidsOfEach(
  distances: Distances,
  numbers: readonly number[],
  weights?: ArrayLike<number>,
  progress: (done: number) => void = () => {}
): Clustering[] {
  const {n} = distances;
  for (const k of numbers)
    if (!(Number.isInteger(k) && k >= 1 && k <= n)) throw new Error(`k outside 1..n: ${k} of ${n}`);
  const weight = Float64Array.from({length: n}, (_, i) => weights?.[i] ?? 1);
  const built = build(distances, Math.max(0, ...numbers), weight);
  return numbers.map((k, i) => {
    const result = withSwaps(distances, built.slice(0, k), weight);
    progress(i + 1);
    return result;
  });
}

/** Swaps medoids until no swap helps. */
function withSwaps(distances: Distances, medoids: number[], weight: Float64Array): Clustering {
  const state = nearest(distances, medoids);
  for (;;) {
    const swap = bestSwap(distances, medoids, weight, state);
    if (swap === null) break;
    medoids[swap.out] = swap.into;
    Object.assign(state, nearest(distances, medoids));
  }
  // Who is as near to two medoids goes with the first in the order of the things.
  const {group, first} = nearest(
    distances,
    medoids.sort((a, b) => a - b)
  );
  const all = weight.reduce((sum, weight) => sum + weight, 0);
  const sum = weight.reduce((sum, weight, i) => sum + weight * first[i]!, 0);
  return {medoids, group, meanDistance: all === 0 ? 0 : sum / all};
}

/** After so many things is looked whether a candidate can still be the best. */
const BLOCK = 256;

/** The sums of a quantity of all things from each block on. */
function restSums(n: number, quantity: (i: number) => number): Float64Array {
  const sums = new Float64Array(Math.ceil(n / BLOCK) + 1);
  for (let i = n - 1, sum = 0; i >= 0; i--) {
    sum += quantity(i);
    if (i % BLOCK === 0) sums[i / BLOCK] = sum;
  }
  return sums;
}

/** One medoid after another: each the thing that lessens the distances most. */
function build({n, values}: Distances, k: number, weight: Float64Array): number[] {
  const medoids: number[] = [];
  const to = new Float64Array(n).fill(Infinity);
  while (medoids.length < k) {
    // Without a medoid yet the gain is how small the sum of distances is.
    const rest = restSums(n, (i) => (medoids.length === 0 ? 0 : weight[i]! * to[i]!));
    let [best, most] = [-1, -Infinity];
    for (let i = 0; i < n; i++) {
      if (to[i] === 0 && medoids.includes(i)) continue;
      const row = i * n;
      let gain = 0;
      for (let from = 0; from < n && gain + rest[from / BLOCK]! >= most; from += BLOCK) {
        const until = Math.min(n, from + BLOCK);
        if (medoids.length === 0) for (let j = from; j < until; j++) gain -= weight[j]! * values[row + j]!;
        else
          for (let j = from; j < until; j++) {
            const less = to[j]! - values[row + j]!;
            if (less > 0) gain += weight[j]! * less;
          }
        if (until === n && gain >= most) [best, most] = [i, gain];
      }
    }
    medoids.push(best);
    for (let j = 0; j < n; j++) to[j] = Math.min(to[j]!, values[best * n + j]!);
  }
  return medoids;
}

/** For each thing its group, and the distances to the nearest and the next medoid. */
interface Nearest {
  group: Int32Array;
  first: Float64Array;
  second: Float64Array;
}

function nearest({n, values}: Distances, medoids: readonly number[]): Nearest {
  const group = new Int32Array(n);
  const first = new Float64Array(n).fill(Infinity);
  const second = new Float64Array(n).fill(Infinity);
  medoids.forEach((medoid, m) => {
    for (let i = 0; i < n; i++) {
      const distance = values[medoid * n + i]!;
      if (distance < first[i]!) {
        second[i] = first[i]!;
        first[i] = distance;
        group[i] = m;
      } else if (distance < second[i]!) second[i] = distance;
    }
  });
  return {group, first, second};
}

/** The medoid that goes and the thing that takes its place, where that lessens the distances. */
function bestSwap(
  {n, values}: Distances,
  medoids: readonly number[],
  weight: Float64Array,
  {group, first, second}: Nearest
): {out: number; into: number} | null {
  const k = medoids.length;
  const isMedoid = new Uint8Array(n);
  for (const medoid of medoids) isMedoid[medoid] = 1;
  // What it costs that a medoid goes, if nothing came.
  const loss = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += weight[i]! * first[i]!;
    if (k > 1) loss[group[i]!]! += weight[i]! * (second[i]! - first[i]!);
  }
  const change = new Float64Array(k);
  // No candidate lessens what is still to come by more than all of it, whichever medoid goes.
  const rest = restSums(n, (i) => weight[i]! * (k === 1 ? first[i]! : second[i]!));
  let [out, into, least] = [-1, -1, -1e-12 * Math.max(1e-300, total)];
  for (let candidate = 0; candidate < n; candidate++) {
    if (isMedoid[candidate]) continue;
    change.set(loss);
    let shared = 0;
    const row = candidate * n;
    let from = 0;
    for (; from < n; from += BLOCK) {
      if (shared + Math.min(...change) - rest[from / BLOCK]! >= least) break;
      const until = Math.min(n, from + BLOCK);
      for (let i = from; i < until; i++) {
        const distance = values[row + i]!;
        const nearer = distance - first[i]!;
        if (k === 1) shared += weight[i]! * nearer;
        else if (nearer < 0) {
          shared += weight[i]! * nearer;
          change[group[i]!]! += weight[i]! * (first[i]! - second[i]!);
        } else if (distance < second[i]!) change[group[i]!]! += weight[i]! * (distance - second[i]!);
      }
    }
    if (from < n) continue;
    for (let m = 0; m < k; m++)
      if (change[m]! + shared < least) [out, into, least] = [m, candidate, change[m]! + shared];
  }
  return out < 0 ? null : {out, into};
}
