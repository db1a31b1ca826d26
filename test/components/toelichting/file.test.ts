import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  exportName,
  readToelichting,
  type Toelichting,
  toelichtingName,
  writeToelichting
} from "../../../components/toelichting/toelichting.js";
import {gebieden} from "../cohort/gebieden.js";

const known = {gebieden, figures: ["1.6", "2.8"]};
const read = (file: string) => readToelichting(file, known);
const good: Toelichting = {
  ...{figuur: "1.6", gebied: "GM0344", periode: "2017HJ01", rol: "beleidsonderzoeker"},
  ...{datum: "2018-05-15", tekst: "Sinds **1 maart** telt dit anders."}
};
const met = (from: string, to: string) => writeToelichting(good).replace(from, to);
const defects = (file: string) => read(file).defects?.map(({regel: line, wat: what}) => `${line}: ${what}`);

const line = fc.string({minLength: 1, maxLength: 60}).map((text) => text.replace(/\s+/g, " ").trim());
const toelichtingen = fc.record({
  figuur: fc.constantFrom("1.6", "2.8"),
  gebied: fc.constantFrom("NL", "GM0344", "GM0344,GM0363", "WK034404"),
  periode: fc.constantFrom(null, "2015HJ02", "2016JJ00"),
  rol: line.filter(Boolean),
  datum: fc.constantFrom("2018-05-15", "2020-02-29"),
  tekst: fc
    .array(fc.oneof(line, fc.constantFrom("---", "figuur: 9.9", "", "# kop")), {minLength: 1})
    .map((lines) => lines.join("\n").trim())
    .filter(Boolean)
});

describe("readToelichting(file, known)", () => {
  it("reads back what schrijfToelichting writes", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(toelichtingen, (toelichting) => {
        expect(read(writeToelichting(toelichting))).toEqual({toelichting});
      })
    );
  });
  it("takes line ends of Windows, a byte order mark, quotes and a head in any order", () => {
    const file =
      "\uFEFF---\r\nrol: \"beleid: Wmo\"\r\ndatum: 2018-05-15\r\ngebied: GM0344\r\nfiguur: '1.6'\r\n---\r\nTekst.\r\n";
    expect(read(file).toelichting).toEqual({...good, periode: null, rol: "beleid: Wmo", tekst: "Tekst."});
  });
  it("takes no periode, which is any", () => {
    expect(read(met("periode: 2017HJ01\n", "")).toelichting).toEqual({...good, periode: null});
    expect(read(met("periode: 2017HJ01", "periode:")).toelichting?.periode).toBeNull();
  });
  it.each([
    [met("figuur: 1.6", "figuur: 9.9"), "2: figuur “9.9” is niet bekend"],
    [met("gebied: GM0344", "gebied: Utrecht"), "3: gebied “Utrecht” is niet bekend"],
    [met("2017HJ01", "2017H1"), "4: periode “2017H1” is geen halfjaar (2017HJ01) of jaar (2017JJ00)"],
    [met("rol: beleidsonderzoeker", "rol:"), "5: rol ontbreekt in de kop"],
    [met("rol: beleidsonderzoeker\n", ""), "1: rol ontbreekt in de kop"],
    [met("2018-05-15", "2018-02-30"), "6: datum “2018-02-30” is geen dag (JJJJ-MM-DD)"],
    [
      met("datum:", "auteur:"),
      "6: “auteur” is geen onderdeel van de kop (dat zijn figuur, gebied, periode, rol, datum)"
    ],
    [met("datum: 2018-05-15", "datum: 2018-05-15\nrol: ander"), "7: rol staat er twee keer"],
    [met("Sinds **1 maart** telt dit anders.", " "), "8: er staat geen tekst onder de kop"],
    [met("anders", "x".repeat(10_000)), "8: de tekst is langer dan 10000 tekens"],
    ["Alleen tekst.", "1: begint niet met een kop tussen twee regels ---"],
    ["---\nfiguur: 1.6\n", "1: begint niet met een kop tussen twee regels ---"],
    ["", "1: begint niet met een kop tussen twee regels ---"]
  ])("says what is wrong and where (%#)", (file, what) => {
    expect(defects(file)).toEqual([what]);
  });
  it("names everything that is wrong, in order of line", () => {
    expect(defects(met("figuur: 1.6\ngebied: GM0344", "figuur: x\ngebied: y"))).toEqual([
      "2: figuur “x” is niet bekend",
      "3: gebied “y” is niet bekend"
    ]);
  });
});

describe("exportName(toelichting, naam)", () => {
  it("names the gebied, the figure and the periode", () => {
    expect(exportName({figuur: "2.1", periode: "2016HJ02"}, "'s-Hertogenbosch")).toMatch(
      /^toelichting_s-hertogenbosch_2\.1_2016HJ02\.md$/
    );
    expect(exportName({figuur: "5.3", periode: null}, "de provincie Fryslân")).toBe(
      "toelichting_de-provincie-fryslan_5.3.md"
    );
  });
});

describe("toelichtingName(toelichting)", () => {
  it("is the figure, and the periode where it has one", () => {
    expect(toelichtingName(good)).toBe("1.6.2017HJ01.md");
    expect(toelichtingName({...good, periode: null})).toBe("1.6.md");
  });
});
