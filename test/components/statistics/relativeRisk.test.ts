import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {relativeRisk} from "../../../components/statistics/relativeRisk.js";

/** R 4.2.2: exp(log(rr) ± qnorm(0.975) * sqrt(1/a - 1/n1 + 1/c - 1/n0)) */
const r = [
  [15, 100, 30, 200, 1, 0.564721389450545, 1.77078470672586],
  [3, 20, 9, 60, 1, 0.299792411349478, 3.33564147103866],
  [120, 1000, 90, 1500, 2, 1.54005579961898, 2.59730848777663],
  [1, 50, 4, 400, 2, 0.228014089022247, 17.5427756115971],
  [40, 80, 20, 90, 2.25, 1.44285483793223, 3.50866897133958]
] as const;

describe("relativeRisk(a, n1, c, n0)", () => {
  it.each(r)("equals R for %i of %i against %i of %i", (a, n1, c, n0, ratio, below, above) => {
    const found = relativeRisk(a, n1, c, n0);
    expect(found.ratio).toBeCloseTo(ratio, 12);
    expect(found.ondergrens).toBeCloseTo(below, 12);
    expect(found.bovengrens).toBeCloseTo(above, 12);
  });

  it("is null where a group is empty or the second has none, and has no limits where the first has none", () => {
    const none = {ratio: null, ondergrens: null, bovengrens: null};
    expect(relativeRisk(0, 0, 1, 2)).toEqual(none);
    expect(relativeRisk(1, 2, 0, 0)).toEqual(none);
    expect(relativeRisk(1, 2, 0, 5)).toEqual(none);
    expect(relativeRisk(0, 5, 1, 2)).toEqual({ratio: 0, ondergrens: null, bovengrens: null});
  });

  it("has no width where everyone has it, and refuses more than all", () => {
    expect(relativeRisk(4, 4, 9, 9)).toEqual({ratio: 1, ondergrens: 1, bovengrens: 1});
    expect(() => relativeRisk(5, 4, 1, 2)).toThrow("a outside 0..n1: 5 of 4");
    expect(() => relativeRisk(1, 4, 3, 2)).toThrow("c outside 0..n0: 3 of 2");
  });

  it("turns over when the groups change places", () => {
    const group = fc.integer({min: 1, max: 5000}).chain((n) => fc.tuple(fc.integer({min: 1, max: n}), fc.constant(n)));
    fc.assert(
      fc.property(group, group, ([a, n1], [c, n0]) => {
        const [away, back] = [relativeRisk(a, n1, c, n0), relativeRisk(c, n0, a, n1)];
        expect(away.ratio! * back.ratio!).toBeCloseTo(1, 10);
        expect(away.ondergrens! * back.bovengrens!).toBeCloseTo(1, 10);
      })
    );
  });
});
