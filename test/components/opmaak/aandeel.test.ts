import {describe, expect, it} from "vitest";
import {metInterval, metVerschilinterval, procenten, puntmaat} from "../../../components/opmaak/aandeel.js";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {wilson} from "../../../components/statistics/wilson.js";

describe("procenten(...fracties)", () => {
  it("has no decimals where the numbers differ without", () => expect(procenten(0.801, 0.7)).toEqual(["80%", "70%"]));
  it("gives all of them one where two that differ would look the same", () =>
    expect(procenten(0.751, 0.749, 0.2)).toEqual(["75,1%", "74,9%", "20,0%"]));
  it("leaves equal numbers as they are", () => expect(procenten(0.5, 0.5)).toEqual(["50%", "50%"]));
});

describe("metInterval(aandeel)", () => {
  const woord = (k: number, n: number) => metInterval(wilson(k, n));
  it("writes the share and both bounds with one decimal", () =>
    expect(woord(80, 100)).toBe("80,0% (95%-interval 71,1 tot 86,7%)"));
  it("never repeats the share as its bounds", () => {
    expect(woord(37_500, 50_000)).toBe("75,0% (95%-interval ±0,4 procentpunt)");
    expect(woord(7_500_000, 10_000_000)).toBe("75,0% (95%-interval ±0,1 procentpunt)");
  });
  it("does not go past 0 and 100", () => {
    expect(woord(5000, 5000)).toBe("100,0% (95%-interval vanaf 99,9%)");
    expect(woord(0, 5000)).toBe("0,0% (95%-interval tot 0,1%)");
    expect(woord(12, 12)).toBe("100,0% (95%-interval 75,8 tot 100,0%)");
  });
  it("is a dash without people", () => expect(woord(0, 0)).toBe("–"));
});

describe("metVerschilinterval(verschil)", () => {
  const woord = (...van: Parameters<typeof newcombe>) => metVerschilinterval(newcombe(...van));
  it("turns a difference so that its size is not below 0", () => {
    expect(woord(50, 100, 90, 900)).toBe("40,0 procentpunt (95%-interval 30,1 tot 49,8)");
    expect(woord(90, 900, 50, 100)).toBe("40,0 procentpunt (95%-interval 30,1 tot 49,8)");
  });
  it("writes a bound below 0 as such", () =>
    expect(woord(52, 100, 50, 100)).toBe("2,0 procentpunt (95%-interval −11,6 tot 15,5)"));
  it("does not write a small difference as none", () => {
    expect(woord(7_504_000, 10_000_000, 15_000_000, 20_000_000)).toBe("minder dan 0,1 procentpunt (95%-interval ±0,1)");
    expect([puntmaat(0), puntmaat(-0.0004), puntmaat(0.0151)]).toEqual([
      ...["0,0 procentpunt", "minder dan 0,1 procentpunt", "1,5 procentpunt"]
    ]);
  });
});
