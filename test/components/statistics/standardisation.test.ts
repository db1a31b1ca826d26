import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {directRate} from "../../../components/statistics/directRate.js";
import {indirectRate} from "../../../components/statistics/indirectRate.js";
import {fixture} from "./r/fixture.js";

type Pair = [number, number];
const r = fixture<{
  invoer: Record<"groep", string[]> & Record<"klasse" | "n" | "x" | "standaard", number[]>;
  referentie: Record<"x" | "n", number[]>;
  uitkomst: {
    groep: string;
    waargenomen: number;
    direct: number;
    var: number;
    dobson_exact: Pair;
    dobson_byar: Pair;
    verwacht: number;
    indirect: number;
    indirect_exact: Pair;
    indirect_byar: Pair;
  }[];
}>("standardisation");

const strata = (group: string) =>
  r.invoer.groep.flatMap((name, i) =>
    name === group ? [{gebruik: r.invoer.x[i]!, personen: r.invoer.n[i]!, standard: r.invoer.standaard[i]!}] : []
  );

describe("directRate(strata, method)", () => {
  it.each(r.uitkomst)(
    "equals R for group $groep",
    ({groep: group, direct, var: variance, dobson_exact, dobson_byar}) => {
      const [exact, approximate] = [directRate(strata(group), "exact"), directRate(strata(group), "byar")];
      expect(exact.direct).toBeCloseTo(direct, 12);
      expect(exact.variance).toBeCloseTo(variance, 15);
      expect(exact.ondergrens).toBeCloseTo(dobson_exact[0], 12);
      expect(exact.bovengrens).toBeCloseTo(dobson_exact[1], 12);
      expect(approximate.ondergrens).toBeCloseTo(dobson_byar[0], 12);
      expect(approximate.bovengrens).toBeCloseTo(dobson_byar[1], 12);
    }
  );

  it("weighs the strata that are there, and leaves an empty one out", () => {
    const there = {gebruik: 3, personen: 10, standard: 40};
    expect(directRate([there, {gebruik: 0, personen: 0, standard: 1000}])).toEqual(directRate([there]));
    expect(directRate([there]).direct).toBeCloseTo(0.3, 12);
  });

  it("is null of nobody, and without limits where nobody has it", () => {
    expect(directRate([])).toEqual({direct: null, variance: null, ondergrens: null, bovengrens: null});
    expect(directRate([{gebruik: 0, personen: 5, standard: 2}])).toEqual({
      ...{direct: 0, variance: 0, ondergrens: null, bovengrens: null}
    });
  });

  it("is the crude share where the standard is the group itself", () => {
    const stratum = fc
      .integer({min: 1, max: 900})
      .chain((personen) => fc.record({gebruik: fc.integer({min: 0, max: personen}), personen: fc.constant(personen)}));
    fc.assert(
      fc.property(fc.array(stratum, {minLength: 1, maxLength: 20}), (strata) => {
        const own = strata.map((stratum) => ({...stratum, standard: stratum.personen}));
        const sum = (key: "gebruik" | "personen") => strata.reduce((sum, stratum) => sum + stratum[key], 0);
        expect(directRate(own).direct).toBeCloseTo(sum("gebruik") / sum("personen"), 10);
      })
    );
  });
});

describe("indirectRate(count, expected, method)", () => {
  it.each(r.uitkomst)("equals R for group $groep", ({groep: group, waargenomen, ...known}) => {
    const expected = strata(group).reduce(
      (sum, {personen}, i) => sum + (personen * r.referentie.x[i]!) / r.referentie.n[i]!,
      0
    );
    expect(expected).toBeCloseTo(known.verwacht, 9);
    const [exact, approximate] = [indirectRate(waargenomen, expected, "exact"), indirectRate(waargenomen, expected)];
    expect(exact.ratio).toBeCloseTo(known.indirect, 12);
    expect(exact.ondergrens).toBeCloseTo(known.indirect_exact[0], 12);
    expect(exact.bovengrens).toBeCloseTo(known.indirect_exact[1], 12);
    expect(approximate.ondergrens).toBeCloseTo(known.indirect_byar[0], 12);
    expect(approximate.bovengrens).toBeCloseTo(known.indirect_byar[1], 12);
  });

  it("is null where none are expected, and refuses what is no expectation", () => {
    expect(indirectRate(0, 0)).toEqual({ratio: null, ondergrens: null, bovengrens: null});
    expect(() => indirectRate(1, -2)).toThrow("expected below 0: -2");
    expect(indirectRate(0, 4).ondergrens).toBe(0);
  });
});
