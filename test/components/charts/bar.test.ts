import {describe, expect, it} from "vitest";
import {type Bar, barDrawing} from "../../../components/charts/bar.js";
import {legendItems} from "../../../components/charts/legend.js";
import {scale, spread} from "../../../components/charts/panels.js";
import {trendDrawing, type TrendLine} from "../../../components/charts/trend.js";
import type {MeasureValue, Missing} from "../../../components/figure/missing.js";

const waarde = (waarde: number, small = false): MeasureValue => ({
  ...{waarde, onder: waarde * 0.9, boven: waarde * 1.1, klein: small, empty: null}
});
const empty = (empty: Missing): MeasureValue => ({waarde: null, onder: null, boven: null, klein: false, empty});
const bar = (naam: string, ...sides: MeasureValue[]): Bar => ({naam, kleur: "#0072B2", sides});
const options = {names: ["Utrecht", "Nederland"], tekst: String};

describe("barDrawing(blocks, options)", () => {
  const draw = (width: number, ...bars: Bar[]) => {
    const {balken: rects, ...rest} = barDrawing([{heading: null, staven: bars}], {...options, width});
    return {...rest, balken: rects.slice(options.names.length)};
  };

  it("draws the gebied solid and what it is compared with light, from one 0", () => {
    const {balken: rects} = draw(700, bar("a", waarde(50), waarde(100)));
    const [own, other] = rects;
    expect(own).toMatchObject({vulling: "#0072B2", x: other!.x});
    expect(other).toMatchObject({vulling: "#D9DEE4", kleur: "#6B7280"});
    expect((other!.x2 - other!.x) / (own!.x2 - own!.x)).toBeCloseTo(2);
  });
  it("shows a zero as 0, with a sliver of a bar", () => {
    const {balken: rects, teksten: texts} = draw(700, bar("a", {...waarde(0), boven: 3}, waarde(100)));
    expect(rects[0]!.x2 - rects[0]!.x).toBe(1);
    expect(texts.map(({tekst: text}) => text)).toContain("0");
  });
  it("leaves an uncertain bar hollow, and says so", () => {
    const {balken: rects, teksten: texts} = draw(700, bar("a", waarde(5, true)));
    expect(rects[0]!.vulling).toBe("#FFFFFF");
    expect(texts.map(({tekst: text}) => text)).toContain("5 onzeker");
  });
  it("tells the reasons of missing numbers apart", () => {
    const marks = (reden: Missing) => {
      const {balken: rects, strepen: strokes, teksten: texts} = draw(700, bar("a", empty(reden), waarde(10)));
      const own = rects.filter(({y2, y}) => y2 - y === 14);
      return [own.map(({patroon: pattern}) => pattern.join()), strokes.length > 2, texts[1]!.tekst];
    };
    expect(marks("niet_geleverd")).toEqual([[""], false, "niet geleverd"]);
    expect(marks("opt_out")).toEqual([["2,2"], false, "opt-out"]);
    expect(marks("afgeschermd")).toEqual([[""], true, "afgeschermd"]);
    expect(marks("niet_van_toepassing")).toEqual([[], false, "niet van toepassing"]);
  });
  it("keeps everything within the width, from phone to wall", () => {
    for (const width of [300, 358, 672, 1100]) {
      const long = bar("Bijstandgerelateerde uitkering", waarde(50), waarde(99));
      const {balken: rects, strepen: strokes, height} = draw(width, long, bar("b", empty("afgeschermd"), waarde(3)));
      for (const {x2} of [...rects, ...strokes]) expect(x2).toBeLessThanOrEqual(width);
      for (const {y2} of rects) expect(y2).toBeLessThan(height);
    }
  });
  it("says that there are no numbers where it has no bars", () =>
    expect(draw(700).teksten.map(({tekst: text}) => text)).toEqual(["Over deze keuze zijn er geen cijfers."]));
});

describe("trendDrawing(panels, options)", () => {
  const perioden = ["2015HJ01", "2015HJ02", "2016HJ01", "2017HJ01"];
  const line = (...points: MeasureValue[]): TrendLine => ({
    ...{kleur: "#0072B2", soort: "vol", punten: points.map((point, i) => ({periode: perioden[i]!, ...point}))}
  });
  const draw = (...lines: TrendLine[]) =>
    trendDrawing([{heading: "a", kleur: "#0072B2", lijnen: lines}], {width: 700, perioden, key: [], tekst: String});

  it("spaces time evenly, also where a halfjaar is absent", () => {
    const {lijnen: lines} = draw(line(waarde(1), waarde(2), waarde(3), waarde(4)));
    const x = lines.map((point) => point.x);
    expect(x[3]! - x[2]!).toBeCloseTo(2 * (x[1]! - x[0]!));
  });
  it("breaks the line where a number is missing, and names the reason in the key", () => {
    const {
      lijnen: lines,
      balken: rects,
      opschriften: captions
    } = draw(line(waarde(1), empty("niet_geleverd"), waarde(3), waarde(4)));
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(({reeks: series}) => series)).size).toBe(2);
    expect(rects).toHaveLength(2);
    expect(captions.map(({tekst: text}) => text)).toContain("niet geleverd");
  });
  it("sets the last number at the end of the line, or above it where the line ends before the last periode", () => {
    const entire = draw(line(waarde(1), waarde(2), waarde(3), waarde(4)));
    expect(entire.teksten.at(-1)).toMatchObject({tekst: "4", y: entire.punten[3]!.y});
    expect(entire.teksten.at(-1)!.x).toBeGreaterThan(entire.punten[3]!.x);
    const short = draw(line(waarde(1), waarde(2), waarde(3), empty("opt_out")));
    expect(short.teksten.at(-1)).toMatchObject({tekst: "3", x: short.punten[2]!.x, align: "center"});
  });
  it("shows the interval of a number that stands alone", () => {
    const {strepen: strokes, punten: points} = draw(line(waarde(1), waarde(2), empty("opt_out"), waarde(4)));
    expect(strokes.map(({x}) => x)).toEqual([points[2]!.x]);
  });
});

describe("scale(highest)", () => {
  it("holds its highest number in at most five round steps", () => {
    for (const highest of [0.003, 0.9, 1, 7, 62.4, 99, 100, 334176, 16900000]) {
      const {highest: top, stappen: steps} = scale(highest);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps.length).toBeGreaterThan(2);
    }
  });
  it("counts people in whole numbers, and holds nobody too", () => {
    expect(scale(2, {geheel: true}).stappen).toEqual([0, 1, 2]);
    expect(scale(0).stappen.at(-1)).toBe(1);
  });
});

describe("spread(labels, above, below)", () => {
  it("moves labels apart and keeps their order", () =>
    expect(spread([{y: 50}, {y: 52}, {y: 20}], 0, 60).map(({y}) => y)).toEqual([20, 45, 60]));
});

describe("stream(texts, width)", () => {
  it("starts a line where an entry does not fit", () => {
    expect(legendItems(["Utrecht", "Nederland"], 500).lijnen).toBe(1);
    expect(legendItems(["x".repeat(40), "y".repeat(40)], 358).lijnen).toBe(2);
    expect(legendItems([], 358).lijnen).toBe(0);
  });
});
