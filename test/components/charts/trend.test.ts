import {parse, View} from "vega";
import {compile, type TopLevelSpec} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {trendChart, type TrendLine, type TrendPanel} from "../../../components/charts/trend.js";
import {measureText, wholeNumber} from "../../../components/format/number.js";
import {missingWords} from "../../../components/model/missing.js";

type Point = TrendLine["points"][number];
const point = (periode: string, waarde: number | null, more: Partial<Point> = {}): Point => ({
  ...{periode, waarde, onder: null, boven: null, klein: false},
  ...{empty: waarde === null ? "geen_cijfer" : null, ...more}
});
const line = (points: readonly Point[], more: Partial<TrendLine> = {}): TrendLine => ({
  ...{serie: "wmo", title: "Wmo, Utrecht", colour: "blue", entry: 0, points, ...more}
});
const panel = (...lines: TrendLine[]): TrendPanel => ({heading: "Wmo", colour: "blue", lines});

const perioden = ["2015HJ02", "2016HJ01", "2017HJ01"];
const options = {
  ...{width: 900, perioden, unit: " per 1.000"},
  legend: [
    {naam: "Utrecht", colour: "black"},
    {naam: "Nederland", colour: "grey"}
  ],
  text: (waarde: number, decimalen?: 0 | 1) => measureText(waarde, 1000, decimalen)
};
const own = line([
  point("2015HJ02", 62, {onder: 60, boven: 65, n: 12_345}),
  point("2016HJ01", null, {empty: "niet_geleverd"}),
  point("2017HJ01", 58, {onder: 41, boven: 71, klein: true})
]);
const other = line([point("2015HJ02", 50), point("2016HJ01", 51), point("2017HJ01", 57)], {
  ...{serie: "wmo 1", title: "Wmo, Nederland", colour: "grey", entry: 1, side: 1}
});

interface Row {
  [field: string]: unknown;
  panel: number;
  rank: number;
  serie: string;
  label: string;
  labelAt: number | null;
  tip: string[];
}
const chart = (panels: readonly TrendPanel[], more: Partial<Parameters<typeof trendChart>[1]> = {}) =>
  trendChart(panels, {...options, ...more}) as Chart;
/** In the order in which they are read. */
const rowsOf = ({data}: Chart) => [...(data["rows"] as readonly Row[])].sort((a, b) => a.rank - b.rank);

interface Layer {
  mark: {type: string; invalid?: string};
  encoding: Record<string, {field?: string; scale?: {domain?: unknown}; axis?: unknown; legend?: {values: unknown}}>;
}
interface Spec {
  facet: {field: string};
  spec: {encoding: Layer["encoding"]; layer: Layer[]};
}
const layers = (shown: Chart) => {
  const {spec} = vegaLite(shown) as unknown as Spec;
  return (type: string) => spec.layer.find(({mark}) => mark.type === type)!;
};

