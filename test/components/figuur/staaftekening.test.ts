import {describe, expect, it} from "vitest";
import type {Leeg, Maatwaarde} from "../../../components/figuur/maatwaarde.js";
import {schaal} from "../../../components/figuur/schaal.js";
import {spreid} from "../../../components/figuur/spreid.js";
import {staafTekening, type Staaf} from "../../../components/figuur/staaftekening.js";
import {stroom} from "../../../components/figuur/stroom.js";
import {trendTekening, type Trendlijn} from "../../../components/figuur/trendtekening.js";

const waarde = (waarde: number, klein = false): Maatwaarde => ({
  ...{waarde, onder: waarde * 0.9, boven: waarde * 1.1, klein, leeg: null}
});
const leeg = (leeg: Leeg): Maatwaarde => ({waarde: null, onder: null, boven: null, klein: false, leeg});
const staaf = (naam: string, ...kanten: Maatwaarde[]): Staaf => ({naam, kleur: "#0072B2", kanten});
const opties = {namen: ["Utrecht", "Nederland"], tekst: String};

describe("staafTekening(blokken, opties)", () => {
  const teken = (width: number, ...staven: Staaf[]) => {
    const {balken, ...rest} = staafTekening([{kop: null, staven}], {...opties, width});
    return {...rest, balken: balken.slice(opties.namen.length)};
  };

  it("draws the gebied solid and what it is compared with light, from one 0", () => {
    const {balken} = teken(700, staaf("a", waarde(50), waarde(100)));
    const [eigen, ander] = balken;
    expect(eigen).toMatchObject({vulling: "#0072B2", x: ander!.x});
    expect(ander).toMatchObject({vulling: "#D9DEE4", kleur: "#6B7280"});
    expect((ander!.x2 - ander!.x) / (eigen!.x2 - eigen!.x)).toBeCloseTo(2);
  });
  it("shows a zero as 0, with a sliver of a bar", () => {
    const {balken, teksten} = teken(700, staaf("a", {...waarde(0), boven: 3}, waarde(100)));
    expect(balken[0]!.x2 - balken[0]!.x).toBe(1);
    expect(teksten.map(({tekst}) => tekst)).toContain("0");
  });
  it("leaves an uncertain bar hollow, and says so", () => {
    const {balken, teksten} = teken(700, staaf("a", waarde(5, true)));
    expect(balken[0]!.vulling).toBe("#FFFFFF");
    expect(teksten.map(({tekst}) => tekst)).toContain("5 onzeker");
  });
  it("tells the reasons of missing numbers apart", () => {
    const merken = (reden: Leeg) => {
      const {balken, strepen, teksten} = teken(700, staaf("a", leeg(reden), waarde(10)));
      const eigen = balken.filter(({y2, y}) => y2 - y === 14);
      return [eigen.map(({patroon}) => patroon.join()), strepen.length > 2, teksten[1]!.tekst];
    };
    expect(merken("niet_geleverd")).toEqual([[""], false, "niet geleverd"]);
    expect(merken("opt_out")).toEqual([["2,2"], false, "opt-out"]);
    expect(merken("afgeschermd")).toEqual([[""], true, "afgeschermd"]);
    expect(merken("niet_van_toepassing")).toEqual([[], false, "niet van toepassing"]);
  });
  it("keeps everything within the width, from phone to wall", () => {
    for (const width of [300, 358, 672, 1100]) {
      const lang = staaf("Bijstandgerelateerde uitkering", waarde(50), waarde(99));
      const {balken, strepen, height} = teken(width, lang, staaf("b", leeg("afgeschermd"), waarde(3)));
      for (const {x2} of [...balken, ...strepen]) expect(x2).toBeLessThanOrEqual(width);
      for (const {y2} of balken) expect(y2).toBeLessThan(height);
    }
  });
  it("says that there are no numbers where it has no bars", () =>
    expect(teken(700).teksten.map(({tekst}) => tekst)).toEqual(["Over deze keuze zijn er geen cijfers."]));
});

describe("trendTekening(panelen, opties)", () => {
  const perioden = ["2015HJ01", "2015HJ02", "2016HJ01", "2017HJ01"];
  const lijn = (...punten: Maatwaarde[]): Trendlijn => ({
    ...{kleur: "#0072B2", soort: "vol", punten: punten.map((punt, i) => ({periode: perioden[i]!, ...punt}))}
  });
  const teken = (...lijnen: Trendlijn[]) =>
    trendTekening([{kop: "a", kleur: "#0072B2", lijnen}], {width: 700, perioden, sleutel: [], tekst: String});

  it("spaces time evenly, also where a halfjaar is absent", () => {
    const {lijnen} = teken(lijn(waarde(1), waarde(2), waarde(3), waarde(4)));
    const x = lijnen.map((punt) => punt.x);
    expect(x[3]! - x[2]!).toBeCloseTo(2 * (x[1]! - x[0]!));
  });
  it("breaks the line where a number is missing, and names the reason in the key", () => {
    const {lijnen, balken, opschriften} = teken(lijn(waarde(1), leeg("niet_geleverd"), waarde(3), waarde(4)));
    expect(lijnen).toHaveLength(3);
    expect(new Set(lijnen.map(({reeks}) => reeks)).size).toBe(2);
    expect(balken).toHaveLength(2);
    expect(opschriften.map(({tekst}) => tekst)).toContain("niet geleverd");
  });
  it("sets the last number at the end of the line, or above it where the line ends before the last periode", () => {
    const heel = teken(lijn(waarde(1), waarde(2), waarde(3), waarde(4)));
    expect(heel.teksten.at(-1)).toMatchObject({tekst: "4", y: heel.punten[3]!.y});
    expect(heel.teksten.at(-1)!.x).toBeGreaterThan(heel.punten[3]!.x);
    const kort = teken(lijn(waarde(1), waarde(2), waarde(3), leeg("opt_out")));
    expect(kort.teksten.at(-1)).toMatchObject({tekst: "3", x: kort.punten[2]!.x, align: "center"});
  });
  it("shows the interval of a number that stands alone", () => {
    const {strepen, punten} = teken(lijn(waarde(1), waarde(2), leeg("opt_out"), waarde(4)));
    expect(strepen.map(({x}) => x)).toEqual([punten[2]!.x]);
  });
});

describe("schaal(hoogste)", () => {
  it("holds its highest number in at most five round steps", () => {
    for (const hoogste of [0.003, 0.9, 1, 7, 62.4, 99, 100, 334176, 16900000]) {
      const {hoogste: top, stappen} = schaal(hoogste);
      expect(top).toBeGreaterThanOrEqual(hoogste);
      expect(stappen.length).toBeLessThanOrEqual(6);
      expect(stappen.length).toBeGreaterThan(2);
    }
  });
  it("counts people in whole numbers, and holds nobody too", () => {
    expect(schaal(2, {geheel: true}).stappen).toEqual([0, 1, 2]);
    expect(schaal(0).stappen.at(-1)).toBe(1);
  });
});

describe("spreid(labels, boven, onder)", () => {
  it("moves labels apart and keeps their order", () =>
    expect(spreid([{y: 50}, {y: 52}, {y: 20}], 0, 60).map(({y}) => y)).toEqual([20, 45, 60]));
});

describe("stroom(teksten, width)", () => {
  it("starts a line where an entry does not fit", () => {
    expect(stroom(["Utrecht", "Nederland"], 500).lijnen).toBe(1);
    expect(stroom(["x".repeat(40), "y".repeat(40)], 358).lijnen).toBe(2);
    expect(stroom([], 358).lijnen).toBe(0);
  });
});
