import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {scatterChart, type ScatterRow} from "../../../components/charts/scatter.js";
import {nothing} from "../../../components/model/missing.js";

const row = (naam: string, x: number, y: number, named = false): ScatterRow => ({
  serie: naam,
  naam,
  x,
  y,
  named,
  tip: [naam]
});
const options = {width: 800, xName: "x", yName: "y", xSign: "", ySign: "%"};

describe("scatterChart(rows, options)", () => {
  const rows = [row("a", 0, 0, true), row("b", 10, 100), row("c", 0.1, 1, true), row("d", 9, 90, true)];
  const chart = scatterChart(Object.freeze(rows), options) as Chart;
  const points = chart.data["rows"] as {serie: string; label: string}[];

  it("is Vega-Lite that compiles", () => expect(() => compile(vegaLite(chart) as never)).not.toThrow());
  it("draws the named ones last", () => expect(points.map(({serie}) => serie)).toEqual(["b", "a", "c", "d"]));
  it("names those whose name lies over no other", () =>
    expect(points.map(({label}) => label)).toEqual(["", "a", "", "d"]));
  it("says in words that there is nothing", () => expect(scatterChart([], options)).toBe(nothing.noFigures));
});
