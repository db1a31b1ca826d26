import {describe, expect, it} from "vitest";
import {telcel} from "../../../components/wijkprofiel/cel.js";
import {profielregels} from "../../../components/wijkprofiel/csvrijen.js";
import {indicator} from "../../../data/indicator.js";
import {telling as t} from "./voorbeeld.js";

describe("telcel(indicator, telling, maat)", () => {
  const wmo = indicator("wmo_clienten");
  const tekst = (...van: Parameters<typeof t>) => telcel(wmo, t(...van), "per_1000").tekst;

  it("gives the rate with one decimal, and a star where it rests on few", () => {
    expect(tekst(62, 1000)).toBe("62,0");
    expect(tekst(9, 1000)).toBe("9,0 *");
    expect(telcel(indicator("ouderen_75plus"), t(50, 200), "per_1000").tekst).toBe("25,0%");
    expect(telcel(indicator("inwoners"), t(31_000, 31_000), "per_1000").tekst).toBe("31.000");
  });

  it("gives no rate of nobody, and none below zero, but a rate above one where more are counted", () => {
    expect(tekst(0, 0)).toBe("–");
    expect(tekst(-3, 1000)).toBe("–");
    expect(tekst(12, 10)).toBe("1200,0 *");
  });

  it("shows a count as it is, below zero with a true minus", () => {
    expect(telcel(wmo, t(28_290), "aantal")).toEqual({tekst: "28.290", waarde: 28_290});
    expect(telcel(wmo, t(-3), "aantal").tekst).toBe("−3");
  });

  it("says why a number is not there, and never shows it as 0", () => {
    expect(telcel(wmo, t(null), "aantal")).toMatchObject({tekst: "niet geleverd", waarde: null});
    expect(telcel(wmo, {waarde: null, n: null, reden: null}, "aantal").tekst).toBe("geen cijfer");
    expect(telcel(wmo, {waarde: 20, n: null, reden: null}, "per_1000").tekst).toBe("afgeschermd");
  });
});

describe("profielregels(indicator, rijen, periode)", () => {
  it("gives a line per row and categorie, with the share where there is one", () => {
    const oud = indicator("ouderen_75plus");
    const rijen = [{code: "WK1", naam: "Wijk 1", soort: "wijk" as const, tellingen: [t(50, 100), t(null)]}];
    const [een, twee] = profielregels(oud, rijen, "2017HJ01");
    expect(een).toMatchObject({gebied: "WK1", categorie: "buiten_instelling", waarde: 50, n: 100, aandeel: 0.5});
    expect(twee).toMatchObject({categorie: "in_instelling", waarde: null, aandeel: null, reden: "niet_geleverd"});
  });
});
