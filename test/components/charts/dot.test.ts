import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {dotChart} from "../../../components/charts/dot.js";
import type {Row53} from "../../../components/cohort/rows.js";
import {nothing} from "../../../components/model/missing.js";
import {newcombe} from "../../../components/statistics/newcombe.js";
import {wilson} from "../../../components/statistics/wilson.js";

const row = (
  side: 0 | 1,
  gebeurtenis: Row53["gebeurtenis"],
  met: [number, number],
  zonder: [number, number]
): Row53 => ({
  ...{figuur: "5.3", kant: side, gebied: side === 0 ? "GM0344" : "NL", gebeurtenis, gebruik: met[0], personen: met[1]},
  ...wilson(...met),
  zonder: {gebruik: zonder[0], personen: zonder[1], ...wilson(...zonder)},
  verschil: newcombe(...met, ...zonder)
});
const rows = Object.freeze([
  row(0, "wsnp", [60, 200], [100, 1000]),
  row(0, "huwelijk", [3, 12], [157, 1188]),
  row(0, "detentie", [0, 0], [160, 1200]),
  row(1, "wsnp", [900, 4000], [9000, 90000]),
  row(1, "huwelijk", [400, 4000], [9500, 90000]),
  row(1, "detentie", [0, 0], [9900, 94000])
]);
const options = {width: 900, names: ["Utrecht", "Nederland"], volgorde: ["huwelijk", "wsnp", "detentie"]};

interface Dot {
  serie: string;
  side: string;
  lane: number;
  aandeel: number;
  ondergrens: number | null;
  klein: boolean;
  label: string;
  zonder: number | null;
  tip: string[];
}
const dots = (chart: Chart | string) => (chart as Chart).data["rows"] as Dot[];

describe("dotChart(rows, options)", () => {
  const chart = dotChart(rows, options) as Chart;

  it("is Vega-Lite that compiles: share from 0 to 1, a line per gebeurtenis in the order asked for", () => {
    const spec = vegaLite(chart) as unknown as {
      encoding: {y: {field: string; scale: {domain: unknown}}};
      layer: {encoding: {x: {scale?: {domain: unknown}}}}[];
    };
    expect(() => compile(spec as never)).not.toThrow();
    expect(spec.encoding.y).toMatchObject({field: "naam", scale: {domain: {expr: "volgorde"}}});
    expect(spec.layer.flatMap(({encoding}) => encoding.x.scale?.domain ?? [])).toEqual([0, 1]);
    expect(chart.params["volgorde"]).toEqual(["Huwelijk", "Schuldsanering (Wsnp)", "Detentie"]);
  });

  it("shows gebied, those without and vergelijk; nobody is no mark", () => {
    expect(dots(chart).map(({serie, side}) => `${serie}: ${side}`)).toEqual([
      "huwelijk: Utrecht",
      "huwelijk: zonder de gebeurtenis",
      "huwelijk: Nederland",
      "wsnp: Utrecht",
      "wsnp: zonder de gebeurtenis",
      "wsnp: Nederland",
      "detentie: zonder de gebeurtenis"
    ]);
    expect(dots(chart).map(({lane}) => lane)).toEqual([0, 0, 1, 0, 0, 1, 0]);
  });

  it("numbers the gebied alone, with a word where the number is uncertain", () => {
    expect(dots(chart).map(({label}) => label)).toEqual(["25% onzeker", "", "", "30%", "", "", ""]);
    expect(dots(chart).map((dot) => dot.klein)).toEqual([true, false, false, false, false, false, false]);
  });

  it("draws the interval of a share, none of those without, and keeps the number clear of them", () => {
    const [own, without] = dots(chart).filter(({serie}) => serie === "wsnp");
    expect(own).toMatchObject({ondergrens: wilson(60, 200).ondergrens, zonder: 0.1});
    expect(without).toMatchObject({aandeel: 0.1, ondergrens: null});
  });

  it("has the same entries in its legend as there are sides", () => {
    expect(chart.params["sides"]).toEqual(["Utrecht", "zonder de gebeurtenis", "Nederland"]);
    const one = dotChart(rows.slice(0, 3), {...options, names: ["Utrecht"]}) as Chart;
    expect(one.params["sides"]).toEqual(["Utrecht", "zonder de gebeurtenis"]);
  });

  it("says of each mark what it is, its interval and n", () => {
    expect(dots(chart).map(({tip}) => tip)[0]).toEqual([
      "Huwelijk, Utrecht",
      "met de gebeurtenis: 25,0% (onzeker)",
      "95%-interval 8,9% tot 53,2%",
      "3 van 12"
    ]);
    expect(dots(chart)[1]!.tip.slice(0, 2)).toEqual(["Huwelijk, Utrecht", "zonder de gebeurtenis: 13,2%"]);
  });

  it("writes the names above the dots where it is narrow", () => {
    const narrow = dotChart(rows, {...options, width: 340}) as Chart;
    expect([narrow.params["narrow"], chart.params["narrow"]]).toEqual([true, false]);
    expect(narrow.layout.height).toBeGreaterThan(chart.layout.height);
  });

  it("marks a gebeurtenis that no source names", () => {
    const assumed = dotChart([row(0, "verhuizing", [60, 200], [100, 1000])], {...options, volgorde: ["verhuizing"]});
    expect((assumed as Chart).params["volgorde"]).toEqual(["Verhuizing (aangenomen)"]);
  });

  it("says in words that nobody is counted", () => {
    expect(dotChart([], options)).toBe(nothing.nobody);
    expect(dotChart([row(0, "wsnp", [0, 0], [0, 0])], options)).toBe(nothing.nobody);
  });
});
