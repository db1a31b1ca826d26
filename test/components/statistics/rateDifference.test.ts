import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {poissonScore} from "../../../components/statistics/poissonScore.js";
import {rateDifference} from "../../../components/statistics/rateDifference.js";

describe("poissonScore(count)", () => {
  // R: uniroot of (count - m)^2 / m = qnorm(0.975)^2, below and above the count.
  it.each([
    [0, 0, 3.84145882069],
    [1, 0.176524554935, 5.66493426576],
    [7, 3.39086384122, 14.4505949795],
    [120, 100.364656949, 143.476801872],
    [4321, 4194.06952544, 4451.77193338]
  ])("equals R for %i", (count, lower, upper) => {
    const found = poissonScore(count);
    expect(found.lower).toBeCloseTo(lower, 7);
    expect(found.upper).toBeCloseTo(upper, 7);
  });

  it("lies near the exact limits of R's poisson.test: of 120 these are 99.49 to 143.49", () => {
    const {lower, upper} = poissonScore(120);
    expect(Math.abs(lower - 99.4919256259)).toBeLessThan(1);
    expect(Math.abs(upper - 143.490585369)).toBeLessThan(0.05);
  });

  it("refuses a count below 0", () => expect(() => poissonScore(-1)).toThrow("count below 0: -1"));
});

describe("rateDifference(a, t1, c, t0)", () => {
  // R: the limits above, and the root of the sum of their squares (MOVER).
  it.each([
    [19, 400, 12, 410, 0.01823170731707, -0.00954266533736, 0.04771729664706],
    [41, 28.01, 15, 19.017, 0.6749949973358, 0.0339823813166, 1.2823491600886],
    [0, 50, 6, 80, -0.075, -0.1636450625342, 0.0119095014536],
    [1300, 1000, 1200, 1100, 0.209090909091, 0.115489870844, 0.303287583875]
  ])("equals R for %d in %d against %d in %d", (a, t1, c, t0, difference, below, above) => {
    const found = rateDifference(a, t1, c, t0);
    expect(found.verschil).toBeCloseTo(difference, 10);
    expect(found.ondergrens).toBeCloseTo(below, 8);
    expect(found.bovengrens).toBeCloseTo(above, 8);
  });

  it("is Newcombe's interval where what is counted is rare", () => {
    const rates = rateDifference(19, 4e7, 12, 4e7);
    const shares = newcombe(19, 4e7, 12, 4e7);
    expect(rates.ondergrens! * 1e7).toBeCloseTo(shares.ondergrens! * 1e7, 5);
    expect(rates.bovengrens! * 1e7).toBeCloseTo(shares.bovengrens! * 1e7, 5);
  });

  it("is null where there is nobody to count among", () => {
    expect(rateDifference(0, 0, 3, 9)).toEqual({verschil: null, ondergrens: null, bovengrens: null});
    expect(rateDifference(3, 9, 0, 0).verschil).toBeNull();
  });

  it("changes sign when the sides change places, and holds the difference", () => {
    const side = fc.tuple(fc.integer({min: 0, max: 20000}), fc.integer({min: 1, max: 9000}));
    fc.assert(
      fc.property(side, side, ([a, t1], [c, t0]) => {
        const there = rateDifference(a, t1, c, t0);
        const back = rateDifference(c, t0, a, t1);
        expect(back.ondergrens).toBeCloseTo(-there.bovengrens!, 12);
        expect(there.ondergrens! <= there.verschil! && there.verschil! <= there.bovengrens!).toBe(true);
      })
    );
  });
});
