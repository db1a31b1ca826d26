import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {stepChart, type StepPoint} from "../../../components/charts/steps.js";
import {nothing} from "../../../components/model/missing.js";

const point = (waarde: number | null): StepPoint => ({
  ...{waarde, onder: waarde === null ? null : waarde - 5, boven: waarde === null ? null : waarde + 5},
  ...{klein: false, tip: [String(waarde)]}
});
const options = {
  ...{width: 900, steps: ["a", "b", "c"], naam: "Gemeente", text: String, sign: "%", zero: false},
  beside: {naam: "Nederland", points: [60, 50, 40].map(point)}
};
const panel = (code: string, values: (number | null)[]) => ({
  code,
  naam: code,
  colour: "#000",
  points: values.map(point)
});

describe("stepChart(panels, options)", () => {
  const chart = stepChart([panel("x", [70, 60, 30]), panel("y", [80, null, null])], options) as Chart;
  const rows = chart.data["rows"] as {panel: number; side: string; step: number; label: string; heading: string}[];

  it("is Vega-Lite that compiles", () => expect(() => compile(vegaLite(chart) as never)).not.toThrow());
  it("has one scale that holds every number and interval", () => expect(chart.params["span"]).toEqual([25, 85]));
  it("begins that scale at 0 where asked", () => {
    const zero = stepChart([panel("x", [70, 60, 30])], {...options, zero: true}) as Chart;
    expect(zero.params["span"]).toEqual([0, 75]);
  });
  it("has the same line beside every gemeente, under its own", () => {
    expect(rows.slice(0, 6).every(({side}) => side === "Nederland")).toBe(true);
    expect(rows.filter(({side}) => side === "Gemeente")).toHaveLength(6);
  });
  it("names a panel once, and its last number", () => {
    expect(rows.filter(({heading}) => heading !== "").map(({heading}) => heading)).toEqual(["x", "y"]);
    expect(rows.filter(({label}) => label !== "").map(({label, step}) => [label, step])).toEqual([
      ["30", 2],
      ["80", 0]
    ]);
  });
  it("writes the number of the other line at its end where asked, not over its own", () => {
    const labelled = {...options.beside, labelled: true};
    const both = stepChart([panel("x", [70, 60, 40])], {...options, beside: labelled}) as Chart;
    const ends = (both.data["rows"] as {label: string; labelAt: number}[]).filter(({label}) => label !== "");
    expect(ends.map(({label}) => label)).toEqual(["40", "40"]);
    expect(ends[0]!.labelAt).not.toBe(ends[1]!.labelAt);
  });
  it("says in words that there is nothing, or one moment", () => {
    expect(stepChart([panel("x", [null, null, null])], options)).toBe(nothing.noFigures);
    expect(stepChart([panel("x", [70])], {...options, steps: ["a"]})).toBe(nothing.oneMoment);
  });
});
