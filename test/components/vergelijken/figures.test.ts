import {describe, expect, it} from "vitest";
import type {Chart} from "../../../components/charts/chart.js";
import {colours} from "../../../components/charts/theme.js";
import type {Gebied} from "../../../components/model/gebied.js";
import {wilson} from "../../../components/statistics/wilson.js";
import type {Compared} from "../../../components/vergelijken/answer.js";
import {noCompareChoice} from "../../../components/vergelijken/choice.js";
import {dotsFigure, multiplesFigure} from "../../../components/vergelijken/figures.js";
import {measureOf, momentsOf} from "../../../components/vergelijken/measure.js";
import type {GemeenteValue} from "../../../components/vergelijken/tables.js";

const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "GM0344", naam: "Utrecht", soort: "gemeente", gemeenten: ["GM0344"]},
  {code: "GM0193", naam: "Zwolle", soort: "gemeente", gemeenten: ["GM0193"]}
];
const manifest = {
  ...{naam: "Proef", synthetisch: true, status: "synthetisch", gemaakt: "2026-01-01", hash: "0123456789abcdef"},
  ...{peilmomenten: ["2015-01-01", "2015-07-01", "2016-01-01"], perioden: ["2015HJ01", "2015HJ02"], brontellingen: []}
};

const value = (gebruik: number, n: number): GemeenteValue => ({
  ...wilson(gebruik, n),
  ...{gebruik, n, empty: null, klein: false}
});

/** Two gemeenten beside Nederland, on two moments. */
function answer(code: string, parts: Record<string, readonly [number, number, number]>): Compared {
  const measure = measureOf(code);
  const moments = momentsOf(measure, manifest, "2015-01-01").slice(0, 2);
  const values = new Map(
    Object.entries(parts).map(([gebied, [first, last, n]]) => [gebied, [value(first, n), value(last, n)]])
  );
  const asked = {measure, moments, at: 1, values};
  return {
    ...{...asked, tegen: asked, choice: {...noCompareChoice("2015-01-01"), gebied: "GM0344", maat: code}},
    chosen: {own: ["GM0344"], all: ["GM0344", "GM0193"], why: "Om te proberen."},
    ...{populations: [], gebieden, manifest: manifest as never, recount: async () => null}
  };
}
const shares = {GM0344: [800, 700, 1000], GM0193: [850, 750, 1000], NL: [8000, 7600, 10000]} as const;
const rates = {GM0344: [50, 60, 1000], GM0193: [40, 45, 1000], NL: [400, 500, 10000]} as const;

describe("multiplesFigure", () => {
  it("has a sentence for a title: the last number, and what it was at first", () => {
    expect(multiplesFigure.words(answer("blijft-wmo", shares)).attribute.titel).toBe(
      "In Utrecht gebruikt 70,0% van de startgroep op 1 januari 2016 nog een voorziening uit de Wmo; op 1 juli 2015 was dat 80,0%"
    );
    expect(multiplesFigure.words(answer("wmo_clienten.totaal", rates)).attribute.titel).toMatch(
      /: in Utrecht 60 per 1\.000; in het eerste halfjaar van 2015 was dat 50$/
    );
  });
  it("says that its scale does not begin at 0 where it does not", () => {
    expect(multiplesFigure.words(answer("blijft-wmo", shares)).toelichting).toContain("De as begint niet bij 0%.");
    expect(multiplesFigure.words(answer("wmo_clienten.totaal", rates)).toelichting).not.toContain("begint niet");
    const fromZero = {...shares, GM0193: [0, 0, 1000]} as const;
    expect(multiplesFigure.words(answer("blijft-wmo", fromZero)).toelichting).not.toContain("begint niet");
  });
  it("draws every gemeente in the colour of the legend, and Nederland in that of what is compared with", () => {
    const {data} = multiplesFigure.chart(answer("blijft-wmo", shares), 900) as Chart;
    const drawn = new Set((data["rows"] as {colour: string}[]).map(({colour}) => colour));
    expect(drawn).toEqual(new Set([colours.totaal, colours.vergelijk]));
  });
});

describe("dotsFigure", () => {
  it("says that its scale does not begin at 0, of a rate too", () => {
    expect(dotsFigure.words(answer("blijft-wmo", shares)).toelichting).toContain("De as begint niet bij 0%.");
    expect(dotsFigure.words(answer("wmo_clienten.totaal", rates)).toelichting).toContain("De as begint niet bij 0. ");
  });
});
