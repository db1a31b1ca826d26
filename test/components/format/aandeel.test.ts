import {describe, expect, it} from "vitest";
import {percentages, pointSize, withDifferenceInterval, withInterval} from "../../../components/format/number.js";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {wilson} from "../../../components/statistics/wilson.js";

describe("percentages(...fractions)", () => {
  it("has no decimals where the numbers differ without", () => expect(percentages(0.801, 0.7)).toEqual(["80%", "70%"]));
  it("gives all of them one where two that differ would look the same", () =>
    expect(percentages(0.751, 0.749, 0.2)).toEqual(["75,1%", "74,9%", "20,0%"]));
  it("leaves equal numbers as they are", () => expect(percentages(0.5, 0.5)).toEqual(["50%", "50%"]));
});

describe("withInterval(aandeel)", () => {
  const word = (k: number, n: number) => withInterval(wilson(k, n));
  it("writes the share and both bounds with one decimal", () =>
    expect(word(80, 100)).toBe("80,0% (95%-interval 71,1 tot 86,7%)"));
  it("never repeats the share as its bounds", () => {
    expect(word(37_500, 50_000)).toBe("75,0% (95%-interval ±0,4 procentpunt)");
    expect(word(7_500_000, 10_000_000)).toBe("75,0% (95%-interval ±0,1 procentpunt)");
  });
  it("does not go past 0 and 100", () => {
    expect(word(5000, 5000)).toBe("100,0% (95%-interval vanaf 99,9%)");
    expect(word(0, 5000)).toBe("0,0% (95%-interval tot 0,1%)");
    expect(word(12, 12)).toBe("100,0% (95%-interval 75,8 tot 100,0%)");
  });
  it("is a dash without people", () => expect(word(0, 0)).toBe("–"));
});

describe("withDifferenceInterval(difference)", () => {
  const word = (...from: Parameters<typeof newcombe>) => withDifferenceInterval(newcombe(...from));
  it("turns a difference so that its size is not below 0", () => {
    expect(word(50, 100, 90, 900)).toBe("40,0 procentpunt (95%-interval 30,1 tot 49,8)");
    expect(word(90, 900, 50, 100)).toBe("40,0 procentpunt (95%-interval 30,1 tot 49,8)");
  });
  it("writes a bound below 0 as such", () =>
    expect(word(52, 100, 50, 100)).toBe("2,0 procentpunt (95%-interval −11,6 tot 15,5)"));
  it("does not write a small difference as none", () => {
    expect(word(7_504_000, 10_000_000, 15_000_000, 20_000_000)).toBe("minder dan 0,1 procentpunt (95%-interval ±0,1)");
    expect([pointSize(0), pointSize(-0.0004), pointSize(0.0151)]).toEqual([
      ...["0,0 procentpunt", "minder dan 0,1 procentpunt", "1,5 procentpunt"]
    ]);
  });
});
