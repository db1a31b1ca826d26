import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {lowerFirst, termsIn} from "../../../components/begrippen/begrip.js";
import {begrippen} from "../../../data/begrip.js";
import {indicatoren} from "../../../data/indicator.js";

const asText = (parts: ReturnType<typeof termsIn>) =>
  parts.map((part) => (typeof part === "string" ? part : part.word)).join("");
const codes = (text: string, except?: string[]) =>
  termsIn(text, except).flatMap((part) => (typeof part === "string" ? [] : [part.code]));

describe("termsIn(text, except)", () => {
  it("finds terms as they are written, the longest first, each once", () => {
    expect(termsIn("De startgroep gebruikt jeugdhulp. Een startgroep ook.")).toEqual([
      "De ",
      {code: "startgroep", word: "startgroep"},
      " gebruikt ",
      {code: "jeugdhulp", word: "jeugdhulp"},
      ". Een startgroep ook."
    ]);
    expect(codes("Jeugdhulp met verblijf")).toEqual(["jeugdhulp"]);
    expect(codes("Wmo-cliënten en de Wmo")).toEqual(["wmo"]);
  });

  it("finds whole words only, and leaves out what it is told to", () => {
    expect(codes("voorzieningen, bijstandsgerechtigd, wijkje")).toEqual([]);
    expect(codes("bijstand en wijk", ["wijk"])).toEqual(["bijstand"]);
    expect(codes("")).toEqual([]);
  });

  it("loses no letter of any text", () => {
    const texts = [
      ...begrippen.map(({meaning}) => meaning),
      ...indicatoren.map(({definitie: definition}) => definition)
    ];
    for (const text of texts) expect(asText(termsIn(text))).toBe(text);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(asText(termsIn(text))).toBe(text);
      })
    );
  });
});

describe("lowerFirst(term)", () => {
  it.each([
    ["Startgroep", "startgroep"],
    ["In gebruik", "in gebruik"],
    ["Wmo", "Wmo"],
    ["Wmo-cliënt", "Wmo-cliënt"],
    ["AOW-leeftijd", "AOW-leeftijd"],
    ["P-wet", "P-wet"],
    ["G4", "G4"],
    ["n", "n"],
    ["Gemeentelijke Monitor Sociaal Domein", "Gemeentelijke Monitor Sociaal Domein"],
    ["Eens en oneens", "eens en oneens"]
  ])("%s within a sentence is %s", (term, small) => {
    expect(lowerFirst(term)).toBe(small);
  });
});
