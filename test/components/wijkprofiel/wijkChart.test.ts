import {describe, expect, it} from "vitest";
import {colours} from "../../../components/charts/theme.js";
import {wijkDrawing} from "../../../components/wijkprofiel/wijkChart.js";

const amount = (naam: string, waarde: number | null, small = false) => ({
  ...{naam, waarde, klein: small, onder: waarde && waarde - 5, boven: waarde && waarde + 5},
  empty: waarde === null ? ("afgeschermd" as const) : null
});
const draw = (width: number, city: number | null = 40) =>
  wijkDrawing([amount("Wijk 1", 60), amount("Wijk 2", 20, true), amount("Wijk 3", null)], {
    ...{width, kleur: colours.wmo, tekst: String, axisText: String},
    references: [
      {...amount("Stad", city), own: true},
      {...amount("Nederland", 80), own: false},
      {...amount("elders", null), own: false}
    ]
  });

describe("wijkDrawing(wijken, options)", () => {
  it.each([900, 360])("draws a bar per wijk, hollow where uncertain and hatched where withheld, at %i px", (width) => {
    const {balken: rects, teksten: texts, height} = draw(width);
    const bars = rects.filter(({vulling: filling}) => filling === colours.wmo);
    expect(bars).toHaveLength(1);
    expect(rects.some(({kleur: colour, vulling: filling}) => colour === colours.wmo && filling === colours.paper)).toBe(
      true
    );
    const words = texts.map(({tekst: text}) => text);
    for (const text of ["60", "20 onzeker", "afgeschermd"]) expect(words).toContain(text);
    expect(Math.max(...rects.map(({y2}) => y2))).toBeLessThan(height);
  });

  it("keeps every mark within its width, and the scale large enough for what is compared with", () => {
    const {balken: rects, strepen: strokes, opschriften: captions} = draw(900);
    expect(Math.max(...[...rects, ...strokes].map(({x2}) => x2))).toBeLessThanOrEqual(900);
    expect(captions.map(({tekst: text}) => text)).toContain("Nederland: 80");
    const dashed = strokes.filter(({patroon: pattern}) => pattern.length > 0);
    expect(dashed).toHaveLength(1);
    expect(dashed[0]!.x).toBe(dashed[0]!.x2);
  });

  it("does not take what is compared with for the gemeente, where that has no number", () => {
    const {strepen: strokes, vlakken: areas} = draw(900, null);
    expect(
      strokes.filter(({x, x2, y, y2}) => x === x2 && y !== y2).every(({patroon: pattern}) => pattern.length > 0)
    ).toBe(true);
    expect(areas).toEqual([]);
  });

  it("says so where there are no wijken", () => {
    expect(
      wijkDrawing([], {width: 600, kleur: colours.wmo, tekst: String, axisText: String, references: []}).teksten
    ).toHaveLength(1);
  });
});
