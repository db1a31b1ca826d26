import {describe, expect, it} from "vitest";
import {beelden, beeldVan, dashboardfiguren} from "../../../components/dashboard/beelden.js";
import {kaarten} from "../../../components/dashboard/kaarten.js";
import {metGemeente} from "../../../components/dashboard/meer.js";
import {vervolgadres} from "../../../components/dashboard/verder.js";
import {figuurplan} from "../../../components/monitor/figuur/figuren.js";
import {indicator} from "../../../data/indicator.js";
import {gebieden} from "../cohort/gebieden.js";

const adres = (pagina: string, gebied: string, vergelijk: string | null) =>
  vervolgadres(pagina, {gebied, vergelijk, periode: null}, gebieden);

describe("vervolgadres(pagina, keuze, gebieden)", () => {
  it("leaves out what is so by default", () => {
    expect(adres("rapport", "NL", null)).toBe("./rapport");
    expect(adres("rapport", "GM0344", "NL")).toBe("./rapport?gebied=GM0344");
    expect(adres("database", "GM0344", null)).toBe("./database?gebied=GM0344&vergelijk=geen");
  });
  it("names the comparison to the Levensweg, which has none by default", () => {
    expect(adres("levensweg", "GM0344", "NL")).toBe("./levensweg?gebied=GM0344&vergelijk=NL");
    expect(adres("levensweg", "GM0344", null)).toBe("./levensweg?gebied=GM0344");
    expect(adres("levensweg", "NL", null)).toBe("./levensweg");
  });
  it("goes from a wijk to the profile of its gemeente, never compared with itself", () => {
    expect(adres("wijkprofiel", "WK034404", "NL")).toBe("./wijkprofiel?gebied=GM0344");
    expect(adres("wijkprofiel", "WK034404", "GM0344")).toBe("./wijkprofiel?gebied=GM0344");
    expect(adres("wijkprofiel", "WK034404", "GK8")).toBe("./wijkprofiel?gebied=GM0344&vergelijk=GK8");
  });
});

describe("metGemeente(gebied, gemeente)", () => {
  it("adds a gemeente to the list, takes it out again, and never leaves nothing", () => {
    expect(metGemeente("NL", "GM0344")).toBe("GM0344");
    expect(metGemeente("GM0344", "GM0363")).toBe("GM0344,GM0363");
    expect(metGemeente("GM0344,GM0363", "GM0344")).toBe("GM0363");
    expect(metGemeente("GM0344", "GM0344")).toBe("GM0344");
    expect(metGemeente("WK034404", "GM0363")).toBe("GM0363");
  });
});

describe("beelden", () => {
  it("have the four tiles of the monitor in both views, and figures that exist", () => {
    const [nu, verloop] = beelden;
    const over = (beeld: (typeof beelden)[number]) =>
      new Set(beeld.tegels.map(({figuur}) => figuurplan(figuur).indicatoren[0]));
    const vier = ["voorzieningen_huishoudens", "wmo_clienten", "huishoudens_met_voorzieningen", "jongeren_jeugdzorg"];
    expect([over(nu), over(verloop)]).toEqual([new Set(vier), new Set(vier)]);
    for (const {figuur, ernaast} of beelden.flatMap(({tegels}) => [...tegels])) {
      expect(figuurplan(ernaast).indicatoren).toEqual(figuurplan(figuur).indicatoren);
      expect(figuurplan(ernaast).vorm === "trend").not.toBe(figuurplan(figuur).vorm === "trend");
    }
  });
  it("know the view of every figure", () => {
    expect(dashboardfiguren.map(beeldVan)).not.toContain(undefined);
    expect(beeldVan("9.9")).toBeUndefined();
  });
});

describe("kaarten", () => {
  it("show categories that exist", () => {
    for (const kaart of kaarten) {
      const codes = indicator(kaart.indicator).categorieen.map(({code}) => code);
      const delen = typeof kaart.categorie === "string" ? [kaart.categorie] : kaart.categorie.delen;
      expect(codes).toEqual(expect.arrayContaining([...delen]));
    }
  });
});
