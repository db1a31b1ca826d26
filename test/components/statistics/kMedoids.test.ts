import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {distanceMatrix} from "../../../components/statistics/distanceMatrix.js";
import {hamming} from "../../../components/statistics/hamming.js";
import {kMedoids, kMedoidsOfEach} from "../../../components/statistics/kMedoids.js";
import {optimalMatching} from "../../../components/statistics/optimalMatching.js";
import {silhouette, silhouettes} from "../../../components/statistics/silhouette.js";
import {fixture} from "./r/fixture.js";
import {sequenceSets} from "./r/sequences.js";

const weighted = fixture<{
  sets: {
    reeksen: number[][];
    gewicht: number[];
    k: {k: number; medoids: number[]; groep: number[]; afstand: number; silhouet: number; perreeks: number[]}[];
  }[];
}>("medoids").sets;

describe("kMedoids(distances, k, weights)", () => {
  it.each(sequenceSets)("equals pam on optimal matching distances of $alfabet, medoids too", (set) => {
    const distances = distanceMatrix(set.sequences, optimalMatching());
    for (const r of set.kmedoids_om) {
      const {medoids, group, meanDistance} = kMedoids(distances, r.k);
      expect(meanDistance).toBeCloseTo(r.gemiddelde_afstand, 10);
      expect(medoids.map((m) => m + 1)).toEqual([...r.medoids].sort((a, b) => a - b));
      expect(silhouette(distances, group).mean).toBeCloseTo(r.silhouet, 10);
    }
  });

  it.each(weighted)(
    "equals pam with each case repeated by its weight",
    ({reeksen: sequences, gewicht: weights, k: known}) => {
      const distances = distanceMatrix(sequences, hamming, {bits: 32});
      for (const r of known) {
        const {medoids, group, meanDistance} = kMedoids(distances, r.k, weights);
        expect(silhouette(distances, group, weights).mean).toBeCloseTo(r.silhouet, 10);
        expect(meanDistance).toBeCloseTo(r.afstand, 10);
        expect(medoids.map((m) => m + 1)).toEqual([...r.medoids].sort((a, b) => a - b));
      }
    }
  );

  it("puts everything with its own medoid for k = n, and takes one thing", () => {
    const distances = distanceMatrix([1, 5, 9], (a, b) => Math.abs(a - b));
    expect(kMedoids(distances, 3).meanDistance).toBe(0);
    const one = kMedoids(
      distanceMatrix([4], () => 0),
      1
    );
    expect([one.medoids, [...one.group], one.meanDistance]).toEqual([[0], [0], 0]);
    expect(kMedoids(distances, 1).medoids).toEqual([1]);
    expect(kMedoids(distances, 1, [9, 1, 1]).medoids).toEqual([0]);
  });

  it("takes things that are all alike", () => {
    const {medoids, meanDistance} = kMedoids(
      distanceMatrix([1, 1, 1, 1], () => 0),
      3
    );
    expect(new Set(medoids).size).toBe(3);
    expect(meanDistance).toBe(0);
  });

  it("refuses more groups than things, and none", () => {
    const distances = distanceMatrix([1, 2], () => 1);
    expect(() => kMedoids(distances, 3)).toThrow("k outside 1..n: 3 of 2");
    expect(() => kMedoids(distances, 0)).toThrow();
    expect(() =>
      kMedoids(
        distanceMatrix([], () => 1),
        1
      )
    ).toThrow("k outside 1..n: 1 of 0");
  });

  it.each(["few heavy", "all alike"])("leaves no thing too early, of many of which %s", (kind) => {
    const n = 520;
    const things = Array.from({length: n}, (_, i) => [(i * 7919) % 97, (i * 104729) % 89] as const);
    const weights = things.map((_, i) => (kind === "all alike" ? 1 : Math.ceil(1e6 / (i + 1) ** 2)));
    const distances = distanceMatrix(things, ([a, b], [c, d]) => Math.abs(a - c) + Math.abs(b - d));
    const together = kMedoidsOfEach(distances, [2, 3], weights);
    together.forEach(({medoids}, i) => expect(medoids).toEqual(plainMedoids(distances, [2, 3][i]!, weights)));
  });

  const points = fc.array(fc.record({x: fc.integer({min: 0, max: 90}), weight: fc.integer({min: 1, max: 4})}), {
    minLength: 3,
    maxLength: 14
  });

  it("sees a weight as so many cases, and no swap of two betters it", () => {
    fc.assert(
      fc.property(points, fc.integer({min: 1, max: 3}), (points, k) => {
        const distance = (a: {x: number}, b: {x: number}) => Math.abs(a.x - b.x);
        const distances = distanceMatrix(points, distance);
        const weights = points.map(({weight}) => weight);
        const found = kMedoids(distances, k, weights);
        const cost = (medoids: readonly number[]) =>
          points.reduce((sum, p) => sum + p.weight * Math.min(...medoids.map((m) => distance(p, points[m]!))), 0);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        expect(found.meanDistance).toBeCloseTo(cost(found.medoids) / all, 10);
        found.medoids.forEach((_, m) =>
          points.forEach((_, i) =>
            expect(cost(Object.assign([...found.medoids], {[m]: i}))).toBeGreaterThanOrEqual(cost(found.medoids) - 1e-6)
          )
        );
        const cases = points.flatMap((point) => Array<typeof point>(point.weight).fill(point));
        const repeated = distanceMatrix(cases, distance);
        const groups = points.flatMap(({weight}, i) => Array<number>(weight).fill(found.group[i]!));
        const [a, b] = [silhouette(distances, found.group, weights), silhouette(repeated, groups)];
        if (a.mean === null) expect(b.mean).toBeNull();
        else expect(a.mean).toBeCloseTo(b.mean!, 10);
      })
    );
  });
});

