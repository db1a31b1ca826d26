import {describe, expect, it} from "vitest";
import {pearson} from "../../../components/statistics/pearson.js";

describe("pearson(pairs)", () => {
  // Anscombe (1973), American Statistician 27, 17–21, first data set; R: cor.test(anscombe$x1, anscombe$y1)
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const pairs = x.map((value, i) => [value, y[i]!] as const);

  it("gives the correlation of Anscombe's quartet, and Fisher's interval", () => {
    const {r, ondergrens, bovengrens} = pearson(pairs);
    expect(r).toBeCloseTo(0.81642051634484, 12);
    expect(ondergrens).toBeCloseTo(0.4243912, 6);
    expect(bovengrens).toBeCloseTo(0.9506933, 6);
  });

  it("does not change with the scales, and turns with one of them", () => {
    const turned = pearson(pairs.map(([a, b]) => [3 - 2 * a, 10 * b] as const));
    expect(turned.r).toBeCloseTo(-0.81642051634484, 12);
  });

  it("gives no interval of three pairs or of a straight line, and nothing where one does not vary", () => {
    expect(pearson(pairs.slice(0, 3))).toMatchObject({ondergrens: null, bovengrens: null});
    expect(
      pearson([
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4]
      ])
    ).toEqual({r: 1, ondergrens: null, bovengrens: null});
    expect(
      pearson([
        [1, 2],
        [1, 3]
      ])
    ).toEqual({r: null, ondergrens: null, bovengrens: null});
    expect(pearson([])).toEqual({r: null, ondergrens: null, bovengrens: null});
  });
});
