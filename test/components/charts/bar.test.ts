import {parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Bar, type BarBlock, barChart, type BarOptions} from "../../../components/charts/bar.js";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {colours} from "../../../components/charts/theme.js";
import {measureText, wholeNumber} from "../../../components/format/number.js";
import {type MeasureValue, type Missing, nothing} from "../../../components/model/missing.js";

const amount = (waarde: number, more: Partial<MeasureValue> = {}): MeasureValue =>
  Object.freeze({waarde, onder: waarde * 0.9, boven: waarde * 1.1, klein: false, empty: null, n: 1234, ...more});
const missing = (empty: Missing): MeasureValue => ({waarde: null, onder: null, boven: null, klein: false, empty});
const bar = (naam: string, ...sides: MeasureValue[]): Bar => ({naam, serie: naam, colour: colours.wmo, sides});
const block = (...bars: Bar[]): BarBlock[] => [{heading: null, bars}];

const options: BarOptions = {
  ...{width: 900, names: ["Utrecht", "Nederland"]},
  ...{text: (waarde, decimalen) => measureText(waarde, 1000, decimalen), unit: " per 1.000"}
};
const one = {...options, names: ["Utrecht"]};

interface Drawn {
  line: number;
  colour: string;
  waarde: number | null;
  label: string;
  labelAt: number | null;
  missing: string;
  marked: boolean;
  klein: boolean;
  tip: string[];
}
const chartOf = (blocks: BarBlock[], more: Partial<BarOptions> = {}) =>
  barChart(blocks, {...options, ...more}) as Chart;
const rowsOf = ({data}: Chart) => data["rows"] as Drawn[];

/** What Vega makes of a chart: a view that can be shown others of its kind. */
async function drawn(...charts: Chart[]): Promise<View> {
  const view = new View(parse(charts[0]!.kind.vega, undefined, {ast: true}), {expr: expressionInterpreter});
  for (const {layout, params, data} of charts) {
    const {width, height} = layout;
    for (const [name, value] of Object.entries({width, height, ...params})) view.signal(name, value);
    for (const [name, rows] of Object.entries(data)) view.data(name, [...rows]);
    await view.runAsync();
  }
  return view;
}
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);

