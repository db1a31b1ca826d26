import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {areaChart} from "../../../components/charts/area.js";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {nothing} from "../../../components/model/missing.js";

const groups = Object.freeze([
  {code: "wmo", naam: "Alleen Wmo", colour: "#0072B2"},
  {code: "jeugd", naam: "Alleen Jeugd", colour: "#009E73"},
  {code: "geen", naam: "Geen", colour: "#D9DEE4"}
]);
const rows = Object.freeze([
  {peilmoment: "2015-07-01", groep: "geen", personen: 300},
  {peilmoment: "2015-01-01", groep: "wmo", personen: 400},
  {peilmoment: "2015-07-01", groep: "wmo", personen: 100}
]);
interface Band {
  serie: string;
  from: number;
  until: number;
  tip: string[];
}

describe("areaChart(rows, options)", () => {
  const chart = areaChart(rows, {width: 900, groups}) as Chart;
  const bands = chart.data["rows"] as Band[];

  it("is Vega-Lite that compiles, with rows that point and key can read", () => {
    expect(() => compile(vegaLite(chart) as never)).not.toThrow();
    expect(bands.map(({tip}) => tip)[1]).toEqual(["Alleen Wmo", "1 juli 2015: 25,0%", "100 van 400"]);
  });

  it("stacks the groups in their order to 100% of each peilmoment, without those of nobody", () => {
    expect(bands.map(({serie, from, until}) => [serie, from, until])).toEqual([
      ["wmo", 0, 1],
      ["wmo", 0, 0.25],
      ["geen", 1, 1],
      ["geen", 0.25, 1]
    ]);
  });

  it("names each group where it ends, apart from the others", () => {
    expect((chart.params["ends"] as {words: string[]}).words).toEqual(["Alleen Wmo 25%", "Geen 75%"]);
    const close = areaChart(
      ["2015-01-01", "2015-07-01"].flatMap((peilmoment) => [
        {peilmoment, groep: "wmo", personen: 1},
        {peilmoment, groep: "jeugd", personen: 1},
        {peilmoment, groep: "geen", personen: 998}
      ]),
      {width: 900, groups}
    ) as Chart;
    const {places, words} = close.params["ends"] as {places: number[]; words: string[]};
    expect((places[1]! - places[0]!) * close.layout.height).toBeCloseTo(15);
    expect(words[0]).toBe("Alleen Wmo <1%");
  });

  it("has a word under the first and the last peilmoment, however narrow it is", () => {
    const moments = [2015, 2016, 2017, 2018].flatMap((year) => [`${year}-01-01`, `${year}-07-01`]);
    const long = moments.map((peilmoment) => ({peilmoment, groep: "wmo", personen: 1}));
    const shown = (width: number) =>
      ((areaChart(long, {width, groups}) as Chart).params["shown"] as number[]).map((day) =>
        moments.indexOf(new Date(day).toISOString().slice(0, 10))
      );
    expect(shown(900)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(shown(500)).toEqual([0, 4, 7]);
  });

  it("says in words that there is nothing to draw", () => {
    expect(areaChart([], {width: 900, groups})).toBe(nothing.nobody);
    expect(areaChart(rows.slice(1, 2), {width: 900, groups})).toBe(nothing.oneMoment);
    expect(areaChart([{...rows[0]!, personen: 0}], {width: 900, groups})).toBe(nothing.nobody);
  });
});
