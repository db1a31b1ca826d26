import {describe, expect, it} from "vitest";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";
import {huishoudensdoel, inwonersdoel, jaardagen, naarTotaal} from "../../../loaders/synthese/bevolkingsdoel.js";

const gemeenten = leesFeiten<Record<string, string>>("gemeenten.csv");
const nummer = (code: string): number => gemeenten.findIndex((g) => g.gemeente === code);
const totaal = (rij: readonly number[]): number => rij.reduce((a, b) => a + b, 0);

describe("inwonersdoel()", () => {
  const doel = inwonersdoel();

  it("has the published inhabitants of 2015 and 2016", () => {
    expect(doel[0]).toEqual(gemeenten.map((g) => Number(g.inwoners_2015)));
    expect(doel[1]).toEqual(gemeenten.map((g) => Number(g.inwoners_2016)));
    expect(doel).toHaveLength(jaardagen.length);
  });

  it("grows as the country was published to grow between 2016 and 2018, and in 2018", () => {
    expect(totaal(doel[3]!) / totaal(doel[1]!)).toBeCloseTo(17_181_084 / 16_979_120, 10);
    expect(totaal(doel[4]!) / totaal(doel[3]!)).toBeCloseTo(17_282_163 / 17_181_084, 10);
  });

  it("rises in Groningen, Amsterdam and Utrecht every year, and falls in Delfzijl", () => {
    for (let jaar = 1; jaar < jaardagen.length; jaar++) {
      for (const code of ["GM0014", "GM0363", "GM0344"])
        expect(doel[jaar]![nummer(code)]).toBeGreaterThan(doel[jaar - 1]![nummer(code)]!);
      expect(doel[jaar]![nummer("GM0010")]).toBeLessThan(doel[jaar - 1]![nummer("GM0010")]!);
    }
  });

  it("lets gemeenten that became one grow alike from 2016 on", () => {
    const groei = (code: string): number => doel[3]![nummer(code)]! / doel[1]![nummer(code)]!;
    expect(groei("GM0017")).toBeCloseTo(groei("GM0014"), 10);
    expect(groei("GM0025")).toBeCloseTo(groei("GM0053"), 10);
  });
});

describe("huishoudensdoel()", () => {
  it("is 1 on the anchor, and rises faster than the inhabitants as households become smaller", () => {
    const [doel, inwoners] = [huishoudensdoel(), inwonersdoel()];
    expect(new Set(doel[0])).toEqual(new Set([1]));
    const verkleining = 7_857_914 / 17_181_084 / (7_665_198 / 16_900_726);
    expect(verkleining).toBeGreaterThan(1);
    gemeenten.forEach((_, g) =>
      expect(doel[3]![g]! / (inwoners[3]![g]! / inwoners[0]![g]!)).toBeCloseTo(verkleining, 10)
    );
  });
});

describe("naarTotaal(rij, totaal)", () => {
  it("keeps the proportions", () => expect(naarTotaal([1, 3], 20)).toEqual([5, 15]));
});
