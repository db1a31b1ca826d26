import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dashboardCore, coreSentence, often} from "../../../components/dashboard/core.js";
import {figurePlan} from "../../../components/monitor/figure/figures.js";
import {figureNumbers} from "../../../components/monitor/figure/numbers.js";
import type {MonitorRow, Reden} from "../../../components/monitor/row.js";
import {direction, judgements, type Position} from "../../../components/text/judgement.js";
import {moreThanOne} from "../../../data/indicator/categorieen.js";
import {trialSource} from "../../util/trialSource.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"];
const halfjaren = ["2015HJ01", "2015HJ02", "2016HJ01"];

/** A gebied of 10.000 huishoudens with, per halfjaar, this many that use more than one; or why there is no number. */
const gebied = (code: string, counts: (number | Reden)[], n = 10_000): MonitorRow[] =>
  counts.flatMap((aantal, i) =>
    moreThanOne.parts.map((categorie) => ({
      ...{indicator: "voorzieningen_huishoudens", gebied: code, periode: halfjaren[i]!, categorie, n},
      waarde: typeof aantal === "number" ? (categorie === "2" ? aantal : 0) : null,
      reden: typeof aantal === "number" ? null : aantal
    }))
  );

function sentence(
  here: (number | Reden)[],
  there: (number | Reden)[] | null,
  position: Position = "los",
  large = 10_000
) {
  const choice = {gebied: "GM0344", vergelijk: there && "NL", periode: null};
  const manifest = {...trialSource, perioden};
  const rows = [gebied("GM0344", here), ...(there ? [gebied("NL", there, large)] : [])];
  const names = ["Utrecht", ...(there ? ["Nederland"] : [])];
  const values = figureNumbers(figurePlan("2.10"), {
    choice,
    manifest,
    rijen: rows,
    names,
    position,
    coverageOf: () => null
  });
  return coreSentence(dashboardCore(values)!, names);
}

describe("coreSentence(core, names)", () => {
  it("says how many, compared with what, how often so, and what it was", () => {
    expect(sentence([800, 1200, 1210], [800, 810, 800])).toEqual({
      getal: "121",
      wat: "van de 1.000 huishoudens in Utrecht gebruiken meer dan één voorziening. In het eerste halfjaar van 2016 (95%-interval 115 tot 128).",
      beside: "Dat is meer dan in Nederland (80): in 2 van 3 halfjaren hoger, in 2 duidelijk.",
      earlier: "Dat is meer dan in het eerste halfjaar van 2015 (80)."
    });
  });
  it("counts a halfjaar in which it was higher and not clearly so", () => {
    expect(sentence([810, 805, 1200], [800, 800, 800]).beside).toBe(
      "Dat is meer dan in Nederland (80): in 3 van 3 halfjaren hoger, in 1 duidelijk."
    );
    expect(sentence([500, 790, 500], [800, 800, 800]).beside).toBe(
      "Dat is minder dan in Nederland (80): in 3 van 3 halfjaren lager, in 2 duidelijk."
    );
  });
  it("does not say more or less where the difference may be none", () => {
    const {beside, earlier} = sentence([800, 1200, 810], [800, 800, 800]);
    expect(beside).toBe(
      "Dat is geen duidelijk verschil met Nederland (80): in 2 van 3 halfjaren zonder duidelijk verschil."
    );
    expect(earlier).toBe("Dat is geen duidelijk verschil met het eerste halfjaar van 2015 (80).");
  });
  it("sets a gebied beside the rest of what holds it", () => {
    expect(sentence([800, 900, 1200], [8800, 8900, 9200], "binnen", 110_000).beside).toBe(
      "Dat is meer dan in de rest van Nederland (80): in 2 van 3 halfjaren hoger, in 2 duidelijk."
    );
  });
  it("says of what lies in the gebied how it stands to the rest", () => {
    const names = ["Nederland", "Utrecht"];
    const {beside} = coreSentence(
      dashboardCore(
        figureNumbers(figurePlan("2.10"), {
          ...{
            choice: {gebied: "NL", vergelijk: "GM0344", periode: null},
            names,
            position: "rondom",
            coverageOf: () => null
          },
          manifest: {...trialSource, perioden},
          rijen: [gebied("NL", [8800, 8900, 9200], 110_000), gebied("GM0344", [800, 900, 1200])]
        })
      )!,
      names
    );
    expect(beside).toBe(
      "In Utrecht is dat meer dan in de rest van Nederland (120 en 80): in 2 van 3 halfjaren hoger, in 2 duidelijk."
    );
  });
  it("counts only halfjaren with both numbers", () => {
    expect(sentence([1200, "niet_geleverd", 1200], [800, 800, 800]).beside).toBe(
      "Dat is meer dan in Nederland (80): in 2 van 2 halfjaren hoger, in 2 duidelijk."
    );
    expect(sentence(["niet_geleverd", "niet_geleverd", 1200], [800, 800, 800]).beside).toBe(
      "Dat is meer dan in Nederland (80)."
    );
  });
  it("takes the latest halfjaar with a number, and says of a gebied without any why", () => {
    expect(sentence([1200, 1200, "niet_geleverd"], [800, 800, 800]).wat).toContain("In het tweede halfjaar van 2015");
    expect(sentence(["opt_out", "opt_out", "opt_out"], [800, 800, 800])).toEqual({
      ...{getal: "–", wat: "Voor Utrecht is er geen cijfer: opt-out. In het eerste halfjaar van 2016."},
      ...{beside: null, earlier: null}
    });
    expect(sentence([800, 800, 800], ["niet_geleverd", "niet_geleverd", "niet_geleverd"]).beside).toBe(
      "Voor Nederland is er geen cijfer: niet geleverd."
    );
  });
  it("says nothing of a comparison that nobody asked for", () => {
    expect(sentence([800, 800, 800], null).beside).toBeNull();
  });
});

describe("often(pairs)", () => {
  const pairs = fc.array(fc.record({how: fc.constantFrom(...judgements, null), kant: fc.constantFrom(-1, 0, 1)}), {
    minLength: 1,
    maxLength: 12
  });
  it("counts what stands as the last, clear ones among them, of those with both numbers", () => {
    fc.assert(
      fc.property(pairs, (loose) => {
        const row = loose.map(({how, kant: side}) => ({how, kant: direction(how) || side}));
        const {van: from, so, clear} = often(row);
        expect(from).toBe(row.filter(({how}) => how !== null).length);
        expect(clear <= so && so <= from).toBe(true);
        if (from > 0) expect(clear).toBeGreaterThan(0);
      })
    );
  });
});
