import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leverstaat, levertotaal, redenVan, redenVanJaar, type Levering} from "../../../components/monitor/reden.js";
import {leverstaten} from "../../../data/leverstaat.js";

const rij = (geleverd: boolean, goedgekeurd: boolean, basis: boolean, facultatief = false): Levering => {
  const jaNee = (waar: boolean) => (waar ? "ja" : "nee");
  return {
    geleverd: jaNee(geleverd),
    goedgekeurd: jaNee(goedgekeurd),
    opt_out_basis: jaNee(basis),
    opt_out_facultatief: jaNee(facultatief)
  };
};
const maal = (n: number, levering: Levering) => Array.from({length: n}, () => levering);
const willekeurig = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map((vier) => rij(...(vier as [boolean, boolean, boolean, boolean])));

describe("leverstaat(levering, bekend) and redenVan(staat)", () => {
  it.each([
    [rij(true, true, false), "publiceert", null],
    [rij(true, true, false, true), "publiceert", null],
    [rij(true, true, true), "opt_out", "opt_out"],
    [rij(true, true, true, true), "opt_out", "opt_out"],
    [rij(true, false, false), "afgekeurd", "niet_geleverd"],
    [rij(true, false, true), "afgekeurd", "niet_geleverd"],
    [rij(false, false, false), "niet_geleverd", "niet_geleverd"],
    [rij(false, true, true), "niet_geleverd", "niet_geleverd"]
  ] as const)("%j is %s, with reden %s", (levering, staat, reden) => {
    expect(leverstaat(levering, true)).toBe(staat);
    expect(redenVan(leverstaat(levering, true))).toBe(reden);
  });

  it("takes a gemeente without a row for not delivered, where the source knows the halfjaar", () => {
    expect(leverstaat(null, true)).toBe("niet_geleverd");
    expect(leverstaat(null, false)).toBe("onbekend");
    expect(redenVan("onbekend")).toBeNull();
  });

  it("gives a state of the list only, and a withheld optional part never withholds the basic one", () => {
    const codes: string[] = leverstaten.map(({code}) => code);
    fc.assert(
      fc.property(willekeurig, (levering) => {
        const staat = leverstaat(levering, true);
        expect(codes).toContain(staat);
        expect(leverstaat({...levering, opt_out_facultatief: "ja"}, true)).toBe(staat);
      })
    );
  });
});

describe("redenVanJaar(staten)", () => {
  it.each([
    [["publiceert", "publiceert"], null],
    [["onbekend", "publiceert"], null],
    [["onbekend", "onbekend"], null],
    [["publiceert", "opt_out"], "opt_out"],
    [["opt_out", "afgekeurd"], "niet_geleverd"],
    [["niet_geleverd", "opt_out"], "niet_geleverd"]
  ] as const)("%j gives %s", (staten, reden) => {
    expect(redenVanJaar(staten)).toBe(reden);
  });
});

describe("levertotaal(leveringen, van)", () => {
  it("counts the second half of 2017 as published: 332 delivered, 323 approved, 5 opt-outs, 318 of 380 publish", () => {
    const leveringen = [
      ...maal(318, rij(true, true, false)),
      ...maal(5, rij(true, true, true)),
      ...maal(332 - 323, rij(true, false, false)),
      ...maal(40, rij(false, false, false))
    ];
    expect(levertotaal(leveringen, 380)).toEqual({
      geleverd: 332,
      goedgekeurd: 323,
      opt_out: 5,
      publiceert: 318,
      opt_out_facultatief: 0,
      van: 380
    });
  });

  it("gives zeros for no rows, and refuses more rows than gemeenten", () => {
    expect(levertotaal([], 380)).toMatchObject({geleverd: 0, publiceert: 0, van: 380});
    expect(() => levertotaal(maal(2, rij(true, true, false)), 1)).toThrow("more deliveries than gemeenten: 2 of 1");
  });

  it("keeps publiceert = goedgekeurd − opt_out, and every later step within the one before", () => {
    fc.assert(
      fc.property(fc.array(willekeurig), (leveringen) => {
        const t = levertotaal(leveringen, leveringen.length);
        expect(t.publiceert).toBe(t.goedgekeurd - t.opt_out);
        expect(t.goedgekeurd).toBeLessThanOrEqual(t.geleverd);
        expect(t.geleverd).toBeLessThanOrEqual(t.van);
        expect(t.opt_out_facultatief).toBeLessThanOrEqual(t.publiceert);
      })
    );
  });
});
