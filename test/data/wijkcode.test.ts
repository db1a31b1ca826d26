import {describe, expect, it} from "vitest";
import {gemeenteOfWijkCode, intendedWijk, wijkenRenewed, wijkSentence, wijkYear} from "../../data/wijkcode.js";
import {readFacts} from "../../components/pipeline/facts.js";

const of2018 = readFacts<{gemeente: string; naam: string}>("gemeenten.csv");
const rows = readFacts<{wijk: string; gemeente: string}>("wijken.csv");
const wijken = new Set(rows.map(({wijk}) => wijk));

describe("wijken.csv", () => {
  it("has codes of the gemeenten of 2017: only where a gemeente ended in 2018 do code and gemeente differ", () => {
    const otherwise = rows.filter(({wijk, gemeente}) => gemeenteOfWijkCode(wijk) !== gemeente);
    expect(wijkYear).toBe(2017);
    expect([...new Set(otherwise.map(({wijk}) => wijk.slice(2, 6)))].sort()).toEqual(
      ["0007", "0018", "0040", "0048", "0063", "0070", "0081", "0140", "0196", "1908", "1987"].sort()
    );
    expect(wijkenRenewed).toEqual(["GM0080", "GM0299", "GM1900", "GM1949", "GM1950", "GM1952"]);
    expect(rows.filter(({wijk}) => /^WK19(49|50|52)/.test(wijk))).toEqual([]);
  });
});

describe("intendedWijk(waarde, wijken)", () => {
  it.each([
    ["059901", "WK059901"],
    ["59901", "WK059901"],
    ["wk059901", "WK059901"],
    ["WK 059901", "WK059901"],
    ["WK059977", null],
    ["Centrum", null],
    ["", null]
  ])("takes %j for %j", (waarde, code) => {
    expect(intendedWijk(waarde, wijken)).toBe(code);
  });
});

describe("wijkSentence(waarde, wijken, of2018)", () => {
  it.each([
    ["59901", '"59901" is geen wijkcode; bedoelt u WK059901?'],
    ["Centrum", '"Centrum" is geen wijkcode (WK, vier cijfers van de gemeente en twee van de wijk)'],
    [
      "WK195003",
      "WK195003 is een wijkcode van Westerwolde van 2018 of later; deze tabellen kennen die gemeente met de wijken van 2017, van voor de herindeling"
    ],
    [
      "WK029977",
      "WK029977 hoort niet bij de wijken van 2017, die deze tabellen kennen; Zevenaar groeide op 1 januari 2018 en kan hem toen hebben gekregen"
    ],
    [
      "WK059977",
      "WK059977 hoort niet bij de wijken van 2017, die deze tabellen kennen; Rotterdam kan hem in een ander jaar hebben"
    ],
    [
      "WK196100",
      "WK196100 hoort niet bij de wijken van 2017, die deze tabellen kennen: hij is van Vijfheerenlanden, dat er pas sinds de indeling van 2019 is"
    ],
    [
      "WK061201",
      "WK061201 hoort niet bij de wijken van 2017, die deze tabellen kennen: hij is van Spijkenisse, dat er sinds de indeling van 2015 niet meer is"
    ],
    [
      "WK999900",
      "WK999900 hoort niet bij de wijken van 2017, die deze tabellen kennen, en GM9999 is geen gemeente van 2010 tot en met 2025"
    ]
  ])("says of %j of which year it is, as far as is known", (waarde, sentence) => {
    expect(wijkSentence(waarde, wijken, of2018)).toBe(sentence);
  });
});
