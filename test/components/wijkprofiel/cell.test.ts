import {describe, expect, it} from "vitest";
import {countCell, profielLines} from "../../../components/wijkprofiel/profielTable.js";
import {indicator} from "../../../data/indicator.js";
import {tally as t} from "./example.js";

describe("countCell(indicator, tally, measure)", () => {
  const wmo = indicator("wmo_clienten");
  const text = (...from: Parameters<typeof t>) => countCell(wmo, t(...from), "per_1000").tekst;

  it("gives the rate with one decimal, and a star where it rests on few", () => {
    expect(text(62, 1000)).toBe("62,0");
    expect(text(9, 1000)).toBe("9,0 *");
    expect(countCell(indicator("ouderen_75plus"), t(50, 200), "per_1000").tekst).toBe("25,0%");
    expect(countCell(indicator("inwoners"), t(31_000, 31_000), "per_1000").tekst).toBe("31.000");
  });

  it("gives no rate of nobody, and none below zero, but a rate above one where more are counted", () => {
    expect(text(0, 0)).toBe("–");
    expect(text(-3, 1000)).toBe("–");
    expect(text(12, 10)).toBe("1200,0 *");
  });

  it("shows a count as it is, below zero with a true minus", () => {
    expect(countCell(wmo, t(28_290), "aantal")).toEqual({tekst: "28.290", waarde: 28_290});
    expect(countCell(wmo, t(-3), "aantal").tekst).toBe("−3");
  });

  it("says why a number is not there, and never shows it as 0", () => {
    expect(countCell(wmo, t(null), "aantal")).toMatchObject({tekst: "niet geleverd", waarde: null});
    expect(countCell(wmo, {waarde: null, n: null, reden: null}, "aantal").tekst).toBe("geen cijfer");
    expect(countCell(wmo, {waarde: 20, n: null, reden: null}, "per_1000").tekst).toBe("afgeschermd");
  });
});

describe("profielLines(indicator, rows, periode)", () => {
  it("gives a line per row and categorie, with the share where there is one", () => {
    const old = indicator("ouderen_75plus");
    const rows = [{code: "WK1", naam: "Wijk 1", soort: "wijk" as const, tallies: [t(50, 100), t(null)]}];
    const [one, two] = profielLines(old, rows, "2017HJ01");
    expect(one).toMatchObject({gebied: "WK1", categorie: "buiten_instelling", waarde: 50, n: 100, aandeel: 0.5});
    expect(two).toMatchObject({categorie: "in_instelling", waarde: null, aandeel: null, reden: "niet_geleverd"});
  });
});
