import {parse, View} from "vega";
import {expressionInterpreter} from "vega-interpreter";
import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {dotDrawing} from "../../../components/charts/dot.js";
import {type Drawing, drawingSpec, layers} from "../../../components/charts/drawing.js";
import {lineDrawing} from "../../../components/charts/line.js";
import {panels} from "../../../components/charts/panels.js";
import {rows51, rows53} from "../../../components/figure/rows.js";
import {answer, choice} from "../figure/example.js";

const groups = [
  {code: "totaal", naam: "Totaal"},
  {code: "wmo", naam: "Wmo"}
];
const lines = (width: number) => lineDrawing(rows51(answer, choice), {width, groups, names: ["Utrecht", "Nederland"]});
const dots = (width: number) =>
  dotDrawing(rows53(answer, choice), {width, names: ["Utrecht"], volgorde: ["wsnp", "verhuizing"]});

describe("lineDrawing(rows, options)", () => {
  it("draws 100% on top and shares on the scale from 0 to 100%", () => {
    const {lijnen: points, raster} = lines(600);
    const [above, below] = [Math.min(...points.map(({y}) => y)), Math.max(...raster.map(({y2}) => y2)) - 4];
    const utrecht = points.filter(({reeks: series}) => series === "totaal 0");
    expect(utrecht[0]!.y).toBe(above);
    expect(utrecht[1]!.y).toBeCloseTo(above + 0.2 * (below - above));
  });
  it("dashes and greys what the gebied is compared with", () =>
    expect(new Set(lines(600).stippellijnen.map(({kleur: colour}) => colour))).toEqual(new Set(["#6B7280"])));
  it("gives a wet its own colour", () =>
    expect(lines(600).lijnen.find(({reeks: series}) => series === "wmo 0")!.kleur).toBe("#0072B2"));
  it("leaves small groups hollow", () => {
    const {punten: points, teksten: texts} = lines(600);
    expect(
      points.filter(({kleur: colour, vulling: filling}) => colour === "#0072B2" && filling === "#FFFFFF").length
    ).toBe(2);
    expect(texts.map(({tekst: text}) => text)).toContain("75%");
  });
  it("names the startgroep of each side, and draws none below 10", () => {
    const {teksten: texts, stippellijnen: dashedLines} = lines(600);
    const words = texts.map(({tekst: text}) => text);
    expect(words).toEqual(expect.arrayContaining(["n = 1.000 | 50.000", "n = 20 | 0", "te weinig mensen"]));
    expect(new Set(dashedLines.map(({reeks: series}) => series))).toEqual(new Set(["totaal 1"]));
  });
});

describe("a figure with nothing to draw", () => {
  const words = ({teksten: texts, lijnen: lines, raster}: Drawing) => [
    texts.map(({tekst: text}) => text),
    lines,
    raster
  ];
  const empty = {...answer, figure51: [], figure53: []};
  const options = {width: 358, groups, names: ["Utrecht"], volgorde: ["wsnp"]};
  it("says that nobody is there", () => {
    const line = [["Niemand hoort bij deze keuze."], [], []];
    expect(words(lineDrawing(rows51(empty, choice), options))).toEqual(line);
    expect(words(dotDrawing(rows53(empty, choice), options))).toEqual(line);
  });
  it("says that no later peilmoment is there", () => {
    const start = {...answer, moments: ["2015-01-01"]};
    const line = [["Er is nog geen later peilmoment om te volgen."], [], []];
    expect(words(lineDrawing(rows51(start, choice), options))).toEqual(line);
  });
});

describe("dotDrawing(rows, options)", () => {
  it("marks events that no source names", () =>
    expect(dots(900).teksten.map(({tekst: text}) => text)).toContain("Verhuizing (aangenomen)"));
  it("keeps the number away from the dot of those without", () => {
    const rows = rows53(
      {
        ...answer,
        figure53: [
          {kant: 0, gebeurtenis: "wsnp", personen: 100, gebruik: 50, zonder_personen: 900, zonder_gebruik: 700},
          {kant: 0, gebeurtenis: "verhuizing", personen: 900, gebruik: 20, zonder_personen: 900, zonder_gebruik: 100}
        ]
      },
      {...choice, vergelijk: null}
    );
    const {teksten: texts, strepen: strokes} = dotDrawing(rows, {
      width: 900,
      names: ["U"],
      volgorde: ["wsnp", "verhuizing"]
    });
    const [links, above] = ["50%", "2%"].map((amount) => texts.find(({tekst: text}) => text === amount)!);
    expect(links).toMatchObject({align: "right"});
    // the first is in the key
    expect(links!.x).toBeLessThan(strokes[1]!.x);
    expect(above!.y).toBeLessThan(strokes[2]!.y - 10);
  });
  it("shows the share, its interval and that without the event", () => {
    const {punten: points, strepen: strokes} = dots(900);
    expect(points.length).toBe(2 + 2 + 1);
    expect(strokes.length).toBe(1 + 2);
  });
  it("has in its key the marks that stand in the figure", () => {
    const names = ["Utrecht", "Nederland"];
    const {punten: points, strepen: strokes} = dotDrawing(rows53(answer, choice), {
      width: 900,
      names,
      volgorde: ["wsnp"]
    });
    const shape = ({kleur: colour, grootte: size}: {kleur: string; grootte: number}) => `${colour} ${size}`;
    const stroke = ({
      kleur: colour,
      dikte: thickness,
      patroon: pattern
    }: {
      kleur: string;
      dikte: number;
      patroon: number[];
    }) => `${colour} ${thickness} ${pattern}`;
    const [key, figure] = [true, false].map((above) => ({
      punten: new Set(points.filter(({y}) => y < 20 === above).map(shape)),
      strepen: new Set(strokes.filter(({y}) => y < 20 === above).map(stroke))
    }));
    expect(key).toEqual(figure);
  });
});

describe("panels(aantal, width, naam)", () => {
  it("keeps panels within the width, from phone to wall", () => {
    for (const width of [320, 358, 600, 820, 1088, 1800])
      for (const aantal of [1, 5, 6]) {
        const {plek: slot, breedte: plotWidth, height, hoogte: plotHeight} = panels(aantal, width, 20);
        const last = slot(aantal - 1);
        expect(Math.max(...Array.from({length: aantal}, (_, i) => slot(i).x)) + plotWidth).toBeLessThanOrEqual(width);
        expect(last.y + plotHeight).toBeLessThan(height);
      }
  });
});

describe("drawingSpec(measures)", () => {
  async function svg(drawing: Drawing) {
    const view = new View(parse(compile(drawingSpec(drawing)).spec, undefined, {ast: true}), {
      expr: expressionInterpreter
    });
    for (const low of layers)
      view.data(
        low,
        drawing[low].map((mark, slot) => ({...mark, plek: slot}))
      );
    return view.toSVG();
  }
  it("draws every label without eval", async () => {
    const drawing = lines(600);
    const result = await svg(drawing);
    for (const {tekst: text} of [...drawing.teksten, ...drawing.opschriften]) expect(result).toContain(`>${text}<`);
  });
});
