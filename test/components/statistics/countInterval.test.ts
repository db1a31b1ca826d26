import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {byar} from "../../../components/statistics/byar.js";
import {countInterval} from "../../../components/statistics/countInterval.js";
import {poissonExact} from "../../../components/statistics/poissonExact.js";
import {off} from "./r/fixture.js";

/** R 4.2.2: poisson.test(x)$conf.int, and PHEindicatormethods 2.1.0 phe_rate with the method it took. */
const x = [0, 1, 2, 5, 9, 10, 11, 57, 389, 10000];
const exact = [
  [0, 3.68887945411394],
  [0.0253178079842899, 5.5716433909389],
  [0.242209278543965, 7.22468766772396],
  [1.62348639011842, 11.6683320793227],
  [4.11537309737833, 17.0848034514192],
  [4.79538869613243, 18.3903560420178],
  [5.49116036723684, 19.682038513302],
  [43.1712433629247, 73.8501114029628],
  [351.299159840331, 429.644462376774],
  [9804.95246726018, 10197.9516246615]
] as const;
const phe = [
  ...exact.slice(0, 5),
  [4.78744991396756, 18.3914586057565],
  [5.48369019844997, 19.6832371161464],
  [43.1686006651133, 73.8514592797214],
  [351.298291605985, 429.645139221967],
  [9804.95231085031, 10197.9517736366]
] as const;

describe("poissonExact(count)", () => {
  it.each(x.map((count, i) => [count, ...exact[i]!] as const))("equals R for %i", (count, lower, upper) => {
    const found = poissonExact(count);
    expect(off(found.lower, lower)).toBeLessThan(1e-12);
    expect(off(found.upper, upper)).toBeLessThan(1e-12);
  });

  it("refuses what is no count", () => {
    for (const count of [-1, 1.5, NaN]) expect(() => poissonExact(count)).toThrow(`no count: ${count}`);
  });

  it("rises with the count, and holds it", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1e6}), (count) => {
        const [{lower, upper}, next] = [poissonExact(count), poissonExact(count + 1)];
        expect(lower <= count && count < upper).toBe(true);
        expect(next.lower > lower && next.upper > upper).toBe(true);
      }),
      {numRuns: 30}
    );
  });
});

describe("countInterval(count, method)", () => {
  it.each(x.map((count, i) => [count, ...phe[i]!] as const))("equals phe_rate for %i", (count, lower, upper) => {
    const found = countInterval(count);
    expect(off(found.lower, lower)).toBeLessThan(1e-12);
    expect(off(found.upper, upper)).toBeLessThan(1e-12);
  });

  it("is exact where asked", () => expect(countInterval(57, "exact")).toEqual(poissonExact(57)));
});

describe("byar(count)", () => {
  it("is near the exact limits from 10 on, and has a lower limit of 0 for none", () => {
    for (const count of [10, 100, 5000]) {
      expect(off(byar(count).lower, poissonExact(count).lower)).toBeLessThan(0.002);
      expect(off(byar(count).upper, poissonExact(count).upper)).toBeLessThan(0.002);
    }
    expect(byar(0).lower).toBe(0);
    expect(() => byar(NaN)).toThrow("count below 0: NaN");
  });
});
