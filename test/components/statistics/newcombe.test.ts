import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../components/statistics/newcombe.js";

/** R: Newcombe's hybrid score interval out of prop.test(correct = FALSE) per group. */
const r = [
  {a: 15, n1: 100, c: 30, n0: 200, rd: 0, onder: -0.0799026424475519, boven: 0.0932687727186994},
  {a: 3, n1: 20, c: 9, n0: 60, rd: 0, onder: -0.147936712133539, boven: 0.221451193930447},
  {a: 120, n1: 1000, c: 90, n0: 1500, rd: 0.06, onder: 0.0371217693204012, boven: 0.0842167134294368},
  {a: 1, n1: 50, c: 4, n0: 400, rd: 0.01, onder: -0.012559585153711, boven: 0.0951734776592399},
  {a: 40, n1: 80, c: 20, n0: 90, rd: 0.277777777777778, onder: 0.133837635323895, boven: 0.407616469942059}
];

describe("newcombe(a, n1, c, n0)", () => {
  it.each(r)("equals R for $a of $n1 against $c of $n0", ({a, n1, c, n0, rd, onder: below, boven: above}) => {
    const result = newcombe(a, n1, c, n0);
    expect(result.verschil).toBeCloseTo(rd, 12);
    expect(result.ondergrens).toBeCloseTo(below, 10);
    expect(result.bovengrens).toBeCloseTo(above, 10);
  });

  it("equals the published example: 56 of 70 against 48 of 80 gives 0.0524 to 0.3339 (Newcombe 1998, table II)", () => {
    const {ondergrens, bovengrens} = newcombe(56, 70, 48, 80);
    expect(ondergrens).toBeCloseTo(0.0524, 4);
    expect(bovengrens).toBeCloseTo(0.3339, 4);
  });

  it("is null where a group is empty", () => {
    expect(newcombe(0, 0, 1, 2)).toEqual({verschil: null, ondergrens: null, bovengrens: null});
    expect(newcombe(1, 2, 0, 0).verschil).toBeNull();
  });

  it("changes sign when the groups change places", () => {
    const group = fc.integer({min: 1, max: 5000}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
    fc.assert(
      fc.property(group, group, ([a, n1], [c, n0]) => {
        const away = newcombe(a, n1, c, n0);
        const back = newcombe(c, n0, a, n1);
        expect(back.verschil).toBeCloseTo(-away.verschil!, 12);
        expect(back.ondergrens).toBeCloseTo(-away.bovengrens!, 12);
        expect(away.ondergrens! <= away.verschil! && away.verschil! <= away.bovengrens!).toBe(true);
      })
    );
  });
});
