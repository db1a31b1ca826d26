import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {complexity} from "../../../components/statistics/complexity.js";
import {distanceMatrix} from "../../../components/statistics/distanceMatrix.js";
import {entropy} from "../../../components/statistics/entropy.js";
import {hamming} from "../../../components/statistics/hamming.js";
import {meanDuration} from "../../../components/statistics/meanDuration.js";
import {optimalMatching} from "../../../components/statistics/optimalMatching.js";
import {transitionRates} from "../../../components/statistics/transitionRates.js";
import {turbulence} from "../../../components/statistics/turbulence.js";
import {sequenceDistances} from "../../../components/statistics/sequenceDistances.js";
import {sequenceSets} from "./r/sequences.js";

const sequence = (states: number, length: number) =>
  fc.array(fc.integer({min: 0, max: states - 1}), {minLength: length, maxLength: length});

describe.each(sequenceSets)("sequences of $alfabet", (set) => {
  const {sequences, weights, states} = set;

  it("transitionRates equals seqtrate, with weights and without", () => {
    const same = (found: (number[] | null)[], r: number[][]) =>
      found.forEach((row, i) => (row ?? r[i]!.map(() => 0)).forEach((v, j) => expect(v).toBeCloseTo(r[i]![j]!, 12)));
    same(transitionRates(sequences, states, weights), set.overgang_gewogen);
    same(transitionRates(sequences, states), set.overgang_ongewogen);
  });

  it("meanDuration equals seqmeant", () => {
    meanDuration(sequences, states, weights)!.forEach((mean, i) =>
      expect(mean).toBeCloseTo(set.gemiddelde_duur_gewogen[i]!, 12)
    );
  });

  it("entropy equals seqient of each sequence, and seqstatd of each moment", () => {
    const times = (sequence: number[]) =>
      Array.from({length: states}, (_, state) => sequence.filter((s) => s === state).length);
    sequences.forEach((sequence, i) => expect(entropy(times(sequence))).toBeCloseTo(set.entropie[i]!, 12));
    set.verdeling.entropie_genormeerd.forEach((r, t) => {
      const counts = Array<number>(states).fill(0);
      sequences.forEach((sequence, i) => (counts[sequence[t]!]! += weights[i]!));
      expect(entropy(counts)).toBeCloseTo(r, 12);
      counts.forEach((count, state) =>
        expect(count / weights.reduce((a, b) => a + b)).toBeCloseTo(set.verdeling.aandeel[state]![t]!, 12)
      );
    });
  });

  it("turbulence equals seqST, complexity seqici", () => {
    sequences.forEach((sequence, i) => {
      expect(turbulence(sequence)).toBeCloseTo(set.turbulentie[i]!, 10);
      expect(complexity(sequence, states)).toBeCloseTo(set.complexiteit[i]!, 12);
    });
  });

  it("hamming and optimalMatching equal seqdist", () => {
    const matching = optimalMatching();
    sequences.forEach((a, i) =>
      sequences.forEach((b, j) => {
        expect(hamming(a, b)).toBe(set.hamming[i]![j]!);
        expect(matching(a, b)).toBe(set.om_indel1_sub2[i]![j]!);
      })
    );
  });
});

