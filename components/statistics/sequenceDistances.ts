import {type Distances, distanceMatrix} from "./distanceMatrix.js";
import {optimalMatching} from "./optimalMatching.js";

/** So many steps fit in the bits of one whole number. */
const LONGEST = 30;

/**
 * Hamming or optimal matching distances (indel 1, substitution 2) of all pairs of sequences; `progress` hears the share that is
 * done. What sequences in order of their states begin with alike is worked out once. With these costs the matching distance is
 * the sum of the lengths less twice the longest common subsequence, which is kept in the bits of a whole number.
 * Source: Elzinga (2008), Sequence analysis: metric representations of categorical time series, §3; Hyyrö (2004), Bit-parallel
 * LCS-length computation revisited. Equals R TraMineR `seqdist` with methods "HAM" and "OM".
 */
export function sequenceDistances(
  sequences: readonly Uint8Array[],
  distance: "hamming" | "om",
  progress: (share: number) => void = () => {}
): Distances {
  const n = sequences.length;
  const longest = sequences.reduce((most, {length}) => Math.max(most, length), 0);
  if (longest > LONGEST && distance === "om") return distanceMatrix(sequences, optimalMatching(), {bits: 32, progress});
  const other = sequences.find(({length}) => length !== sequences[0]!.length);
  if (other && distance === "hamming")
    throw new Error(`sequences of different lengths: ${sequences[0]!.length} and ${other.length}`);
  const order = inOrder(sequences);
  const values = new Uint8Array(n * n);
  const row = distance === "om" ? matchingRow(order, longest) : hammingRow(order, longest);
  for (const [i, sequence] of sequences.entries()) {
    row(sequence, values.subarray(i * n, i * n + n));
    if (i % 64 === 63) progress((i + 1) / n);
  }
  return {n, values};
}

/** Sequences in the order of their states; `alike`: how many steps each begins with like the one before. */
interface Ordered {
  place: number;
  steps: Uint8Array;
  alike: number;
}

function inOrder(sequences: readonly Uint8Array[]): Ordered[] {
  const firstUnlike = (a: Uint8Array, b: Uint8Array) => {
    let t = 0;
    while (t < a.length && t < b.length && a[t] === b[t]) t++;
    return t;
  };
  const order = sequences.map((steps, place) => ({place, steps, alike: 0}));
  order.sort(({steps: a}, {steps: b}) => {
    const t = firstUnlike(a, b);
    return (a[t] ?? -1) - (b[t] ?? -1);
  });
  for (const [i, own] of order.entries()) if (i > 0) own.alike = firstUnlike(order[i - 1]!.steps, own.steps);
  return order;
}

/** Fills a row with the Hamming distances of a sequence to all. */
function hammingRow(order: readonly Ordered[], longest: number) {
  const unlike = new Uint8Array(longest + 1);
  return (from: Uint8Array, row: Uint8Array) => {
    for (const {place, steps, alike} of order) {
      for (let t = alike; t < steps.length; t++) unlike[t + 1] = unlike[t]! + (from[t] === steps[t] ? 0 : 1);
      row[place] = unlike[steps.length]!;
    }
  };
}

/** Fills a row with the matching distances of a sequence to all. */
function matchingRow(order: readonly Ordered[], longest: number) {
  const places = new Int32Array(256);
  /** After so many steps: a bit is 0 where the common subsequence grows within the other sequence. */
  const bits = new Int32Array(longest + 1);
  return (from: Uint8Array, row: Uint8Array) => {
    const all = 2 ** from.length - 1;
    for (let i = 0; i < from.length; i++) places[from[i]!]! |= 1 << i;
    bits[0] = all;
    for (const {place, steps, alike} of order) {
      for (let t = alike; t < steps.length; t++) {
        const same = bits[t]! & places[steps[t]!]!;
        bits[t + 1] = (bits[t]! + same) | (bits[t]! - same);
      }
      row[place] = from.length + steps.length - 2 * count(~bits[steps.length]! & all);
    }
    for (const state of from) places[state] = 0;
  };
}

/** How many bits of a whole number are 1. */
function count(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
