import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import {classOf, matrixChart, type MatrixRow} from "../../../components/charts/matrix.js";
import {nothing, withoutFigures} from "../../../components/model/missing.js";

const row = (van: string, target: string, personen: number | null, aandeel: number | null): MatrixRow => ({
  ...{van, naar: target, personen, aandeel},
  empty: aandeel === null ? "afgeschermd" : null
});
const rows = Object.freeze([
  row("wmo", "wmo", 6400, 0.64),
  row("wmo", "geen", 30, 0.003),
  row("geen", "wmo", 0, 0),
  row("geen", "geen", null, null)
]);
const options = {
  width: 900,
  groups: ["wmo", "jeugd", "geen"].map((code) => ({code, naam: `${code} of zo`})),
  titles: {van: "Op 1 januari 2015", naar: "Op 1 juli 2016"}
};

describe("matrixChart(rows, options)", () => {
  const chart = matrixChart(rows, options) as Chart;
  const cells = chart.data["rows"] as Record<"share" | "persons" | "missing" | "klasse", string | null>[];

  it("is Vega-Lite that compiles, with rows and columns in their order, without those that nobody is in", () => {
    const spec = vegaLite(chart) as unknown as {encoding: Record<"x" | "y", {field: string}>};
    expect(() => compile(spec as never)).not.toThrow();
    expect([spec.encoding.x.field, spec.encoding.y.field]).toEqual(["naar", "van"]);
    expect(chart.params).toMatchObject({froms: ["wmo of zo", "geen of zo"], tos: ["wmo of zo", "geen of zo"]});
  });

  it("writes share and number in a cell; 0 is a bare 0, a share that is there never 0%", () => {
    expect(cells.map(({share}) => share)).toEqual(["64%", "<1%", "0", ""]);
    expect(cells.map(({persons}) => persons)).toEqual(["6.400", "30", "", ""]);
  });

  it("marks what is withheld, in the cell and in the legend", () => {
    expect(cells.map(({missing}) => missing)).toEqual([null, null, null, "afgeschermd"]);
    expect(chart.params["shown"]).toEqual(["afgeschermd"]);
    expect((cells[3] as unknown as {tip: string[]}).tip).toEqual(["Van geen of zo naar geen of zo", "afgeschermd"]);
  });

  it("says of a row that rests on few people that it is uncertain, beside its name and where it is read", () => {
    const few = matrixChart(rows, {...options, few: ["wmo"]}) as Chart;
    expect([chart.params["uncertain"], few.params["uncertain"]]).toEqual([[], ["wmo of zo"]]);
    expect((few.data["rows"] as {tip: string[]}[]).map(({tip}) => tip[1])).toEqual([
      ...["64,0% van wmo of zo (onzeker)", "0,3% van wmo of zo (onzeker)", "0,0% van geen of zo", "afgeschermd"]
    ]);
  });

  it("keeps to shares without a sign where it is narrow", () => {
    const narrow = matrixChart(rows, {...options, width: 340}) as Chart;
    expect((narrow.data["rows"] as {share: string}[]).map(({share}) => share)).toEqual(["64", "<1", "0", ""]);
  });

  it("says in words that there is nothing to draw", () => {
    expect(matrixChart([], options)).toBe(nothing.nobody);
    expect(matrixChart(rows.slice(3), options)).toBe(withoutFigures(["afgeschermd"]));
  });
});

describe("classOf(share)", () => {
  it("takes a bound into the class above it; only nobody is 0", () => {
    expect([0, 0.0001, 0.01, 0.0499, 0.05, 0.5, 1].map(classOf)).toEqual([
      ...["0", "<1%", "1–5%", "1–5%", "5–10%", "≥50%", "≥50%"]
    ]);
  });
});
