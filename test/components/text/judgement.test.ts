import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {rateDifference} from "../../../components/statistics/rateDifference.js";
import {
  direction,
  judgement,
  judgements,
  judgementWord,
  judgementWordThan,
  reversed
} from "../../../components/text/judgement.js";

const interval = (difference: number, ondergrens: number, bovengrens: number) => ({
  verschil: difference,
  ondergrens,
  bovengrens
});

describe("judgement(difference, threshold)", () => {
  it.each([
    [interval(0.04, 0.01, 0.07), 0.02, "hoger"],
    [interval(-0.04, -0.07, -0.01), 0.02, "lager"],
    [interval(0.015, 0.001, 0.03), 0.02, "iets hoger"],
    [interval(-0.015, -0.03, -0.001), 0.02, "iets lager"],
    [interval(0.03, -0.01, 0.07), 0.02, "geen duidelijk verschil"],
    [interval(0.001, -0.019, 0.021), 0.02, "geen duidelijk verschil"],
    [interval(0.001, -0.018, 0.02), 0.02, "ongeveer gelijk"]
  ] as const)("judges %o with threshold %d as %s", (difference, threshold, how) =>
    expect(judgement(difference, threshold)).toBe(how)
  );

  it("says iets where the interval leaves out 0 and yet lies wholly within the threshold", () =>
    expect(judgement(interval(0.005, 0.002, 0.008), 0.02)).toBe("iets hoger"));

  it("says nothing of a bound that is 0 itself", () =>
    expect(judgement(interval(0.05, 0, 0.1), 0.02)).toBe("geen duidelijk verschil"));

  it("says no iets of a difference of just the threshold, however it is stored", () => {
    expect(0.03 - 0.02 < 0.01).toBe(true);
    expect(judgement(interval(0.03 - 0.02, 0.001, 0.02), 0.01)).toBe("hoger");
  });

  it("knows neither iets nor equal without a threshold", () => {
    expect(judgement(interval(0.0001, 0.00005, 0.0002), null)).toBe("hoger");
    expect(judgement(interval(0, -0.0001, 0.0001), null)).toBe("geen duidelijk verschil");
  });

  it("is null without an interval", () =>
    expect(judgement({verschil: null, ondergrens: null, bovengrens: null}, 0.02)).toBeNull());

  it("does not call 19 of 400 and 12 of 400 equal: it cannot tell", () =>
    expect(judgement(newcombe(19, 400, 12, 400), 0.02)).toBe("geen duidelijk verschil"));

  it("sees a difference where the two intervals overlap: 60 and 68 of every 1,000", () => {
    expect(judgement(newcombe(600, 10000, 680, 10000), 0.003)).toBe("lager");
  });

  it("never says more than the interval, on random counts, and the other side says the opposite", () => {
    const side = fc.integer({min: 1, max: 60000}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
    const thresholds = fc.constantFrom(0.0005, 0.002, 0.01, 0.05);
    fc.assert(
      fc.property(side, side, thresholds, fc.boolean(), ([a, n], [c, m], threshold, parts) => {
        const from = parts ? newcombe : rateDifference;
        const difference = from(a, n, c, m);
        const {ondergrens, bovengrens} = difference;
        const how = judgement(difference, threshold)!;
        const withZero = ondergrens! <= 0 && bovengrens! >= 0;
        expect(direction(how) === 0).toBe(withZero);
        if (direction(how) !== 0) expect(direction(how)).toBe(Math.sign(a / n - c / m));
        if (how === "ongeveer gelijk") expect(-ondergrens! <= threshold && bovengrens! <= threshold).toBe(true);
        if (how.startsWith("iets")) expect(Math.abs(difference.verschil!)).toBeLessThan(threshold);
        expect(judgement(from(c, m, a, n), threshold)).toBe(reversed(how));
      }),
      {numRuns: 2000}
    );
  });
});

describe("wordThan(how, mode, other)", () => {
  const other = {where: "op Texel", naam: "Texel"};

  it("says each judgement in the words of a rate, a count and a habit", () => {
    expect(judgements.map((how) => judgementWordThan(how, "hoog", other))).toEqual([
      "hoger dan op Texel",
      "iets hoger dan op Texel",
      "lager dan op Texel",
      "iets lager dan op Texel",
      "ongeveer even hoog als op Texel",
      "geen duidelijk verschil met Texel"
    ]);
    expect(judgements.map((how) => judgementWordThan(how, "veel", other))).toEqual([
      "meer dan op Texel",
      "iets meer dan op Texel",
      "minder dan op Texel",
      "iets minder dan op Texel",
      "ongeveer evenveel als op Texel",
      "geen duidelijk verschil met Texel"
    ]);
    expect(judgements.map((how) => judgementWord(how, "vaak"))).toEqual([
      "vaker",
      "iets vaker",
      "minder vaak",
      "iets minder vaak",
      "ongeveer even vaak",
      "geen duidelijk verschil"
    ]);
  });
});
