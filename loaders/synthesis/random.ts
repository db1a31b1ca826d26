import type {Skewed} from "../../data/synthesis/rate.js";

/** Small fast counter generator (sfc32, PractRand); seeded from text, so that every gemeente has its own row of numbers. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: string) {
    let h = 2166136261;
    const word = (): number => {
      for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 16777619);
      h = Math.imul(h ^ (h >>> 15), 2246822507);
      return (h ^= h >>> 13) | 0;
    };
    this.a = word();
    this.b = word();
    this.c = word();
    for (let i = 0; i < 16; i++) this.pull();
  }

  /** Uniform in [0, 1). */
  pull(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  probability(p: number): boolean {
    return this.pull() < p;
  }

  /** An integer from `from` up to and including `until`. */
  integer(from: number, until: number): number {
    return from + Math.floor(this.pull() * (until - from + 1));
  }

  /** Index drawn with the given weights. */
  choice(weights: readonly number[]): number {
    let sum = 0;
    for (const w of weights) sum += w;
    let u = this.pull() * sum;
    for (let i = 0; i < weights.length; i++) if ((u -= weights[i]!) < 0) return i;
    return weights.length - 1;
  }

  /** A whole number that is low or high more often than not. */
  skewed({from, range, shape}: Skewed): number {
    return from + Math.floor(range * Math.pow(this.pull(), shape));
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.pull());
  }

  normal(mean: number, spread: number): number {
    return mean + spread * Math.sqrt(-2 * Math.log(1 - this.pull())) * Math.cos(2 * Math.PI * this.pull());
  }

  /** Rounds up or down by chance, so that the mean is kept. */
  round(x: number): number {
    return Math.floor(x + this.pull());
  }
}

export function cumulative(weights: readonly number[]): Float64Array {
  const result = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < result.length; i++) result[i] = sum += weights[i]!;
  return result;
}

/** Index of the share `u` (in [0, 1)) of a cumulative row. */
export function locate(row: Float64Array, u: number): number {
  const x = u * row[row.length - 1]!;
  let [low, high] = [0, row.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
