import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {rangeChart, type RangeRow} from "../../../components/charts/range.js";
import {colours} from "../../../components/charts/theme.js";
import {nothing} from "../../../components/model/missing.js";

const row = (naam: string, side: string, waarde: number): RangeRow => ({
  ...{serie: `${naam} ${side}`, naam, side, waarde, onder: waarde - 2, boven: waarde + 2, klein: false},
  ...{own: false, label: String(waarde), tip: [naam]}
});
const rows = Object.freeze([row("Wsnp", "Utrecht", 4), row("Wsnp", "Nederland", 3), row("Detentie", "Utrecht", -1)]);
const options = {
  ...{width: 900, names: ["Wsnp", "Detentie"], sides: ["Utrecht", "Nederland"], sign: ""},
  reference: {naam: "geen verschil", waarde: 0}
};

describe("rangeChart(rows, options)", () => {
  const chart = rangeChart(rows, {...options, second: colours.vergelijk}) as Chart;

  it("is Vega-Lite that compiles", () => expect(() => compile(vegaLite(chart) as never)).not.toThrow());
  it("gives what is compared with the colour that is asked, in marks and legend alike", () => {
    expect(chart.params["second"]).toBe(colours.vergelijk);
    const {scales, legends} = compile(vegaLite(chart) as never).spec;
    const tints = scales!
      .filter(({name}) => ["stroke", "fill"].includes(name))
      .map((scale) => (scale as {range?: unknown}).range);
    expect(tints).toEqual([
      [colours.totaal, {signal: "second"}],
      [colours.totaal, {signal: "second"}]
    ]);
    expect(legends!.some(({stroke}) => stroke === "stroke")).toBe(true);
  });
  it("holds every number, interval and the line for all on its scale", () => {
    const [from, until] = chart.params["span"] as [number, number];
    expect(from).toBeLessThan(-3);
    expect(until).toBeGreaterThan(6);
  });
  it("says in words that there is nothing", () => expect(rangeChart([], options)).toBe(nothing.noFigures));
});