describe("trendChart(panels, options)", () => {
  const both = chart([panel(own, other)]);

  it("is Vega-Lite with a panel per name: numbers from 0 against real time", () => {
    const {facet, spec} = vegaLite(both) as unknown as Spec;
    expect(facet.field).toBe("panel");
    expect(spec.encoding).toMatchObject({
      x: {field: "time", type: "temporal"},
      y: {field: "waarde", scale: {domain: [0, {expr: "highest"}]}}
    });
    expect(both.params["highest"]).toBe(80);
  });

  it("opens elsewhere: no signal is missing from what is taken home", async () => {
    const view = new View(parse(compile(vegaLite(both) as TopLevelSpec).spec), {renderer: "none"});
    const svg = await view.toSVG();
    for (const text of ["Wmo", "Nederland", "2e", "2015", "niet geleverd", ">58<"]) expect(svg).toContain(text);
    for (const text of ["afgeschermd", "opt-out", "null", "undefined"]) expect(svg).not.toContain(text);
  });

  it("leaves a line and its interval open where a number is missing, with a mark for the reason", () => {
    for (const type of ["line", "area"]) expect(layers(both)(type).mark.invalid).toMatch(/^break-paths/);
    const [before, gap, after] = rowsOf(both);
    expect(gap).toMatchObject({waarde: null, missing: "niet geleverd", missingTime: Date.UTC(2016, 0)});
    expect([before, after]).toMatchObject([{alone: true, missingTime: null}, {alone: true}]);
  });

  it("shows in the legend what is used: its lines, and the reasons that occur", () => {
    expect(both.params).toMatchObject({names: ["Utrecht", "Nederland"], nameColours: ["black", "grey"]});
    expect(both.params["missing"]).toEqual([missingWords.niet_geleverd]);
    expect(layers(both)("line").encoding["strokeDash"]!.legend!.values).toEqual({expr: "sequence(length(names))"});
    const withheld = line([
      point("2015HJ02", null, {empty: "afgeschermd"}),
      point("2016HJ01", null, {empty: "opt_out"}),
      point("2017HJ01", 3)
    ]);
    expect(chart([panel(withheld)]).params["missing"]).toEqual(["afgeschermd", "opt-out"]);
    expect(chart([panel(other)]).params["missing"]).toEqual([]);
  });

  it("has an axis of halfjaren, open where one is missing, above one of years", () => {
    const day = [Date.UTC(2015, 6), Date.UTC(2016, 0), Date.UTC(2017, 0)];
    expect(both.params).toMatchObject({step: "halfjaar", perioden: day, years: day});
    const whole = ["2015HJ01", "2015HJ02"];
    const [january, july] = [Date.UTC(2015, 0), Date.UTC(2015, 6)];
    const year = chart([panel(line(whole.map((periode) => point(periode, 1))))], {perioden: whole});
    expect(year.params["years"]).toEqual([(january + july) / 2]);
  });

  it("has an axis of years alone, and one of the months of peilmomenten", () => {
    const at = (perioden: string[]) =>
      chart([panel(line(perioden.map((periode) => point(periode, 1))))], {perioden}).params;
    expect(at(["2015JJ00", "2017JJ00"])).toMatchObject({step: "jaar", years: [Date.UTC(2015, 0), Date.UTC(2017, 0)]});
    expect(at(["2015-01-01", "2015-07-01"])).toMatchObject({
      ...{step: "peilmoment", perioden: [Date.UTC(2015, 0), Date.UTC(2015, 6)]}
    });
  });

  it("draws the gebied over what it is compared with, and reads it first", () => {
    const series = (rows: readonly object[]) => [...new Set((rows as Row[]).map(({serie}) => serie))];
    expect(series(both.data["rows"]!)).toEqual(["wmo 1", "wmo"]);
    expect(series(rowsOf(both))).toEqual(["wmo", "wmo 1"]);
  });

  it("labels the end of each line, apart from the others", () => {
    const [first, second] = rowsOf(both).filter(({label}) => label !== "");
    expect([first!.label, second!.label]).toEqual(["58", "57"]);
    expect((first!.labelAt! - second!.labelAt!) * (both.layout.height / 80)).toBeCloseTo(15);
  });

  it("labels a line above its last number where that is not of the last periode", () => {
    const ended = line([point("2015HJ02", 4), point("2016HJ01", 5), point("2017HJ01", null)]);
    expect(rowsOf(chart([panel(ended)])).filter(({label}) => label !== "")).toMatchObject([
      {label: "5,0", labelAt: 5, atEnd: false}
    ]);
  });

  it("names several lines of one kind at their ends, where there is room", () => {
    const named = [panel(line([point("2017HJ01", 4)], {naam: "Totaal"}))];
    expect(rowsOf(chart(named))[0]!.label).toBe("Totaal 4,0");
    expect(rowsOf(chart(named, {width: 358}))[0]!.label).toBe("4,0");
  });

  it("counts in whole numbers where it counts", () => {
    const counted = chart([panel(line([point("2017HJ01", 3)]))], {text: wholeNumber, whole: true, unit: " inwoners"});
    expect(counted.params).toMatchObject({leastStep: 1, highest: 3, sign: ""});
    expect(rowsOf(counted)[0]!.tip).toEqual(["Wmo, Utrecht", "1e halfjaar 2017: 3 inwoners"]);
    expect(both.params["leastStep"]).toBe(0);
  });

  it("says of a point what it is of, when, its unit, its interval and n", () => {
    const [before, gap, after] = rowsOf(both).map(({tip}) => tip);
    expect(before).toEqual([
      ...["Wmo, Utrecht", "2e halfjaar 2015: 62 per 1.000", "95%-interval 60 tot 65", "n = 12.345"]
    ]);
    expect(gap).toEqual(["Wmo, Utrecht", "1e halfjaar 2016: niet geleverd"]);
    expect(after![1]).toBe("1e halfjaar 2017: 58 per 1.000 (onzeker)");
  });

  it("says a narrow interval with a decimal, so that its bounds differ", () => {
    const narrow = line([point("2017HJ01", 62.04, {onder: 61.81, boven: 62.31})]);
    expect(rowsOf(chart([panel(narrow)]))[0]!.tip.slice(1)).toEqual([
      ...["1e halfjaar 2017: 62,0 per 1.000", "95%-interval 61,8 tot 62,3"]
    ]);
  });

  it("makes one panel large, and stands more beside each other the wider it is", () => {
    const four = Array.from({length: 4}, () => panel(own));
    expect(both.layout).toMatchObject({columns: 1});
    expect(both.layout.width).toBeGreaterThan(700);
    expect(both.layout.height).toBeGreaterThan(chart(four).layout.height);
    expect(chart(four).layout.columns).toBe(4);
    expect(chart(four, {width: 358}).layout.columns).toBe(1);
    expect(rowsOf(chart(four)).at(-1)!.panel).toBe(3);
  });

  it("draws a single periode, and a 0", () => {
    const one = chart([panel(line([point("2017HJ01", 0)]))], {perioden: ["2017HJ01"]});
    expect(one.params).toMatchObject({perioden: [Date.UTC(2017, 0)], years: [Date.UTC(2017, 0)], highest: 1});
    expect(rowsOf(one)).toMatchObject([{waarde: 0, label: "0", atEnd: true}]);
  });

  it("says why no number can be shown", () => {
    const none = (...empty: Point["empty"][]) =>
      trendChart([panel(line(empty.map((empty, i) => point(perioden[i]!, null, {empty}))))], options);
    expect(none("niet_geleverd", "opt_out")).toBe("Er is hier geen cijfer te tonen: niet geleverd, opt-out.");
    expect(trendChart([], options)).toBe("Over deze keuze zijn er geen cijfers.");
  });
});
