import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {funnelChart, type FunnelRow} from "../../../components/charts/funnel.js";
import {nothing} from "../../../components/model/missing.js";

const row = (code: string, n: number, aandeel: number | null): FunnelRow => ({
  ...{code, naam: code.toUpperCase(), n, aandeel},
  ...{onder998: 0.5, onder95: 0.6, boven95: 0.8, boven998: 0.9, tip: [code, `n = ${n}`]}
});
const rows = Object.freeze([row("a", 900, 0.7), row("b", 50, 0.55), row("c", 200, 0.95), row("d", 0, null)]);
const options = {width: 900, mean: 0.7, meanName: "Nederland 70%", countName: "Startgroep (n)", named: ["b"]};

describe("funnelChart(rows, options)", () => {
  const chart = funnelChart(rows, options) as Chart;
  const points = chart.data["rows"] as {serie: string; place: string; named: boolean}[];

  it("is Vega-Lite that compiles: the share against n on a log scale", () => {
    const spec = vegaLite(chart) as unknown as {encoding: Record<"x" | "y", {field: string; scale: {type?: string}}>};
    expect(() => compile(spec as never)).not.toThrow();
    expect(spec.encoding).toMatchObject({x: {field: "n", scale: {type: "log"}}, y: {field: "aandeel"}});
  });

  it("draws who is counted, those with a name last", () => {
    expect(points.map(({serie}) => serie)).toEqual(["c", "a", "b"]);
    expect(points.map(({named}) => named)).toEqual([false, false, true]);
  });

  it("says between which limits of its own row a share lies", () => {
    expect(points.map(({place}) => place)).toEqual([
      ...["buiten de 99,8%-grenzen", "binnen de 95%-grenzen", "buiten de 95%-grenzen"]
    ]);
  });

  it("takes the limits from the rows, in order of n", () => {
    const limits = chart.data["limits"] as {line: string; detail: string; n: number; aandeel: number}[];
    expect(limits.filter(({detail}) => detail === "onder998")).toEqual(
      [50, 200, 900].map((n) => ({line: "99,8%-grenzen", detail: "onder998", n, aandeel: 0.5}))
    );
    expect(chart.params["lines"]).toEqual(["Nederland 70%", "95%-grenzen", "99,8%-grenzen"]);
  });

  it("has a scale that holds every share and stays between 0 and 1", () => {
    const [low, high] = chart.params["span"] as [number, number];
    expect([low < 0.55 && low > 0.45, high]).toEqual([true, expect.closeTo(0.982)]);
    const all = funnelChart([row("a", 5, 0), row("b", 6, 1)], options) as Chart;
    expect(all.params["span"]).toEqual([0, 1]);
  });

  it("says in words that there is nothing to draw", () => {
    expect(funnelChart([], options)).toBe(nothing.nobody);
    expect(funnelChart([row("d", 0, null)], options)).toBe(nothing.noFigures);
  });
});
