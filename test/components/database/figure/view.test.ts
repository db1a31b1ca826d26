import {describe, expect, it} from "vitest";
import type {Chart} from "../../../../components/charts/chart.js";
import {pivot} from "../../../../components/database/axis.js";
import {gebiedSlot} from "../../../../components/database/codes.js";
import {mapOf, timeSeries, viewContent} from "../../../../components/database/figure/content.js";
import {gebiedOrder, valueFor} from "../../../../components/database/figure/subject.js";
import {exampleExport} from "../../export/example.js";

const {cube, choice, manifest} = exampleExport();
const view = (shape: "staven" | "lijnen", pair = 0, periode = 1) => ({
  ...{cube, onderwerp: {vorm: shape, pair, periode}, maat: "per" as const}
});

describe("valueFor", () => {
  it("is the rate with its interval, or the reason that there is none", () => {
    expect(valueFor(view("staven"), 0)).toMatchObject({waarde: expect.closeTo(61.234, 6), empty: null});
    expect(valueFor(view("staven"), 0).onder).toBeLessThan(61.234);
    const empty = [1, 2, 3].map((gebied) => valueFor(view("staven"), gebied).empty);
    expect(empty).toEqual(["niet_van_toepassing", "opt_out", "afgeschermd"]);
  });

  it("has no interval where the counted are no part of the denominator", () => {
    const stand = valueFor(view("staven", 2, 0), 0);
    expect(stand).toMatchObject({waarde: expect.closeTo((1000 * 12) / 345, 6), onder: null, boven: null});
  });
});

describe("viewContent", () => {
  const round = {bron: manifest, coverage: ["Bij Wmo-cijfers tellen voor Nederland 3 van de 4 gemeenten mee."]};

  it("says who is in the numbers", () =>
    expect(viewContent(view("staven"), [0], round).toelichting).toMatch(/3 van de 4 gemeenten mee\.$/));

  it("has a row in table and CSV for every bar, a reason in words where there is no number", () => {
    const {tabel: table, data, attribute} = viewContent(view("staven"), [0, 1, 2, 3], round);
    expect(attribute.titel).toBe("Wmo-cliënten: Totaal, 2016");
    expect(table.rijen.map(({headings}) => headings[0])).toEqual(["Nederland", "Utrecht", "Groningen", "Appingedam"]);
    expect(table.rijen[2]!.cells[0]).toEqual({tekst: "opt-out", waarde: null});
    expect(data.kolommen).toEqual(["gebied", "cijfer", "ondergrens", "bovengrens", "reden"]);
    expect(data.rijen.map(({gebied, reden}) => [gebied, reden])).toEqual([
      ["Nederland", null],
      ["Utrecht", "niet_van_toepassing"],
      ["Groningen", "opt_out"],
      ["Appingedam", "afgeschermd"]
    ]);
  });

  it("draws the categorieën of one gebied", () => {
    const {tabel: table} = viewContent(view("staven"), [0], round);
    expect(table.rijen.map(({headings}) => headings[0])).toEqual(["Totaal", "Hulp bij het huishouden"]);
  });

  it("says how many gebieden it leaves out", () => {
    const {subtitle, tabel: table} = viewContent(
      view("lijnen"),
      Array.from({length: 15}, () => 0),
      round
    );
    expect(subtitle).toContain("de eerste 12 van 15 gebieden");
    expect(table.rijen).toHaveLength(12);
  });
});

describe("viewContent of lines", () => {
  const {chart, tabel: table} = viewContent(view("lijnen"), [0, 1], {bron: manifest, coverage: []});
  const {params, data} = chart(900) as Chart;
  const rows = data["rows"] as {serie: string; panel: number; heading: string; tip: string[]}[];

  it("has a panel per gebied, without a legend of lines", () => {
    expect(rows.map(({heading}) => heading)).toEqual(["Nederland", "Utrecht"]);
    expect(params).toMatchObject({names: [], step: "halfjaar", missing: ["niet van toepassing"]});
  });

  it("says unit, interval and n of a number", () => {
    expect(rows[0]!.tip).toEqual(["Wmo-cliënten: Totaal, Nederland", "2e halfjaar 2016: niet van toepassing"]);
    expect(rows[1]!.tip).toEqual([
      ...["Wmo-cliënten: Totaal, Utrecht", "2e halfjaar 2016: 0 per 1.000", "95%-interval 0 tot 11", "n = 350"]
    ]);
  });

  it("lights a line up with its rows in the table", () => {
    expect(table.rijen.map(({serie}) => serie)).toEqual(rows.map(({serie}) => serie));
  });
});

describe("timeSeries", () => {
  it("never joins halfjaren and years", () => {
    expect(timeSeries(["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"], false)).toEqual([0, 1, 3]);
    expect(timeSeries(["2015HJ01", "2015JJ00", "2016JJ00"], false)).toEqual([1, 2]);
    expect(timeSeries(["2015HJ01", "2015JJ00", "2015-01-01", "2016-07-01"], true)).toEqual([2, 3]);
    expect(timeSeries(["2015HJ01", "2015-01-01", "2015-07-01"], false)).toEqual([0]);
  });
});

describe("mapOf", () => {
  it("tells a gemeente that is not chosen from one without a number", () => {
    const map = mapOf(view("staven"))!;
    expect(map.read("GM0014")).toMatchObject({waarde: null, empty: "opt_out"});
    expect(map.read("GM0307")).toMatchObject({waarde: null, empty: "geen_cijfer", words: "niet gekozen"});
  });

  it("is not there without gemeenten", () => {
    const country = exampleExport({gebieden: ["NL"]});
    expect(mapOf({...view("staven"), cube: country.cube})).toBeNull();
  });
});

describe("gebiedOrder", () => {
  it("is that of the rows, each gebied once", () => {
    const table = pivot(cube, {...choice, rijen: ["periode", "gebied"], kolommen: ["indicator", "categorie"]});
    expect(gebiedOrder(table, Uint32Array.from([7, 6, 3, 0, 1, 2, 4, 5]))).toEqual([3, 2, 0, 1]);
    expect(gebiedSlot(table, Uint32Array.from([7, 6, 3, 0, 1, 2, 4, 5]), "GM0003")).toEqual({rij: 0, kolom: 0});
    expect(gebiedSlot(table, Uint32Array.from([0]), "GM0307")).toBeNull();
  });
});
