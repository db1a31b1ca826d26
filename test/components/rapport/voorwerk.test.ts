import {describe, expect, it} from "vitest";
import {cssTekst, drukranden} from "../../../components/rapport/drukrand.js";
import {hoofdstukken} from "../../../components/rapport/hoofdstukken.js";
import {noten} from "../../../components/rapport/noten.js";
import {referentietekst} from "../../../components/rapport/referentie.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

describe("hoofdstukken", () => {
  it("are five, with at least five figures in each of the first three", () => {
    expect(hoofdstukken.map(({titel}) => titel)).toEqual([
      ...["Huidige situatie", "Ontwikkelingen", "Uitgangspositie", "Resultaten", "Levensweg"]
    ]);
    for (const {figuren} of hoofdstukken.slice(0, 3)) expect(figuren.length).toBeGreaterThanOrEqual(5);
  });
  it("keep their figures in order", () => {
    for (const {nummer, figuren} of hoofdstukken) expect(figuren).toEqual(figuren.map((_, i) => `${nummer}.${i + 1}`));
  });
});

describe("noten(figuren)", () => {
  it("define an indicator once, with every figure that rests on it", () => {
    const uit = noten(["2.2", "2.6", "2.10"]);
    expect(uit.map(({nummer, figuren}) => [nummer, figuren])).toEqual([
      [1, ["2.2", "2.10"]],
      [2, ["2.6"]],
      [3, ["2.6"]]
    ]);
    expect(uit[0]!.tekst).toMatch(/Teller: .*\. Noemer: .*\. Bron: .*, vergelijkbaar met CBS 85994NED en 83817NED\.$/);
  });
  it("give what is no rate without a noemer", () => expect(noten(["3.6"])[0]!.tekst).not.toContain("Noemer"));
});

describe("referentietekst(gebieden, code, naam)", () => {
  const alle = gebieden();
  it("lists the gemeenten of a group, in order of the alphabet", () => {
    const {kort, lijst} = referentietekst(alle, "PV24", "de provincie Flevoland");
    expect(kort).toBe("De provincie Flevoland: 6 gemeenten.");
    expect(lijst).toBe("Almere, Dronten, Lelystad, Noordoostpolder, Urk, Zeewolde");
  });
  it("counts those of the land, and lists none of one gemeente", () => {
    expect(referentietekst(alle, "NL", "Nederland")).toEqual({kort: "Nederland: alle 380 gemeenten.", lijst: null});
    expect(referentietekst(alle, "GM0344", "Utrecht")).toEqual({kort: "Utrecht.", lijst: null});
  });
});

describe("drukranden(links, rechts)", () => {
  it("stand on every page but the cover, with the page number", () => {
    const css = drukranden("Rapport Utrecht", "status: synthetisch");
    expect(css).toContain('@top-left { content: "Rapport Utrecht"; }');
    expect(css).toContain("counter(page)");
    expect(css).toMatch(/@page :first \{.*content: none/);
  });
  it("keep a name from being style", () => {
    expect(cssTekst('a"}</style>\\')).toBe('"a\\22 }\\3c /style>\\5c "');
    expect(cssTekst("'s-Gravenhage")).toBe(`"'s-Gravenhage"`);
  });
});
