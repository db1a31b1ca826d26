import {describe, expect, it} from "vitest";
import {huishoudensTarget, inwonersTarget, toTotal, yearDays} from "../../../loaders/synthesis/country.js";
import {readFacts} from "../../../components/pipeline/facts.js";

const gemeenten = readFacts<Record<string, string>>("gemeenten.csv");
const number = (code: string): number => gemeenten.findIndex((g) => g.gemeente === code);
const total = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);

describe("inwonersTarget()", () => {
  const target = inwonersTarget();

  it("has the published inhabitants of 2015 and 2016", () => {
    expect(target[0]).toEqual(gemeenten.map((g) => Number(g.inwoners_2015)));
    expect(target[1]).toEqual(gemeenten.map((g) => Number(g.inwoners_2016)));
    expect(target).toHaveLength(yearDays.length);
  });

  it("grows as the country was published to grow between 2016 and 2018, and in 2018", () => {
    expect(total(target[3]!) / total(target[1]!)).toBeCloseTo(17_181_084 / 16_979_120, 10);
    expect(total(target[4]!) / total(target[3]!)).toBeCloseTo(17_282_163 / 17_181_084, 10);
  });

  it("rises in Groningen, Amsterdam and Utrecht every year, and falls in Delfzijl", () => {
    for (let year = 1; year < yearDays.length; year++) {
      for (const code of ["GM0014", "GM0363", "GM0344"])
        expect(target[year]![number(code)]).toBeGreaterThan(target[year - 1]![number(code)]!);
      expect(target[year]![number("GM0010")]).toBeLessThan(target[year - 1]![number("GM0010")]!);
    }
  });

  it("lets gemeenten that became one grow alike from 2016 on", () => {
    const growth = (code: string): number => target[3]![number(code)]! / target[1]![number(code)]!;
    expect(growth("GM0017")).toBeCloseTo(growth("GM0014"), 10);
    expect(growth("GM0025")).toBeCloseTo(growth("GM0053"), 10);
  });
});

describe("huishoudensTarget()", () => {
  it("is 1 on the anchor, and rises faster than the inhabitants as households become smaller", () => {
    const [target, inwoners] = [huishoudensTarget(), inwonersTarget()];
    expect(new Set(target[0])).toEqual(new Set([1]));
    const reduction = 7_857_914 / 17_181_084 / (7_665_198 / 16_900_726);
    expect(reduction).toBeGreaterThan(1);
    gemeenten.forEach((_, g) =>
      expect(target[3]![g]! / (inwoners[3]![g]! / inwoners[0]![g]!)).toBeCloseTo(reduction, 10)
    );
  });
});

describe("toTotal(row, total)", () => {
  it("keeps the proportions", () => expect(toTotal([1, 3], 20)).toEqual([5, 15]));
});