describe("barChart(blocks, options)", () => {
  const chart = chartOf(block(bar("Totaal", amount(50), amount(100)), bar("Wmo", amount(5, {klein: true}), amount(8))));

  it("is Vega-Lite that compiles, with bars of the number on lines, from 0 to the highest end of an interval", () => {
    const spec = vegaLite(chart) as unknown as {
      encoding: Record<"x" | "y", {field: string; scale: {domain: {expr: string}}}>;
      layer: {mark: {type: string}}[];
      params: {name: string; value: unknown}[];
    };
    expect(() => compile(spec as never)).not.toThrow();
    expect(spec.encoding.x).toMatchObject({field: "waarde", scale: {domain: {expr: "[0, highest]"}}});
    expect(spec.encoding.y).toMatchObject({field: "line"});
    expect(spec.layer[0]!.mark.type).toBe("bar");
    expect(spec.params.find(({name}) => name === "highest")!.value).toBeCloseTo(110);
  });

  it("puts the sides of a name under each other, with air between names", () =>
    expect(rowsOf(chart).map(({line}) => line)).toEqual([0, 1, 3, 4]));

  it("gives the gebied its colour and grey to what it is compared with", () =>
    expect(rowsOf(chart).map(({colour}) => colour)).toEqual([
      ...[colours.wmo, colours.vergelijk, colours.wmo, colours.vergelijk]
    ]));

  it("writes the number behind its interval, and says that a small one is uncertain", () => {
    const [own, , small] = rowsOf(chart);
    expect(own).toMatchObject({label: "50", klein: false});
    expect(own!.labelAt).toBeCloseTo(55);
    expect(small).toMatchObject({label: "5,0 onzeker", klein: true});
  });

  it("says name, gebied, number with its unit, interval and n of a bar", () =>
    expect(rowsOf(chart)[0]!.tip).toEqual([
      ...["Totaal, Utrecht", "50 per 1.000", "95%-interval 45 tot 55", "n = 1.234"]
    ]));

  it("says no interval and no n where there is none", () => {
    const bare = amount(12345, {onder: null, boven: null, n: null});
    const counted = chartOf(block(bar("a", bare)), {...one, text: wholeNumber, unit: " huishoudens", whole: true});
    expect(rowsOf(counted)[0]).toMatchObject({label: "12.345", labelAt: 12345});
    expect(rowsOf(counted)[0]!.tip).toEqual(["a, Utrecht", "12.345 huishoudens"]);
    expect(counted.params).toMatchObject({step: 1, sign: ""});
  });

  it.each([
    ["niet_geleverd", "niet geleverd", true],
    ["opt_out", "opt-out", true],
    ["afgeschermd", "afgeschermd", true],
    ["niet_van_toepassing", "niet van toepassing", false],
    ["geen_cijfer", "geen cijfer", false],
    ["lege_noemer", "n = 0", false]
  ] as const)("says why a number is missing (%s), with a mark where that has one", (reason, words, marked) => {
    const rows = rowsOf(chartOf(block(bar("a", missing(reason)), bar("b", amount(10))), one));
    expect(rows[0]).toMatchObject({missing: words, marked, waarde: null, label: "", tip: ["a, Utrecht", words]});
    expect(rows[1]).toMatchObject({missing: "", marked: false});
  });

  it("says why in place of a chart without a number", () => {
    expect(barChart([], options)).toBe(nothing.noFigures);
    expect(barChart(block(), options)).toBe(nothing.noFigures);
    expect(barChart(block(bar("a", missing("opt_out"), missing("afgeschermd"))), options)).toBe(
      "Er is hier geen cijfer te tonen: opt-out, afgeschermd."
    );
  });

  it("has a scale where every number is 0", async () => {
    const zero = chartOf(block(bar("a", amount(0))), one);
    expect(zero.params["highest"]).toBe(1);
    expect(rowsOf(zero)[0]).toMatchObject({label: "0", labelAt: 0});
    expect(textsOf(await (await drawn(zero)).toSVG())).toContain("a");
  });

  it("heads a block on a line of its own, off the axis and off the bars before it", () => {
    const blocks = [
      {heading: "eens", bars: [bar("a", amount(1))]},
      {heading: "oneens", bars: [bar("a", amount(2))]}
    ];
    const headed = chartOf(blocks, one);
    expect(headed.data["headings"]).toEqual([
      {line: 0, heading: ""},
      {line: 1, heading: "eens"},
      {line: 3, heading: ""},
      {line: 4, heading: "oneens"}
    ]);
    expect(headed.params["names"]).toEqual(["", "", "a", "", "", "a"]);
  });

  it("sets names above their bars in a narrow figure", () => {
    const narrow = chartOf(block(bar("a", amount(1)), bar("b", amount(2))), {...one, width: 340});
    expect(narrow.params).toMatchObject({names: ["a", "", "", "b", ""], narrow: true});
    expect(rowsOf(narrow).map(({line}) => line)).toEqual([1, 4]);
  });

  it("has a legend of the sides where it compares", async () => {
    const legend = async (chart: Chart) =>
      textsOf(await (await drawn(chart)).toSVG()).filter((text) => options.names.includes(text!));
    expect(await legend(chart)).toEqual(["Utrecht", "Nederland"]);
    expect(await legend(chartOf(block(bar("a", amount(1))), one))).toEqual([]);
  });

  it.each([900, 340])("keeps the longest names and numbers within %i pixels", async (width) => {
    const long = "Bijstandgerelateerde uitkering en nog een zeer lange naam die nergens past ".repeat(3);
    const chart = chartOf(block(bar(long, amount(16_900_000), amount(9)), bar("b", amount(3), missing("opt_out"))), {
      ...{width, text: wholeNumber, names: [long, long]}
    });
    const svg = await (await drawn(chart)).toSVG();
    expect(Number(/width="([\d.]+)"/.exec(svg)![1])).toBeLessThanOrEqual(width);
    expect(textsOf(svg).some((text) => text!.endsWith("…"))).toBe(true);
    expect(textsOf(svg)).toContain("16.900.000");
  });

  it("makes room for the names of every choice anew", async () => {
    const [short, long] = ["a", "Een veel langere naam"].map((naam) => chartOf(block(bar(naam, amount(5))), one));
    const widths = await Promise.all(
      [[short!], [long!], [long!, short!], [short!, long!]].map(async (charts) =>
        (await drawn(...charts)).signal("width")
      )
    );
    expect(widths[0]).toBeGreaterThan(widths[1] as number);
    expect(widths.slice(2)).toEqual(widths.slice(0, 2));
  });
});

