import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leesAdres, schrijfAdres} from "../../../components/database/adres.js";
import {gebiedcodes} from "../../../components/database/gebiedcode.js";
import {standaardKeuze, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {bekend, gebieden, perioden} from "./voorbeeld.js";
import {willekeurigeKeuze} from "./willekeurig.js";

const codes = gebiedcodes(gebieden);
const lees = (adres: string) => leesAdres(new URLSearchParams(adres), bekend, codes);
const schrijf = (keuze: Partial<DatabaseKeuze>) =>
  schrijfAdres({...standaardKeuze(bekend), ...keuze}, bekend, codes).toString();

describe("schrijfAdres", () => {
  it("says nothing of the default", () => {
    expect(schrijf({})).toBe("");
  });

  it("names groups by their sign, and repeats no letters", () => {
    const [land, ...rest] = gebieden.map(({code}) => code);
    expect(schrijf({gebieden: [land!, ...rest]})).toBe("gebied=NL.PV*.GM*.GK*.GM-2020*.WK*");
    expect(schrijf({gebieden: ["PV20", "GM0307", "GM0344", "WK034401"]})).toBe("gebied=PV20.WK034401.PV26*");
    expect(schrijf({gebieden: ["GM0307", "GM0014", "WK034401", "WK034402"]})).toBe("gebied=GM0307.0014.GM0344*");
    expect(schrijf({perioden, indicatoren: bekend.indicatoren.map(({code}) => code)})).toBe(
      "indicator=*&periode=HJ*.JJ*"
    );
  });

  it("says that nothing is chosen", () => {
    expect(schrijf({gebieden: []})).toBe("gebied=geen");
    expect(lees("gebied=geen").keuze.gebieden).toEqual([]);
  });

  it("uses signs alone that an address leaves as they are", () => {
    fc.assert(
      fc.property(willekeurigeKeuze, (keuze) => {
        expect(schrijf(keuze).replaceAll("%2B", "")).toMatch(/^[\w.*=&-]*$/);
      })
    );
  });
});

describe("leesAdres", () => {
  it("gives back every choice that was written", () => {
    fc.assert(
      fc.property(willekeurigeKeuze, (keuze) => {
        const {keuze: terug, onbekend} = lees(schrijf(keuze));
        expect(onbekend).toEqual([]);
        expect(terug).toEqual(keuze);
      }),
      {numRuns: 300}
    );
  });

  it("keeps what is known, and tells what is not", () => {
    const {keuze, onbekend} = lees(
      "indicator=inwoners.leugens&gebied=GM0344.9999.XX1&periode=2017HJ01.1999HJ01&maat=per.gok&indeling=gebied_periode&sorteer=ooit"
    );
    expect(keuze.indicatoren).toEqual(["inwoners"]);
    expect(keuze.gebieden).toEqual(["GM0344"]);
    expect(keuze.perioden).toEqual(["2017HJ01"]);
    expect(keuze.maten).toEqual(["per"]);
    expect(keuze.rijen).toEqual(standaardKeuze(bekend).rijen);
    expect(keuze.sorteer).toBeNull();
    expect(onbekend.map(({waarde}) => waarde)).toEqual(
      expect.arrayContaining(["leugens", "9999", "XX1", "1999HJ01", "gok", "gebied_periode", "ooit"])
    );
  });

  it("falls back on the default where nothing is known", () => {
    const {keuze, onbekend} = lees("gebied=XX1&indicator=leugens&categorie=wmo_clienten.verzonnen");
    expect(keuze).toEqual(standaardKeuze(bekend));
    expect(onbekend).toHaveLength(3);
  });

  it("reads a group that it would not write, and a sort by a column", () => {
    expect(lees("gebied=GK8*").keuze.gebieden).toEqual(["GM0344"]);
    const {keuze, onbekend} = lees("sorteer=-wmo_clienten.totaal.2017HJ01.per");
    expect(onbekend).toEqual([]);
    expect(keuze.sorteer).toEqual({kolom: "wmo_clienten.totaal.2017HJ01.per", af: true});
    expect(lees("sorteer=wmo_clienten.totaal.per").keuze.sorteer).toBeNull();
  });
});

describe("codes in an address", () => {
  it("hold no point, which stands between them", () => {
    const alle = bekend.indicatoren.flatMap(({code, categorieen}) => [code, ...categorieen.map((item) => item.code)]);
    expect(alle.filter((code) => /[.*]/.test(code))).toEqual([]);
  });
});
