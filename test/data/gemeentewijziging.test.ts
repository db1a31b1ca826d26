import {describe, expect, it} from "vitest";
import {bedoeldeGemeenten, duidGemeente, gemeentezin, opheffingen} from "../../data/gemeentewijziging.js";
import {nieuweGemeenten} from "../../data/indeling.js";
import {nieuwNa2020} from "../../data/indeling/na2020.js";
import {leesFeiten} from "../../loaders/hulp/feiten.js";

const van2018 = leesFeiten<{gemeente: string; naam: string}>("gemeenten.csv");
const namen = (code: string): string[] => {
  const duiding = duidGemeente(code, van2018);
  return duiding && duiding.soort !== "bestaat" ? duiding.gemeenten.map(({naam}) => naam) : [];
};

/** The number of gemeenten on 1 January, as CBS counts them. */
const geteld = new Map(
  Object.entries({2009: 441, 2010: 431, 2011: 418, 2012: 415, 2013: 408, 2014: 403, 2015: 393, 2016: 390, 2017: 388})
    .concat(Object.entries({2018: 380, 2019: 355, 2020: 355, 2021: 352, 2022: 345, 2023: 342, 2024: 342, 2025: 342}))
    .map(([jaar, aantal]) => [Number(jaar), aantal])
);

describe("opheffingen", () => {
  it("has a gemeente once", () => {
    expect(new Set(opheffingen.map(({gemeente}) => gemeente)).size).toBe(opheffingen.length);
  });

  it("gives, with the gemeenten that were formed, the number that CBS counts in each year from 2010 to 2025", () => {
    const oudeNieuwe = {2010: 3, 2011: 5, 2012: 1, 2013: 2, 2014: 1, 2015: 2} as Record<number, number>;
    for (const [jaar, aantal] of [...geteld].slice(1)) {
      const weg = opheffingen.filter((rij) => rij.jaar === jaar).length;
      const erbij =
        oudeNieuwe[jaar] ?? [...nieuweGemeenten, ...nieuwNa2020].filter((nieuw) => nieuw.jaar === jaar).length;
      expect([jaar, geteld.get(jaar - 1)! - weg + erbij]).toEqual([jaar, aantal]);
    }
  });

  it("leads from every ended gemeente to gemeenten of 2018, and calls none of those ended before", () => {
    const bestaand = new Set(van2018.map(({gemeente}) => gemeente));
    for (const {gemeente, jaar} of opheffingen)
      if (jaar <= 2018) {
        expect([gemeente, bestaand.has(gemeente), namen(gemeente).length > 0]).toEqual([gemeente, false, true]);
      } else expect([gemeente, duidGemeente(gemeente, van2018)!.soort]).toEqual([gemeente, "bestaat"]);
  });
});

describe("duidGemeente(code, van2018)", () => {
  it.each([
    ["GM0265", ["Berg en Dal"]],
    ["GM0653", ["De Fryske Marren"]],
    ["GM0083", ["Waadhoeke"]],
    ["GM0055", ["Heerenveen", "Leeuwarden", "Súdwest-Fryslân", "De Fryske Marren"]],
    ["GM0600", ["Rotterdam"]]
  ])("follows %s over every herindeling to 2018", (code, doel) => {
    expect(duidGemeente(code, van2018)!.soort).toBe("opgeheven");
    expect(namen(code)).toEqual(doel);
  });

  it("knows what a later gemeente was made of, and that Winsum was for a part", () => {
    expect(namen("GM1982")).toEqual(["Boxmeer", "Grave", "Mill en Sint Hubert", "Cuijk", "Sint Anthonis"]);
    expect(duidGemeente("GM1969", van2018)).toMatchObject({
      ...{soort: "later", jaar: 2019},
      gemeenten: expect.arrayContaining([{gemeente: "GM0053", naam: "Winsum", deel: true}])
    });
  });

  it("knows every gemeente of 2018, also the ones that ended later, and none that never was", () => {
    for (const {gemeente} of van2018) expect(duidGemeente(gemeente, van2018)!.soort).toBe("bestaat");
    for (const code of ["GM9999", "GM0001", "0344", "gm0344", ""]) expect(duidGemeente(code, van2018)).toBeNull();
  });
});

describe("bedoeldeGemeenten(waarde, van2018)", () => {
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
    expect(bedoeldeGemeenten(waarde, van2018)).toEqual(["GM0518"]);
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
    expect(bedoeldeGemeenten(waarde, van2018)).toEqual(codes);
  });
});

describe("gemeentezin(waarde, van2018)", () => {
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
  ])("says of %j what it is and what to write", (waarde, zin) => {
    expect(gemeentezin(waarde, van2018)).toBe(zin);
  });
});