describe("barChart(blocks, {references})", () => {
  const reference = (naam: string, waarde: number | null, own: boolean) => ({
    ...(waarde === null ? missing("geen_cijfer") : amount(waarde)),
    ...{naam, own}
  });
  const wijken = block(bar("Wijk 1", amount(60)), bar("Wijk 2", missing("afgeschermd")));
  const withReferences = (own: number | null, other: number | null) =>
    chartOf(wijken, {...one, references: [reference("Stad", own, true), reference("Nederland", other, false)]});

  it("draws the gemeente as a line with a band, and what is compared with dashed, on a scale that holds both", () => {
    const {data, params} = withReferences(40, 80);
    expect(data["bands"]).toEqual([{ondergrens: 36, bovengrens: 44}]);
    expect(data["references"]).toMatchObject([
      {place: 0, waarde: 40, colour: colours.totaal},
      {place: 1, waarde: 80, colour: colours.vergelijk}
    ]);
    expect(params["highest"]).toBeCloseTo(88);
  });

  it("names them with their numbers in the legend, and says their interval", async () => {
    const chart = withReferences(40, 80);
    expect(textsOf(await (await drawn(chart)).toSVG())).toEqual(expect.arrayContaining(["Stad: 40", "Nederland: 80"]));
    expect((chart.data["references"] as {tip: string[]}[])[0]!.tip).toEqual([
      ...["Stad", "40 per 1.000", "95%-interval 36 tot 44", "n = 1.234"]
    ]);
  });

  it("gives a long name in the legend all the room beside the names of the bars, and no more", async () => {
    const naam = "Nederland zonder 58 stille gemeenten";
    const legendOf = async (wijk: string) => {
      const more = {...one, width: 610, references: [reference("Stad", 40, true), reference(naam, 58, false)]};
      const view = await drawn(chartOf(block(bar(wijk, amount(60))), more));
      return {texts: textsOf(await view.toSVG()), width: view.signal("width") as number};
    };
    const [short, long] = [await legendOf("Wijk 10"), await legendOf("Een wijk met een naam die alle plaats inneemt")];
    expect(short.texts).toContain(`${naam}: 58`);
    expect(long.texts.filter((text) => text!.startsWith("Nederland"))).toEqual([expect.stringMatching(/…$/)]);
    expect(long.width).toBeGreaterThan(300);
  });

  it("does not take what is compared with for the gemeente, where that has no number", async () => {
    const chart = withReferences(null, 80);
    expect(chart.data["bands"]).toEqual([]);
    expect(chart.params).toMatchObject({drawn: [1], references: ["", "Nederland: 80"]});
    const texts = textsOf(await (await drawn(chart)).toSVG());
    expect(texts).toContain("Nederland: 80");
  });

  it("says so where there are no wijken", () =>
    expect(barChart(block(), {...one, references: [reference("Stad", 40, true)]})).toBe(nothing.noFigures));
});
