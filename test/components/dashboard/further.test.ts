import {describe, expect, it} from "vitest";
import {withGemeente} from "../../../components/dashboard/mapBox.js";
import {nextAddress} from "../../../components/dashboard/onward.js";
import {cards, dashboardFigureNumbers, viewOf, views} from "../../../components/dashboard/controls.js";
import {figurePlan} from "../../../components/monitor/figure/figures.js";
import {indicator} from "../../../data/indicator.js";
import {gebieden} from "../cohort/gebieden.js";

const address = (page: string, gebied: string, compare: string | null) =>
  nextAddress(page, {gebied, vergelijk: compare, periode: null}, gebieden);

describe("nextAddress(page, choice, gebieden)", () => {
  it("leaves out what is so by default", () => {
    expect(address("rapport", "NL", null)).toBe("./rapport");
    expect(address("rapport", "GM0344", "NL")).toBe("./rapport?gebied=GM0344");
    expect(address("database", "GM0344", null)).toBe("./database?gebied=GM0344&vergelijk=geen");
  });
  it("names the comparison to the Levensweg, which has none by default", () => {
    expect(address("levensweg", "GM0344", "NL")).toBe("./levensweg?gebied=GM0344&vergelijk=NL");
    expect(address("levensweg", "GM0344", null)).toBe("./levensweg?gebied=GM0344");
    expect(address("levensweg", "NL", null)).toBe("./levensweg");
  });
  it("goes from a wijk to the profile of its gemeente, never compared with itself", () => {
    expect(address("wijkprofiel", "WK034404", "NL")).toBe("./wijkprofiel?gebied=GM0344");
    expect(address("wijkprofiel", "WK034404", "GM0344")).toBe("./wijkprofiel?gebied=GM0344");
    expect(address("wijkprofiel", "WK034404", "GK8")).toBe("./wijkprofiel?gebied=GM0344&vergelijk=GK8");
  });
});

describe("withGemeente(gebied, gemeente)", () => {
  it("adds a gemeente to the list, takes it out again, and never leaves nothing", () => {
    expect(withGemeente("NL", "GM0344")).toBe("GM0344");
    expect(withGemeente("GM0344", "GM0363")).toBe("GM0344,GM0363");
    expect(withGemeente("GM0344,GM0363", "GM0344")).toBe("GM0363");
    expect(withGemeente("GM0344", "GM0344")).toBe("GM0344");
    expect(withGemeente("WK034404", "GM0363")).toBe("GM0363");
  });
});

describe("views", () => {
  it("have the four tiles of the monitor in both views, and figures that exist", () => {
    const [now, course] = views;
    const over = (view: (typeof views)[number]) =>
      new Set(view.tiles.map(({figuur: figure}) => figurePlan(figure).indicatoren[0]));
    const four = ["voorzieningen_huishoudens", "wmo_clienten", "huishoudens_met_voorzieningen", "jongeren_jeugdzorg"];
    expect([over(now), over(course)]).toEqual([new Set(four), new Set(four)]);
    for (const {figuur: figure, beside} of views.flatMap(({tiles}) => [...tiles])) {
      expect(figurePlan(beside).indicatoren).toEqual(figurePlan(figure).indicatoren);
      expect(figurePlan(beside).vorm === "trend").not.toBe(figurePlan(figure).vorm === "trend");
    }
  });
  it("know the view of every figure", () => {
    expect(dashboardFigureNumbers.map(viewOf)).not.toContain(undefined);
    expect(viewOf("9.9")).toBeUndefined();
  });
});

describe("cards", () => {
  it("show categories that exist", () => {
    for (const map of cards) {
      const codes = indicator(map.indicator).categorieen.map(({code}) => code);
      const parts = typeof map.categorie === "string" ? [map.categorie] : map.categorie.parts;
      expect(codes).toEqual(expect.arrayContaining([...parts]));
    }
  });
});
