import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isZelfde, leesAdres, onbekendMelding, schrijfAdres} from "../../../components/cohort/adres.js";
import {codelijsten} from "../../../components/cohort/codelijsten.js";
import {filters, geenKeuze, type Keuze} from "../../../components/cohort/keuze.js";
import {gebieden} from "./gebieden.js";

const starts = ["2015-01-01", "2015-07-01"];
const standaard = Object.freeze(geenKeuze("2015-01-01"));
const lees = (adres: string) => leesAdres(new URLSearchParams(adres), standaard, {gebieden, starts});

const gebied = fc.constantFrom(...gebieden.map(({code}) => code), "GM0344,GM0363");
const keuzes = fc.record({
  ...{gebied, vergelijk: fc.option(gebied), peilmoment: fc.constantFrom(...starts)},
  ...Object.fromEntries(filters.map((filter) => [filter, fc.subarray(codelijsten[filter].map(({code}) => code))])),
  ...{basis: fc.constantFrom("zelfde", "enige"), noemer: fc.constantFrom("vast", "risico")}
}) as fc.Arbitrary<Keuze>;

describe("leesAdres(adres, standaard, bekend)", () => {
  it("reads back every choice that schrijfAdres writes", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(keuzes, (keuze) => {
        expect(lees(schrijfAdres(keuze, standaard).toString())).toEqual({keuze, onbekend: []});
      })
    );
  });
  it("takes repeated keys and comma lists, in the order of the code list", () => {
    expect(lees("huishoudtype=eenouder&huishoudtype=eenpersoons,overig").keuze.huishoudtype).toEqual([
      "eenpersoons",
      "eenouder",
      "overig"
    ]);
  });
  it("takes a list of gemeenten, and only of gemeenten", () => {
    expect(lees("gebied=GM0344&gebied=GM0363").keuze.gebied).toBe("GM0344,GM0363");
    expect(lees("gebied=GM0344,NL").keuze.gebied).toBe("NL");
  });
  it("ignores unknown values and says so", () => {
    const gelezen = lees("gebied=GM9999&wet=wmo,wmx&peilmoment=2031-01-01&noemer=half&onzin=1");
    expect(gelezen.keuze).toEqual({...standaard, wet: ["wmo"]});
    expect(onbekendMelding(gelezen, gebieden)).toEqual([
      "gebied “GM9999” uit het adres is niet bekend; u ziet Nederland.",
      "peilmoment “2031-01-01” uit het adres is niet bekend; u ziet 1 januari 2015.",
      "wet “wmx” uit het adres is niet bekend en telt niet mee.",
      "noemer “half” uit het adres is niet bekend; u ziet de gewone berekening.",
      "“onzin” uit het adres kent deze pagina niet."
    ]);
    expect(gelezen.onbekend.length).toBe(5);
  });
});

describe("isZelfde(keuze)", () => {
  it("holds for a gebied beside itself only", () => {
    expect(isZelfde(lees("gebied=GM0344&vergelijk=GM0344").keuze)).toBe(true);
    expect(isZelfde(lees("gebied=GM0344&vergelijk=NL").keuze)).toBe(false);
    expect(isZelfde(lees("vergelijk=NL").keuze)).toBe(true);
    expect(isZelfde(standaard)).toBe(false);
  });
});

describe("schrijfAdres(keuze, standaard)", () => {
  it("writes nothing for the default", () => expect(schrijfAdres(standaard, standaard).toString()).toBe(""));
});
