import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Roosterinhoud} from "../../../../components/database/rooster/inhoud.js";
import {kopvakken} from "../../../../components/database/rooster/koprij.js";
import {roostermaten} from "../../../../components/database/rooster/maten.js";
import {volgPijl} from "../../../../components/database/rooster/toets.js";
import {naarZicht, venster} from "../../../../components/database/rooster/venster.js";

describe("venster", () => {
  it("holds what is in sight, is within the whole, and as long wherever it begins", () => {
    const maten = fc.record({
      aantal: fc.nat({max: 100_000}),
      stap: fc.integer({min: 20, max: 200}),
      zicht: fc.integer({min: 1, max: 2000}),
      deel: fc.double({min: 0, max: 1, noNaN: true}),
      marge: fc.integer({min: 1, max: 8})
    });
    fc.assert(
      fc.property(maten, ({aantal, stap, zicht, deel, marge}) => {
        const begin = deel * Math.max(0, aantal * stap - zicht);
        const {van, tot} = venster(begin, zicht, stap, aantal, marge);
        expect(van).toBeGreaterThanOrEqual(0);
        expect(tot).toBeLessThanOrEqual(aantal);
        expect(van * stap).toBeLessThanOrEqual(begin);
        expect(tot * stap).toBeGreaterThanOrEqual(Math.min(aantal * stap, begin + zicht));
        expect(tot - van).toBe(venster(0, zicht, stap, aantal, marge).tot);
      })
    );
  });
});

describe("naarZicht", () => {
  it("scrolls no further than needed", () => {
    expect(naarZicht(5, 10, 0, 100)).toBe(0);
    expect(naarZicht(12, 10, 0, 100)).toBe(30);
    expect(naarZicht(2, 10, 50, 100)).toBe(20);
  });
});

describe("volgPijl", () => {
  const omvang = {rijen: 10, kolommen: 5, blad: 4};
  const druk = (key: string, ctrlKey = false, plek = {rij: 5, kolom: 2}) =>
    volgPijl({key, ctrlKey, metaKey: false}, plek, omvang);

  it("goes one cell, a page, or to an end", () => {
    expect(druk("ArrowDown")).toEqual({rij: 6, kolom: 2});
    expect(druk("PageUp")).toEqual({rij: 1, kolom: 2});
    expect(druk("End")).toEqual({rij: 5, kolom: 4});
    expect(druk("Home", true)).toEqual({rij: 0, kolom: 0});
    expect(druk("ArrowRight", true)).toEqual({rij: 5, kolom: 4});
  });

  it("stays in the table, and leaves other keys alone", () => {
    expect(druk("ArrowUp", false, {rij: 0, kolom: 0})).toEqual({rij: 0, kolom: 0});
    expect(druk("PageDown", false, {rij: 9, kolom: 0})).toEqual({rij: 9, kolom: 0});
    expect(druk("a")).toBeNull();
  });
});

const inhoud = (koppen: string[][]): Roosterinhoud => ({
  ...{naam: "", rijen: 1, kolommen: koppen.length, niveaus: koppen[0]!.length, breed: 8},
  ...{rijkoppen: [{naam: "Gebied", langste: 30}], sortering: null},
  kop: (niveau, kolom) => koppen[kolom]![niveau]!,
  rijkop: () => "",
  cel: () => ""
});

describe("kopvakken", () => {
  const vier = inhoud([
    ["Wmo", "2016"],
    ["Wmo", "2017"],
    ["Wsw", "2017"],
    ["Wsw", "2017"]
  ]);

  it("joins equal headers under the same ones, and none on the last line", () => {
    expect(kopvakken(vier, 0, {van: 0, tot: 4})).toEqual([
      {van: 0, tot: 2, tekst: "Wmo"},
      {van: 2, tot: 4, tekst: "Wsw"}
    ]);
    expect(kopvakken(vier, 1, {van: 1, tot: 4}).map(({tekst}) => tekst)).toEqual(["2017", "2017", "2017"]);
  });
});

describe("roostermaten", () => {
  it("gives names at most half of a narrow box, on two lines", () => {
    const smal = roostermaten(inhoud([["Aantal"]]), 320, 16);
    const breed = roostermaten(inhoud([["Aantal"]]), 1200, 16);
    expect(smal.koppen[0]).toBeLessThanOrEqual(160);
    expect(smal.rij).toBeGreaterThan(breed.rij);
  });
});
