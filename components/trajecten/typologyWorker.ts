import {answerTask} from "../page/worker.js";
import {hamming} from "../statistics/hamming.js";
import {kMedoidsOfEach} from "../statistics/kMedoids.js";
import {optimalMatching} from "../statistics/optimalMatching.js";
import {sequenceDistances} from "../statistics/sequenceDistances.js";
import {silhouettes} from "../statistics/silhouette.js";

/** Distinct sequences, most frequent first, with how many people have each. */
export interface TypologyTask {
  sequences: readonly Uint8Array[];
  weights: Float64Array;
  distance: "hamming" | "om";
  /** Of how many sequences the groups are made at most; the others go with the nearest medoid. */
  most: number;
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

/** The groupings for every number of groups, each with its silhouette. Costs of optimal matching: indel 1, substitution 2. */
export function groupSequences(
  {sequences, weights, distance, most}: TypologyTask,
  progress: (part: number) => void = () => {}
): Grouping[] {
  const core = sequences.slice(0, most);
  const counted = weights.slice(0, most);
  const distances = sequenceDistances(core, distance, (part) => progress(part * 0.3));
  const numbers = Array.from({length: MOST - FEWEST + 1}, (_, i) => FEWEST + i).filter((k) => k < core.length);
  const found = kMedoidsOfEach(distances, numbers, counted, (done) => progress(0.3 + (0.6 * done) / numbers.length));
  const widths = silhouettes(
    distances,
    found.map(({group}) => group),
    counted
  );
  progress(1);
  const measure = distance === "hamming" ? hamming : optimalMatching();
  return found.map(({medoids, group, meanDistance}, i) => {
    const all = new Int32Array(sequences.length);
    all.set(group);
    for (let i = core.length; i < sequences.length; i++) {
      const away = medoids.map((medoid) => measure(sequences[i]!, core[medoid]!));
      all[i] = away.indexOf(Math.min(...away));
    }
    return {k: numbers[i]!, medoids, group: all, meanDistance, silhouette: widths[i]!.mean};
  });
}

/** In a worker: makes the groupings that are asked for, and tells how far it is. */
export const answerTypology = (worker: Pick<Worker, "postMessage" | "addEventListener">): void =>
  answerTask(worker, groupSequences);
