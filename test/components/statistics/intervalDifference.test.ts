import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intervalDifference} from "../../../components/statistics/intervalDifference.js";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {wilson} from "../../../components/statistics/wilson.js";

describe("intervalDifference(a, b)", () => {
  const counts = fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([k, rest]): [number, number] => [k, k + rest])
    .filter(([, n]) => n > 0);

  it("is Newcombe's of two proportions with Wilson's intervals", () => {
    fc.assert(
      fc.property(counts, counts, ([a, n1], [c, n0]) => {
        const [own, other] = [intervalDifference(wilson(a, n1), wilson(c, n0)), newcombe(a, n1, c, n0)];
        for (const key of ["verschil", "ondergrens", "bovengrens"] as const)
          expect(own[key]).toBeCloseTo(other[key]!, 12);
      })
    );
  });

  it("is the other way round with the sides exchanged", () => {
    const [a, b] = [
      {aandeel: 0.5, ondergrens: 0.3, bovengrens: 0.6},
      {aandeel: 0.2, ondergrens: 0.1, bovengrens: 0.4}
    ];
    expect(intervalDifference(a, b)).toEqual({
      verschil: 0.3,
      ondergrens: 0.3 - Math.hypot(0.2, 0.2),
      bovengrens: 0.3 + Math.hypot(0.1, 0.1)
    });
    expect(intervalDifference(b, a).bovengrens).toBeCloseTo(-0.3 + Math.hypot(0.2, 0.2), 12);
  });

  it("gives nothing without two intervals", () => {
    const none = {verschil: null, ondergrens: null, bovengrens: null};
    expect(intervalDifference(wilson(0, 0), wilson(1, 2))).toEqual(none);
    expect(intervalDifference(wilson(1, 2), {aandeel: 0, ondergrens: null, bovengrens: null})).toEqual(none);
  });
});
