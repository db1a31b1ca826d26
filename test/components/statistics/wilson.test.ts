import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wilson} from "../../../components/statistics/wilson.js";

/** R 4.x: prop.test(k, n, correct = FALSE)$conf.int */
const r = {
  k: [0, 1, 3, 7, 10, 45, 99, 100, 250, 12345],
  n: [10, 10, 9, 20, 10, 100, 100, 100, 1000, 987654],
  onder: [
    0, 0.0178762130950729, 0.120583818386911, 0.181191824101082, 0.722467200137111, 0.35614537979512, 0.945513803821295,
    0.963006501793014, 0.224153098983691, 0.0122820972639508
  ],
  boven: [
    0.277532799862889, 0.404150026795238, 0.645797864419604, 0.567145723314764, 1, 0.547553970025579, 0.998232567935859,
    1, 0.277760280259086, 0.0127203280925336
  ]
};

describe("wilson(k, n)", () => {
  it.each(r.k.map((k, i) => [k, r.n[i]!, r.onder[i]!, r.boven[i]!]))("equals R for %i of %i", (k, n, below, above) => {
    const result = wilson(k, n);
    expect(result.aandeel).toBeCloseTo(k / n, 12);
    expect(result.ondergrens).toBeCloseTo(below, 10);
    expect(result.bovengrens).toBeCloseTo(above, 10);
  });

  it("is null for an empty group", () => {
    expect(wilson(0, 0)).toEqual({aandeel: null, ondergrens: null, bovengrens: null});
  });

  it("refuses more than all, less than none and no number", () => {
    expect(() => wilson(3, 2)).toThrow("k outside 0..n: 3 of 2");
    expect(() => wilson(-1, 2)).toThrow();
    expect(() => wilson(NaN, 2)).toThrow();
  });

  it("lies within 0 and 1, around the share, and mirrors", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e7}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
        const k = Math.round(part * n);
        const {aandeel, ondergrens, bovengrens} = wilson(k, n);
        expect(0 <= ondergrens! && ondergrens! <= aandeel! && aandeel! <= bovengrens! && bovengrens! <= 1).toBe(true);
        expect(wilson(n - k, n).ondergrens).toBeCloseTo(1 - bovengrens!, 9);
      })
    );
  });
});
