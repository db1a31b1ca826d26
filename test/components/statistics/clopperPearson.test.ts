import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clopperPearson} from "../../../components/statistics/clopperPearson.js";

/** R 4.2.2: binom.test(k, n)$conf.int */
const r: [k: number, n: number, below: number, above: number][] = [
  [0, 10, 0, 0.308497107818761],
  [1, 10, 0.00252857854446179, 0.445016117028195],
  [3, 9, 0.0748546314196918, 0.70070494379146],
  [7, 20, 0.153909204784541, 0.592188534532828],
  [10, 10, 0.691502892181239, 1],
  [45, 100, 0.350320229239672, 0.552719811226064],
  [99, 100, 0.945540614607919, 0.999746853967023],
  [100, 100, 0.963783307354824, 1],
  [250, 1000, 0.22343040626468, 0.278050006223756],
  [12345, 987654, 0.0122811331606371, 0.0127203659381664]
];

describe("clopperPearson(k, n)", () => {
  it.each(r)("equals R for %i of %i", (k, n, below, above) => {
    const {aandeel, ondergrens, bovengrens} = clopperPearson(k, n);
    expect(aandeel).toBe(k / n);
    expect(ondergrens).toBeCloseTo(below, 12);
    expect(bovengrens).toBeCloseTo(above, 12);
  });

  it("is null for an empty group", () => {
    expect(clopperPearson(0, 0)).toEqual({aandeel: null, ondergrens: null, bovengrens: null});
  });

  it("refuses more than all, less than none and no number", () => {
    expect(() => clopperPearson(3, 2)).toThrow("k outside 0..n: 3 of 2");
    expect(() => clopperPearson(-1, 2)).toThrow();
    expect(() => clopperPearson(NaN, 2)).toThrow();
  });

  it("mirrors, and holds the share", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
        const k = Math.round(part * n);
        const {aandeel, ondergrens, bovengrens} = clopperPearson(k, n);
        expect(0 <= ondergrens! && ondergrens! <= aandeel! && aandeel! <= bovengrens! && bovengrens! <= 1).toBe(true);
        expect(clopperPearson(n - k, n).ondergrens).toBeCloseTo(1 - bovengrens!, 10);
      })
    );
  });
});
