import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {deliveryTotal, type Levering, leverstaat, redenOf, redenOfYear} from "../../../components/monitor/row.js";
import {leverstaten} from "../../../data/leverstaat.js";

const row = (delivered: boolean, approved: boolean, basis: boolean, facultatief = false): Levering => {
  const yesNo = (where: boolean) => (where ? "ja" : "nee");
  return {
    geleverd: yesNo(delivered),
    goedgekeurd: yesNo(approved),
    opt_out_basis: yesNo(basis),
    opt_out_facultatief: yesNo(facultatief)
  };
};
const times = (n: number, levering: Levering) => Array.from({length: n}, () => levering);
const random = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map((four) => row(...(four as [boolean, boolean, boolean, boolean])));

describe("leverstaat(levering, known) and redenVan(staat)", () => {
  it.each([
    [row(true, true, false), "publiceert", null],
    [row(true, true, false, true), "publiceert", null],
    [row(true, true, true), "opt_out", "opt_out"],
    [row(true, true, true, true), "opt_out", "opt_out"],
    [row(true, false, false), "afgekeurd", "niet_geleverd"],
    [row(true, false, true), "afgekeurd", "niet_geleverd"],
    [row(false, false, false), "niet_geleverd", "niet_geleverd"],
    [row(false, true, true), "niet_geleverd", "niet_geleverd"]
  ] as const)("%j is %s, with reden %s", (levering, state, reden) => {
    expect(leverstaat(levering, true)).toBe(state);
    expect(redenOf(leverstaat(levering, true))).toBe(reden);
  });

  it("takes a gemeente without a row for not delivered, where the source knows the halfjaar", () => {
    expect(leverstaat(null, true)).toBe("niet_geleverd");
    expect(leverstaat(null, false)).toBe("onbekend");
    expect(redenOf("onbekend")).toBeNull();
  });

  it("gives a state of the list only, and a withheld optional part never withholds the basic one", () => {
    const codes: string[] = leverstaten.map(({code}) => code);
    fc.assert(
      fc.property(random, (levering) => {
        const state = leverstaat(levering, true);
        expect(codes).toContain(state);
        expect(leverstaat({...levering, opt_out_facultatief: "ja"}, true)).toBe(state);
      })
    );
  });
});

describe("redenOfYear(states)", () => {
  it.each([
    [["publiceert", "publiceert"], null],
    [["onbekend", "publiceert"], null],
    [["onbekend", "onbekend"], null],
    [["publiceert", "opt_out"], "opt_out"],
    [["opt_out", "afgekeurd"], "niet_geleverd"],
    [["niet_geleverd", "opt_out"], "niet_geleverd"]
  ] as const)("%j gives %s", (states, reden) => {
    expect(redenOfYear(states)).toBe(reden);
  });
});

describe("deliveryTotal(deliveries, from)", () => {
  it("counts the second half of 2017 as published: 332 delivered, 323 approved, 5 opt-outs, 318 of 380 publish", () => {
    const deliveries = [
      ...times(318, row(true, true, false)),
      ...times(5, row(true, true, true)),
      ...times(332 - 323, row(true, false, false)),
      ...times(40, row(false, false, false))
    ];
    expect(deliveryTotal(deliveries, 380)).toEqual({
      geleverd: 332,
      goedgekeurd: 323,
      opt_out: 5,
      publiceert: 318,
      opt_out_facultatief: 0,
      van: 380
    });
  });

  it("gives zeros for no rows, and refuses more rows than gemeenten", () => {
    expect(deliveryTotal([], 380)).toMatchObject({geleverd: 0, publiceert: 0, van: 380});
    expect(() => deliveryTotal(times(2, row(true, true, false)), 1)).toThrow("more deliveries than gemeenten: 2 of 1");
  });

  it("keeps publiceert = goedgekeurd − opt_out, and every later step within the one before", () => {
    fc.assert(
      fc.property(fc.array(random), (deliveries) => {
        const t = deliveryTotal(deliveries, deliveries.length);
        expect(t.publiceert).toBe(t.goedgekeurd - t.opt_out);
        expect(t.goedgekeurd).toBeLessThanOrEqual(t.geleverd);
        expect(t.geleverd).toBeLessThanOrEqual(t.van);
        expect(t.opt_out_facultatief).toBeLessThanOrEqual(t.publiceert);
      })
    );
  });
});
