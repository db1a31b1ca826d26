import {parse, View} from "vega";
import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {lineChart, panelNames} from "../../../components/charts/line.js";
import {colours} from "../../../components/charts/theme.js";
import type {GroupRow} from "../../../components/cohort/rows.js";
import {nothing} from "../../../components/model/missing.js";
import {wilson} from "../../../components/statistics/wilson.js";

const peilmomenten = ["2015-01-01", "2015-07-01", "2016-01-01"];

/** A group that loses a tenth at every peilmoment. */
const group = (code: string, side: 0 | 1, startgroep: number): GroupRow[] =>
  peilmomenten.map((peilmoment, moment) => {
    const gebruik = Math.round(startgroep * (1 - moment / 10));
    return {kant: side, gebied: "GM0344", groep: code, peilmoment, startgroep, gebruik, ...wilson(gebruik, startgroep)};
  });

const options = {
  width: 900,
  groups: ["totaal", "wmo", "wsw"].map((code) => ({code, naam: panelNames[code]!})),
  names: ["Utrecht", "Nederland"]
};
const rows = Object.freeze([
  ...[...group("totaal", 0, 500), ...group("wmo", 0, 5), ...group("wsw", 0, 0)],
  ...[...group("totaal", 1, 9000), ...group("wmo", 1, 2000), ...group("wsw", 1, 0)]
]);

interface Drawn {
  panel: number;
  serie: string;
  aandeel: number | null;
  label: string;
  labelAt: number | null;
  remark: string;
  colour: string;
  tip: string[];
}
const drawn = (chart: Chart | string): Drawn[] => (chart as Chart).data["rows"] as Drawn[];

describe("lineChart(rows, options)", () => {
  const chart = lineChart(rows, options) as Chart;

  it("is Vega-Lite that compiles, with share against peilmoment and a panel per groep", () => {
    const spec = vegaLite(chart) as unknown as {
      facet: {field: string};
      spec: {encoding: Record<"x" | "y", {field: string; scale: {domain: unknown}}>};
    };
    expect(() => compile(spec as never)).not.toThrow();
    expect(spec.facet.field).toBe("panel");
    expect(spec.spec.encoding.x.field).toBe("peilmoment");
    expect(spec.spec.encoding.y).toMatchObject({field: "aandeel", scale: {domain: [0, 1]}});
  });

  it("has a word under the first and the last peilmoment of every panel", () => {
    expect(chart.params["shown"]).toEqual(peilmomenten.map((day) => Date.parse(day)));
    const narrow = lineChart(rows, {...options, width: 260}) as Chart;
    expect(narrow.params["shown"]).toEqual([peilmomenten[0]!, peilmomenten[2]!].map((day) => Date.parse(day)));
  });

  it("opens elsewhere: no signal is missing from what is taken home", async () => {
    const view = new View(parse(compile(vegaLite(chart)).spec), {renderer: "none"});
    expect(await view.toSVG()).toContain("te weinig mensen");
  });

  it("leaves a panel without people out and makes the others larger", () => {
    expect([...new Set(drawn(chart).map(({panel}) => panel))]).toEqual([0, 1]);
    const one = lineChart(group("totaal", 0, 500), {...options, names: ["Utrecht"]}) as Chart;
    expect(one.layout.columns).toBe(1);
    expect(one.layout.width).toBeGreaterThan(1.9 * chart.layout.width);
  });

  it("says that there are too few people in place of their line", () => {
    const own = drawn(chart).filter(({serie}) => serie === "wmo 0");
    expect(own.map(({aandeel}) => aandeel)).toEqual([null, null, null]);
    expect(own.map(({remark}) => remark)).toEqual(["te weinig mensen", "", ""]);
  });

  it("labels the end of each line, apart from the other side", () => {
    const [own, other] = drawn(chart).filter(({label, panel}) => label !== "" && panel === 0);
    expect([own!.label, other!.label]).toEqual(["80%", "80%"]);
    expect(Math.abs(own!.labelAt! - other!.labelAt!) * chart.layout.height).toBeCloseTo(15);
  });

  it("gives a wet its colour and grey to what it is compared with", () => {
    const colour = (serie: string) => drawn(chart).find((row) => row.serie === serie)!.colour;
    expect([colour("totaal 0"), colour("wmo 0"), colour("wmo 1")]).toEqual([
      ...[colours.totaal, colours.wmo, colours.vergelijk]
    ]);
  });

  it("says the share, its interval and n of a point", () => {
    expect(drawn(chart).find(({serie}) => serie === "totaal 0")!.tip).toEqual([
      "Totaal, Utrecht",
      "1 januari 2015: 100,0%",
      "95%-interval 99,2% tot 100,0%",
      "500 van 500"
    ]);
  });

  it("says why there is nothing to draw", () => {
    expect(lineChart(group("totaal", 0, 0), options)).toBe(nothing.nobody);
    expect(lineChart(rows.slice(0, 1), options)).toBe(nothing.oneMoment);
    expect(lineChart([], options)).toBe(nothing.nobody);
  });
});
