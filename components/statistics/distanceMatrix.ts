/** Distances between n things: the whole square, row after row. */
export interface Distances {
  n: number;
  values: Uint8Array | Float32Array | Float64Array;
}

/**
 * The distance of every pair, each asked once. Kept in 32 bits where asked (whole numbers below 16,777,216 stay exact): half the
 * memory, and k-medoids is bound by memory.
 */
export function distanceMatrix<T>(
  things: readonly T[],
  distance: (a: T, b: T) => number,
  {bits = 64, progress}: {bits?: 32 | 64; progress?: (share: number) => void} = {}
): Distances {
  const n = things.length;
  const values = bits === 32 ? new Float32Array(n * n) : new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) values[i * n + j] = values[j * n + i] = distance(things[i]!, things[j]!);
    // The rows get shorter: of all pairs this many are done.
    if (progress && i % 64 === 63) progress(1 - ((n - i - 1) * (n - i - 2)) / Math.max(1, n * (n - 1)));
  }
  return {n, values};
}
