import {answerTask} from "../page/worker.js";
import {distanceMatrix} from "../statistics/distanceMatrix.js";
import {hamming} from "../statistics/hamming.js";
import {kMedoids} from "../statistics/kMedoids.js";
import {optimalMatching} from "../statistics/optimalMatching.js";
import {silhouette} from "../statistics/silhouette.js";

/** Distinct sequences, most frequent first, with how many people have each. */
export interface TypologyTask {
  sequences: readonly Uint8Array[];
  weights: Float64Array;
  distance: "hamming" | "om";
}

/** One number of groups: the place of each medoid, the group of every sequence, and how well they lie apart. */
export interface Grouping {
  k: number;
  medoids: number[];
  group: Int32Array;
  meanDistance: number;
  silhouette: number | null;
}

/** From how many groups to how many. */
const [FEWEST, MOST] = [2, 8];
/** Sequences of which the groups are made; the others go with the nearest medoid. */
export const CORE = 1500;

/** The groupings for every number of groups, each with its silhouette. Costs of optimal matching: indel 1, substitution 2. */
export function groupSequences(
  {sequences, weights, distance}: TypologyTask,
  progress: (part: number) => void = () => {}
): Grouping[] {
  const measure = distance === "hamming" ? hamming : optimalMatching();
  const core = sequences.slice(0, CORE);
  const counted = weights.slice(0, CORE);
  const distances = distanceMatrix(core, measure, {bits: 32, progress: (part) => progress(part * 0.3)});
  const groupings: Grouping[] = [];
  for (let k = FEWEST; k <= Math.min(MOST, core.length - 1); k++) {
    const {medoids, group, meanDistance} = kMedoids(distances, k, counted);
    const all = new Int32Array(sequences.length);
    all.set(group);
    for (let i = core.length; i < sequences.length; i++) {
      const away = medoids.map((medoid) => measure(sequences[i]!, core[medoid]!));
      all[i] = away.indexOf(Math.min(...away));
    }
    groupings.push({k, medoids, group: all, meanDistance, silhouette: silhouette(distances, group, counted).mean});
    progress(0.3 + (0.7 * (k - FEWEST + 1)) / (MOST - FEWEST + 1));
  }
  return groupings;
}

/** In a worker: makes the groupings that are asked for, and tells how far it is. */
export const answerTypology = (worker: Pick<Worker, "postMessage" | "addEventListener">): void =>
  answerTask(worker, groupSequences);
