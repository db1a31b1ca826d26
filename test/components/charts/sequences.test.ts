import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {sequenceChart} from "../../../components/charts/sequences.js";
import {nothing} from "../../../components/model/missing.js";

const moments = Object.freeze(["2015-01-01", "2015-07-01", "2016-01-01"]);
const row = (steps: string[], size: number, label = "") =>
  Object.freeze({serie: steps.join("-"), steps, size, label, tip: [`${size} mensen`]});
const rows = Object.freeze([row(["alleen_wmo", "alleen_wmo", "geen"], 3, "75%"), row(["geen", "geen", "geen"], 1)]);
const options = {width: 800, moments, nameOf: (code: string) => code.toUpperCase()};
interface Spell {
  serie: string;
  state: string;
  x: number;
  x2: number;
  from: number;
  until: number;
  tip: string[];
}

describe("sequenceChart(blocks, options)", () => {
  const chart = sequenceChart([{heading: null, rows}], options) as Chart;
  const spells = chart.data["spells"] as Spell[];

  it("is Vega-Lite that compiles, with a spell of equal states as one mark that can be read", () => {
    expect(() => compile(vegaLite(chart) as never)).not.toThrow();
    expect(spells.map(({state, x, x2}) => [state, x, x2])).toEqual([
      ["alleen_wmo", 0, 2],
      ["geen", 2, 3],
      ["geen", 0, 3]
    ]);
    expect(spells[0]!.tip).toEqual(["ALLEEN_WMO", "3 mensen"]);
  });

  it("gives every sequence its part of the height, from top to bottom", () => {
    expect(spells.map(({from, until}) => [from, until])).toEqual([
      [0, 0.75],
      [0, 0.75],
      [0.75, 1]
    ]);
    expect(chart.data["labels"]).toEqual([{serie: rows[0]!.serie, label: "75%", middle: 0.375}]);
    expect(chart.params["shown"]).toEqual(["geen", "alleen_wmo"]);
  });

  it("sets blocks under their headings, and lines of a list apart", () => {
    const blocks = rows.map((row, i) => ({heading: `Groep ${i + 1}`, rows: [row]}));
    const list = sequenceChart(blocks, {...options, list: true}) as Chart;
    expect(list.layout.height).toBe(2 * 30 + 2 * 26);
    const [first, , second] = list.data["spells"] as Spell[];
    const headings = list.data["headings"] as {from: number; heading: string}[];
    expect(headings.map(({heading}) => heading)).toEqual(["Groep 1", "Groep 2"]);
    expect(first!.until).toBeLessThan(headings[1]!.from);
    expect(headings[1]!.from).toBeLessThan(second!.from);
  });

  it("is a sentence where there is nobody, or but one moment", () => {
    expect(sequenceChart([], options)).toBe(nothing.nobody);
    expect(sequenceChart([{heading: null, rows}], {...options, moments: moments.slice(0, 1)})).toBe(nothing.oneMoment);
  });
});
