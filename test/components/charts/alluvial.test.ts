import fc from "fast-check";
import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {alluvialChart, type FlowRow, stackFlows} from "../../../components/charts/alluvial.js";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {nothing} from "../../../components/model/missing.js";

const flow = (half: 0 | 1, van: string, naar_: string, personen: number): FlowRow => ({
  ...{peilmoment: ["2015-01-01", "2015-07-01"][half]!, volgend: ["2015-07-01", "2016-01-01"][half]!},
  ...{van, naar: naar_, personen}
});
const rows = Object.freeze([
  flow(0, "wmo", "geen", 20),
  flow(0, "wmo", "wmo", 60),
  flow(0, "geen", "wmo", 5),
  flow(0, "geen", "geen", 15),
  flow(1, "wmo", "wmo", 65),
  flow(1, "geen", "geen", 35)
]);
const groups = [
  {code: "wmo", naam: "Alleen Wmo", colour: "#0072B2"},
  {code: "geen", naam: "Geen", colour: "#D9DEE4"}
];

describe("stackFlows(rows, codes)", () => {
  it("stacks columns and ribbons in the order of the groups, on both sides", () => {
    const {columns, ribbons} = stackFlows(rows, ["wmo", "geen"]);
    expect(columns.map(({moment, code, personen, until}) => [moment, code, personen, until])).toEqual([
      ...[
        [0, "wmo", 80, 0.8],
        [0, "geen", 20, 1],
        [1, "wmo", 65, 0.65]
      ],
      ...[
        [1, "geen", 35, 1],
        [2, "wmo", 65, 0.65],
        [2, "geen", 35, 1]
      ]
    ]);
    expect(ribbons.slice(0, 4).map(({van, naar: to, leaves, enters}) => [van, to, leaves, enters])).toEqual([
      ["wmo", "wmo", [0, 0.6], [0, 0.6]],
      ["wmo", "geen", [0.6, 0.8], [0.65, 0.85]],
      ["geen", "wmo", [0.8, 0.85], [0.6, 0.65]],
      ["geen", "geen", [0.85, 1], [0.85, 1]]
    ]);
  });

  it("keeps the size of every flow on both sides and fills each side", () => {
    const codes = ["a", "b", "c"];
    const code = fc.constantFrom(...codes);
    const anyFlows = fc.uniqueArray(fc.tuple(code, code, fc.integer({min: 1, max: 999})), {
      minLength: 1,
      selector: ([van, to]) => `${van} ${to}`
    });
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const total = flows.reduce((sum, [, , persons]) => sum + persons, 0);
        const {ribbons, columns} = stackFlows(
          flows.map(([van, to, persons]) => flow(0, van, to, persons)),
          codes
        );
        expect(ribbons).toHaveLength(flows.length);
        for (const {leaves, enters, personen} of ribbons)
          for (const [from, until] of [leaves, enters]) expect((until - from) * total).toBeCloseTo(personen);
        for (const moment of [0, 1])
          expect(columns.filter((column) => column.moment === moment).at(-1)!.until).toBeCloseTo(1);
      })
    );
  });
});

describe("alluvialChart(rows, options)", () => {
  const chart = alluvialChart(rows, {width: 900, groups}) as Chart;

  it("is Vega-Lite that compiles: a ribbon is an area of four places, level at both ends", () => {
    expect(() => compile(vegaLite(chart) as never)).not.toThrow();
    const ribbon = (chart.data["ribbons"] as {flow: string; x: number; from: number; until: number}[]).slice(4, 8);
    expect(ribbon.map(({x, from, until}) => [x, from, until])).toEqual([
      ...[
        [0.05, 0.6, 0.8],
        [0.4, 0.6, 0.8],
        [0.6, 0.65, 0.85],
        [0.95, 0.65, 0.85]
      ]
    ]);
  });

  it("says what a column and a flow hold, and names the last column", () => {
    const tips = (name: string) => (chart.data[name] as {tip: string[]}[]).map(({tip}) => tip);
    expect(tips("columns")[0]).toEqual(["Alleen Wmo", "1 januari 2015: 80,0%", "80 van 100"]);
    expect(tips("flows")[1]).toEqual([
      "Van Alleen Wmo naar Geen",
      "van 1 januari 2015 tot 1 juli 2015: 25,0%",
      "20 van 80"
    ]);
    expect((chart.params["ends"] as {words: string[]}).words).toEqual(["Alleen Wmo 65%", "Geen 35%"]);
  });

  it("says in words that there is nobody", () => {
    expect(alluvialChart([], {width: 900, groups})).toBe(nothing.nobody);
    expect(alluvialChart([flow(0, "wmo", "geen", 0)], {width: 900, groups})).toBe(nothing.nobody);
  });
});