describe("transitionRates(sequences, states)", () => {
  it("is null of a state that nobody leaves or stays in, and of nobody", () => {
    expect(transitionRates([[0, 1]], 3)).toEqual([[0, 1, 0], null, null]);
    expect(transitionRates([[1]], 2)).toEqual([null, null]);
    expect(transitionRates([], 1)).toEqual([null]);
  });

  it("has rows that add up to 1", () => {
    fc.assert(
      fc.property(fc.array(sequence(4, 6), {minLength: 1, maxLength: 30}), (sequences) => {
        for (const row of transitionRates(sequences, 4))
          if (row) expect(row.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(1, 12);
      })
    );
  });
});

describe("meanDuration(sequences, states)", () => {
  it("is null of nobody, and adds up to the length", () => {
    expect(meanDuration([], 3)).toBeNull();
    fc.assert(
      fc.property(fc.array(sequence(5, 8), {minLength: 1}), (sequences) => {
        expect(meanDuration(sequences, 5)!.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(8, 10);
      })
    );
  });
});

describe("entropy(counts)", () => {
  it("is null of none, 0 of one kind and 1 of equals", () => {
    expect(entropy([0, 0])).toBeNull();
    expect(entropy([])).toBeNull();
    expect(entropy([5])).toBe(0);
    expect(entropy([0, 9, 0])).toBe(0);
    expect(entropy([7, 7, 7])).toBeCloseTo(1, 12);
  });
});

describe("turbulence(sequence) and complexity(sequence, states)", () => {
  it("are least for one that never changes, and null for an empty one", () => {
    expect([turbulence([]), complexity([], 3)]).toEqual([null, null]);
    expect([turbulence([2]), complexity([2], 3)]).toEqual([1, 0]);
    expect([turbulence([1, 1, 1, 1]), complexity([1, 1, 1, 1], 3)]).toEqual([1, 0]);
  });

  it("equals the published example: a-b-a has seven different subsequences, the empty one too", () => {
    expect(turbulence([0, 1, 0])).toBeCloseTo(Math.log2(7), 12);
  });
});

describe("hamming(a, b)", () => {
  it("refuses sequences of different lengths", () =>
    expect(() => hamming([1], [1, 2])).toThrow("sequences of different lengths: 1 and 2"));
});

describe("optimalMatching(costs)", () => {
  it("takes a cost per pair of states", () => {
    const matching = optimalMatching({
      indel: 1.5,
      substitution: [
        [0, 0.5, 2],
        [0.5, 0, 3],
        [2, 3, 0]
      ]
    });
    expect(matching([0, 0, 1], [0, 1, 1])).toBe(0.5);
    expect(matching([0, 0], [2, 2])).toBe(4);
    expect(matching([1, 1], [2, 2])).toBe(6);
    expect(matching([], [2, 2])).toBe(3);
    expect(matching([], [])).toBe(0);
  });

  it("is a distance, at most twice Hamming's, for long sequences too", () => {
    const matching = optimalMatching();
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 40}).chain((l) => fc.tuple(sequence(4, l), sequence(4, l), sequence(4, l))),
        ([a, b, c]) => {
          expect(matching(a, b)).toBe(matching(b, a));
          expect(matching(a, a)).toBe(0);
          expect(matching(a, c)).toBeLessThanOrEqual(matching(a, b) + matching(b, c));
          expect(matching(a, b)).toBeLessThanOrEqual(2 * hamming(a, b));
        }
      )
    );
  });
});

describe("distanceMatrix(things, distance)", () => {
  it("holds every pair both ways, in 64 bits or 32, and tells how far it is", () => {
    const things = Array.from({length: 130}, (_, i) => i);
    const shares: number[] = [];
    const wide = distanceMatrix(things, (a, b) => Math.abs(a - b));
    const narrow = distanceMatrix(things, (a, b) => Math.abs(a - b), {
      bits: 32,
      progress: (share) => shares.push(share)
    });
    expect(wide.values[3 * 130 + 100]).toBe(97);
    expect(wide.values[100 * 130 + 3]).toBe(97);
    expect(Array.from(narrow.values)).toEqual(Array.from(wide.values));
    expect(shares).toHaveLength(2);
    expect(shares[0]).toBeGreaterThan(0.7);
    expect(shares[1]).toBeCloseTo(1, 2);
    expect(distanceMatrix([], () => 1)).toEqual({n: 0, values: new Float64Array(0)});
  });
});

describe("sequenceDistances(sequences, distance)", () => {
  it.each(sequenceSets)("equals seqdist on $alfabet", ({sequences, om_indel1_sub2: matching, hamming: unlike}) => {
    const bytes = sequences.map((steps) => Uint8Array.from(steps));
    expect([...sequenceDistances(bytes, "om").values]).toEqual(matching.flat());
    expect([...sequenceDistances(bytes, "hamming").values]).toEqual(unlike.flat());
  });

  it("equals the distances of each pair, of any length and with equal sequences", () => {
    const measure = optimalMatching();
    const steps = (least: number, most: number) =>
      fc
        .array(fc.integer({min: 0, max: 3}), {minLength: least, maxLength: most})
        .map((steps) => Uint8Array.from(steps));
    const some = fc.integer({min: 0, max: 35}).chain((l) => fc.array(steps(l, l), {maxLength: 12}));
    fc.assert(
      fc.property(fc.array(steps(0, 30), {maxLength: 12}), some, (free, alike) => {
        for (const sequences of [free, alike])
          expect([...sequenceDistances(sequences, "om").values]).toEqual([
            ...distanceMatrix(sequences, measure).values
          ]);
        expect([...sequenceDistances(alike, "hamming").values]).toEqual([...distanceMatrix(alike, hamming).values]);
      })
    );
  });

  it("tells how far it is, and refuses Hamming of different lengths", () => {
    const shares: number[] = [];
    const sequences = Array.from({length: 128}, (_, i) => Uint8Array.of(i, 1));
    sequenceDistances(sequences, "om", (share) => shares.push(share));
    expect(shares).toEqual([0.5, 1]);
    expect(() => sequenceDistances([Uint8Array.of(1), Uint8Array.of(1, 2)], "hamming")).toThrow(
      "sequences of different lengths: 1 and 2"
    );
  });
});
