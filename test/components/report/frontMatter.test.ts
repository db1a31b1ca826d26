import {describe, expect, it} from "vitest";
import {reportChapters, notes} from "../../../components/report/chapters.js";
import {cssText, printMargins, referenceText} from "../../../components/report/frontMatter.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";

describe("chapters", () => {
  it("are five, with at least five figures in each of the first three", () => {
    expect(reportChapters.map(({titel: title}) => title)).toEqual([
      ...["Huidige situatie", "Ontwikkelingen", "Uitgangspositie", "Resultaten", "Levensweg"]
    ]);
    for (const {figures} of reportChapters.slice(0, 3)) expect(figures.length).toBeGreaterThanOrEqual(5);
  });
  it("keep their figures in order", () => {
    for (const {nummer: number, figures} of reportChapters)
      expect(figures).toEqual(figures.map((_, i) => `${number}.${i + 1}`));
  });
});

describe("notes(figures)", () => {
  it("define an indicator once, with every figure that rests on it", () => {
    const result = notes(["2.2", "2.6", "2.10"]);
    expect(result.map(({nummer: number, figures}) => [number, figures])).toEqual([
      [1, ["2.2", "2.10"]],
      [2, ["2.6"]],
      [3, ["2.6"]]
    ]);
    expect(result[0]!.tekst).toMatch(
      /Teller: .*\. Noemer: .*\. Bron: .*, vergelijkbaar met CBS 85994NED en 83817NED\.$/
    );
  });
  it("give what is no rate without a noemer", () => expect(notes(["3.6"])[0]!.tekst).not.toContain("Noemer"));
});

describe("referenceText(gebieden, code, naam)", () => {
  const all = gebieden();
  it("lists the gemeenten of a group, in order of the alphabet", () => {
    const {short, list} = referenceText(all, "PV24", "de provincie Flevoland");
    expect(short).toBe("De provincie Flevoland: 6 gemeenten.");
    expect(list).toBe("Almere, Dronten, Lelystad, Noordoostpolder, Urk, Zeewolde");
  });
  it("counts those of the land, and lists none of one gemeente", () => {
    expect(referenceText(all, "NL", "Nederland")).toEqual({short: "Nederland: alle 380 gemeenten.", list: null});
    expect(referenceText(all, "GM0344", "Utrecht")).toEqual({short: "Utrecht.", list: null});
  });
});

describe("printMargins(links, right)", () => {
  it("stand on every page but the cover, with the page number", () => {
    const css = printMargins("Rapport Utrecht", "status: synthetisch");
    expect(css).toContain('@top-left { content: "Rapport Utrecht"; }');
    expect(css).toContain("counter(page)");
    expect(css).toMatch(/@page :first \{.*content: none/);
  });
  it("keep a name from being style", () => {
    expect(cssText('a"}</style>\\')).toBe('"a\\22 }\\3c /style>\\5c "');
    expect(cssText("'s-Gravenhage")).toBe(`"'s-Gravenhage"`);
  });
});