/** PAM without haste: every swap of every round is weighed in full. */
function plainMedoids({n, values}: ReturnType<typeof distanceMatrix>, k: number, weights: readonly number[]): number[] {
  const cost = (medoids: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      let least = Infinity;
      for (const medoid of medoids) least = Math.min(least, values[medoid * n + i]!);
      sum += weights[i]! * least;
    }
    return sum;
  };
  let medoids: number[] = [];
  while (medoids.length < k) {
    let [best, least] = [-1, Infinity];
    for (let i = 0; i < n; i++) {
      const sum = medoids.includes(i) ? Infinity : cost([...medoids, i]);
      if (sum <= least) [best, least] = [i, sum];
    }
    medoids.push(best);
  }
  for (let least = cost(medoids); ; ) {
    let found: number[] | null = null;
    for (let i = 0; i < n; i++)
      for (let m = 0; m < k; m++) {
        if (medoids.includes(i)) continue;
        const other = medoids.map((own, place) => (place === m ? i : own));
        const sum = cost(other);
        if (sum < least) [found, least] = [other, sum];
      }
    if (!found) return medoids.sort((a, b) => a - b);
    medoids = found;
  }
}

describe("silhouettes(distances, groupings, weights)", () => {
  it("gives of several groupings what each has alone, one of one group too", () => {
    const things = Array.from({length: 40}, (_, i) => (i * 17) % 23);
    const weights = things.map((_, i) => (i % 5) + 1);
    const distances = distanceMatrix(things, (a, b) => Math.abs(a - b));
    const groupings = [things.map((x) => (x > 11 ? 1 : 0)), things.map((x) => x % 3), things.map(() => 0)];
    const found = silhouettes(distances, groupings, weights);
    found.forEach(({mean, widths}, i) => {
      const alone = silhouette(distances, groupings[i]!, weights);
      if (alone.mean === null) expect(mean).toBeNull();
      else expect(mean).toBeCloseTo(alone.mean, 12);
      widths.forEach((width, j) => expect(width).toBeCloseTo(alone.widths[j]!, 12));
    });
    expect(found[2]!.mean).toBeNull();
  });
});

describe("silhouette(distances, group, weights)", () => {
  it.each(weighted)(
    "equals silhouette with each case repeated by its weight",
    ({reeksen: sequences, gewicht: weights, k: known}) => {
      const distances = distanceMatrix(sequences, hamming);
      for (const r of known) {
        const {widths, mean} = silhouette(
          distances,
          r.groep.map((g) => g - 1),
          weights
        );
        expect(mean).toBeCloseTo(r.silhouet, 10);
        widths.forEach((width, i) => expect(width).toBeCloseTo(r.perreeks[i]!, 10));
      }
    }
  );

  it("is null with one group and of nothing, and 0 for one that is alone", () => {
    const distances = distanceMatrix([0, 1, 9], (a, b) => Math.abs(a - b));
    expect(silhouette(distances, [0, 0, 0]).mean).toBeNull();
    expect(
      silhouette(
        distanceMatrix([], () => 0),
        []
      ).mean
    ).toBeNull();
    expect(silhouette(distances, [0, 0, 1]).widths[2]).toBe(0);
  });
});
