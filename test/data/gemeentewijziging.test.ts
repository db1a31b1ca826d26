import {describe, expect, it} from "vitest";
import {
  explainGemeente,
  gemeenteSentence,
  intendedGemeenten,
  newAfter2020,
  opheffingen
} from "../../data/gemeentewijziging.js";
import {newGemeenten} from "../../data/indeling.js";
import {readFacts} from "../../components/pipeline/facts.js";

const of2018 = readFacts<{gemeente: string; naam: string}>("gemeenten.csv");
const names = (code: string): string[] => {
  const reading = explainGemeente(code, of2018);
  return reading && reading.soort !== "bestaat" ? reading.gemeenten.map(({naam}) => naam) : [];
};

/** The number of gemeenten on 1 January, as CBS counts them. */
const counted = new Map(
  Object.entries({2009: 441, 2010: 431, 2011: 418, 2012: 415, 2013: 408, 2014: 403, 2015: 393, 2016: 390, 2017: 388})
    .concat(Object.entries({2018: 380, 2019: 355, 2020: 355, 2021: 352, 2022: 345, 2023: 342, 2024: 342, 2025: 342}))
    .map(([year, aantal]) => [Number(year), aantal])
);

describe("opheffingen", () => {
  it("has a gemeente once", () => {
    expect(new Set(opheffingen.map(({gemeente}) => gemeente)).size).toBe(opheffingen.length);
  });

  it("gives, with the gemeenten that were formed, the number that CBS counts in each year from 2010 to 2025", () => {
    const oldNew = {2010: 3, 2011: 5, 2012: 1, 2013: 2, 2014: 1, 2015: 2} as Record<number, number>;
    for (const [year, aantal] of [...counted].slice(1)) {
      const route = opheffingen.filter((row) => row.jaar === year).length;
      const added = oldNew[year] ?? [...newGemeenten, ...newAfter2020].filter((fresh) => fresh.jaar === year).length;
      expect([year, counted.get(year - 1)! - route + added]).toEqual([year, aantal]);
    }
  });

  it("leads from every ended gemeente to gemeenten of 2018, and calls none of those ended before", () => {
    const existing = new Set(of2018.map(({gemeente}) => gemeente));
    for (const {gemeente, jaar: year} of opheffingen)
      if (year <= 2018) {
        expect([gemeente, existing.has(gemeente), names(gemeente).length > 0]).toEqual([gemeente, false, true]);
      } else expect([gemeente, explainGemeente(gemeente, of2018)!.soort]).toEqual([gemeente, "bestaat"]);
  });
});

describe("explainGemeente(code, of2018)", () => {
  it.each([
    ["GM0265", ["Berg en Dal"]],
    ["GM0653", ["De Fryske Marren"]],
    ["GM0083", ["Waadhoeke"]],
    ["GM0055", ["Heerenveen", "Leeuwarden", "Súdwest-Fryslân", "De Fryske Marren"]],
    ["GM0600", ["Rotterdam"]]
  ])("follows %s over every herindeling to 2018", (code, target) => {
    expect(explainGemeente(code, of2018)!.soort).toBe("opgeheven");
    expect(names(code)).toEqual(target);
  });

  it("knows what a later gemeente was made of, and that Winsum was for a part", () => {
    expect(names("GM1982")).toEqual(["Boxmeer", "Grave", "Mill en Sint Hubert", "Cuijk", "Sint Anthonis"]);
    expect(explainGemeente("GM1969", of2018)).toMatchObject({
      ...{soort: "later", jaar: 2019},
      gemeenten: expect.arrayContaining([{gemeente: "GM0053", naam: "Winsum", part: true}])
    });
  });

  it("knows every gemeente of 2018, also the ones that ended later, and none that never was", () => {
    for (const {gemeente} of of2018) expect(explainGemeente(gemeente, of2018)!.soort).toBe("bestaat");
    for (const code of ["GM9999", "GM0001", "0344", "gm0344", ""]) expect(explainGemeente(code, of2018)).toBeNull();
  });
});

describe("intendedGemeenten(waarde, of2018)", () => {
  it.each([
    "518",
    "0518",
    "gm0518",
    "GM518",
    "518.0",
    "G 0518",
    "\u00a0GM0518\u200b",
    "Den Haag",
    "gemeente 's-Gravenhage"
  ])("takes %j for GM0518", (waarde) => {
    expect(intendedGemeenten(waarde, of2018)).toEqual(["GM0518"]);
  });

  it.each([
    ["sudwest fryslan", ["GM1900"]],
    ["Bergen", ["GM0373", "GM0893"]],
    ["Hengelo (O.)", ["GM0164"]],
    ["Leeuwarderadeel", ["GM0081"]],
    ["81", ["GM0081"]],
    ["Eemsdelta", ["GM1979"]],
    ["9999", []],
    ["", []],
    ["()", []],
    ["Atlantis", []]
  ])("takes %j for %j", (waarde, codes) => {
    expect(intendedGemeenten(waarde, of2018)).toEqual(codes);
  });
});

describe("gemeenteSentence(waarde, of2018)", () => {
  it.each([
    ["GM0081", "GM0081 ging op in GM0080 (Leeuwarden): Leeuwarderadeel is er sinds de indeling van 2018 niet meer"],
    [
      "GM1921",
      "GM1921 kreeg code GM1940 (De Fryske Marren): De Friese Meren is er sinds de indeling van 2016 niet meer"
    ],
    [
      "GM1671",
      "GM1671 werd verdeeld over GM0796 ('s-Hertogenbosch) en GM0828 (Oss): Maasdonk is er sinds de indeling van 2015 niet meer"
    ],
    [
      "GM1991",
      "GM1991 (Maashorst) is er pas sinds de indeling van 2022; in die van 2018 is dat GM0856 (Uden) en GM1685 (Landerd)"
    ],
    ["344", '"344" is geen gemeentecode; bedoelt u GM0344 (Utrecht)?'],
    ["bergen", '"bergen" is geen gemeentecode; bedoelt u GM0373 (Bergen (NH.)) of GM0893 (Bergen (L.))?'],
    [
      "0196",
      '"0196" is geen gemeentecode; bedoelt u GM0196 (Rijnwaarden)? GM0196 ging op in GM0299 (Zevenaar): Rijnwaarden is er sinds de indeling van 2018 niet meer'
    ],
    [
      "GM7777",
      '"GM7777" is geen gemeentecode van de indeling van 2018 (GM en vier cijfers), en ook geen andere tussen 2010 en 2025'
    ]
  ])("says of %j what it is and what to write", (waarde, sentence) => {
    expect(gemeenteSentence(waarde, of2018)).toBe(sentence);
  });
});
