import {describe, expect, it} from "vitest";
import {draai} from "../../../../components/database/draai.js";
import {gebiedplek} from "../../../../components/database/gebiedplek.js";
import {beeldInhoud} from "../../../../components/database/figuur/inhoud.js";
import {kaartVan} from "../../../../components/database/figuur/kaart.js";
import {tijdreeks} from "../../../../components/database/figuur/lijnen.js";
import {gebiedvolgorde, waardeVan} from "../../../../components/database/figuur/onderwerp.js";
import {voorbeeldUitvoer} from "../../uitvoer/voorbeeld.js";

const {kubus, keuze, manifest} = voorbeeldUitvoer();
const beeld = (vorm: "staven" | "lijnen", paar = 0, periode = 1) => ({
  ...{kubus, onderwerp: {vorm, paar, periode}, maat: "per" as const}
});

describe("waardeVan", () => {
  it("is the rate with its interval, or the reason that there is none", () => {
    expect(waardeVan(beeld("staven"), 0)).toMatchObject({waarde: expect.closeTo(61.234, 6), leeg: null});
    expect(waardeVan(beeld("staven"), 0).onder).toBeLessThan(61.234);
    const leeg = [1, 2, 3].map((gebied) => waardeVan(beeld("staven"), gebied).leeg);
    expect(leeg).toEqual(["niet_van_toepassing", "opt_out", "afgeschermd"]);
  });

  it("has no interval where the counted are no part of the denominator", () => {
    const stand = waardeVan(beeld("staven", 2, 0), 0);
    expect(stand).toMatchObject({waarde: expect.closeTo((1000 * 12) / 345, 6), onder: null, boven: null});
  });
});

describe("beeldInhoud", () => {
  const rond = {bron: manifest, dekking: ["Bij Wmo-cijfers tellen voor Nederland 3 van de 4 gemeenten mee."]};

  it("says who is in the numbers", () =>
    expect(beeldInhoud(beeld("staven"), [0], rond).toelichting).toMatch(/3 van de 4 gemeenten mee\.$/));

  it("has a row in table and CSV for every bar, a reason in words where there is no number", () => {
    const {tabel, gegevens, kenmerk} = beeldInhoud(beeld("staven"), [0, 1, 2, 3], rond);
    expect(kenmerk.titel).toBe("Wmo-cliënten: Totaal, 2016");
    expect(tabel.rijen.map(({koppen}) => koppen[0])).toEqual(["Nederland", "Utrecht", "Groningen", "Appingedam"]);
    expect(tabel.rijen[2]!.cellen[0]).toEqual({tekst: "opt-out", waarde: null});
    expect(gegevens.kolommen).toEqual(["gebied", "cijfer", "ondergrens", "bovengrens", "reden"]);
    expect(gegevens.rijen.map(({gebied, reden}) => [gebied, reden])).toEqual([
      ["Nederland", null],
      ["Utrecht", "niet_van_toepassing"],
      ["Groningen", "opt_out"],
      ["Appingedam", "afgeschermd"]
    ]);
  });

  it("draws the categorieën of one gebied", () => {
    const {tabel} = beeldInhoud(beeld("staven"), [0], rond);
    expect(tabel.rijen.map(({koppen}) => koppen[0])).toEqual(["Totaal", "Hulp bij het huishouden"]);
  });

  it("says how many gebieden it leaves out", () => {
    const {onderschrift, tabel} = beeldInhoud(
      beeld("lijnen"),
      Array.from({length: 15}, () => 0),
      rond
    );
    expect(onderschrift).toContain("de eerste 12 van 15 gebieden");
    expect(tabel.rijen).toHaveLength(12);
  });
});

describe("tijdreeks", () => {
  it("never joins halfjaren and years", () => {
    expect(tijdreeks(["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"], false)).toEqual([0, 1, 3]);
    expect(tijdreeks(["2015HJ01", "2015JJ00", "2016JJ00"], false)).toEqual([1, 2]);
    expect(tijdreeks(["2015HJ01", "2015JJ00", "2015-01-01", "2016-07-01"], true)).toEqual([2, 3]);
    expect(tijdreeks(["2015HJ01", "2015-01-01", "2015-07-01"], false)).toEqual([0]);
  });
});

describe("kaartVan", () => {
  it("tells a gemeente that is not chosen from one without a number", () => {
    const kaart = kaartVan(beeld("staven"))!;
    expect(kaart.lees("GM0014")).toMatchObject({waarde: null, leeg: "opt_out"});
    expect(kaart.lees("GM0307")).toMatchObject({waarde: null, leeg: "geen_cijfer", woorden: "niet gekozen"});
  });

  it("is not there without gemeenten", () => {
    const land = voorbeeldUitvoer({gebieden: ["NL"]});
    expect(kaartVan({...beeld("staven"), kubus: land.kubus})).toBeNull();
  });
});

describe("gebiedvolgorde", () => {
  it("is that of the rows, each gebied once", () => {
    const tabel = draai(kubus, {...keuze, rijen: ["periode", "gebied"], kolommen: ["indicator", "categorie"]});
    expect(gebiedvolgorde(tabel, Uint32Array.from([7, 6, 3, 0, 1, 2, 4, 5]))).toEqual([3, 2, 0, 1]);
    expect(gebiedplek(tabel, Uint32Array.from([7, 6, 3, 0, 1, 2, 4, 5]), "GM0003")).toEqual({rij: 0, kolom: 0});
    expect(gebiedplek(tabel, Uint32Array.from([0]), "GM0307")).toBeNull();
  });
});
