import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type GridContent, gridSizes, scrollIntoView, viewWindow} from "../../../../components/database/grid/body.js";
import {followArrow} from "../../../../components/database/grid/grid.js";
import {headingBoxes} from "../../../../components/database/grid/heading.js";

describe("viewWindow", () => {
  it("holds what is in sight, is within the whole, and as long wherever it begins", () => {
    const measures = fc.record({
      aantal: fc.nat({max: 100_000}),
      step: fc.integer({min: 20, max: 200}),
      view: fc.integer({min: 1, max: 2000}),
      part: fc.double({min: 0, max: 1, noNaN: true}),
      marge: fc.integer({min: 1, max: 8})
    });
    fc.assert(
      fc.property(measures, ({aantal, step, view, part, marge: margin}) => {
        const begin = part * Math.max(0, aantal * step - view);
        const {van: from, tot: until} = viewWindow(begin, view, step, aantal, margin);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(until).toBeLessThanOrEqual(aantal);
        expect(from * step).toBeLessThanOrEqual(begin);
        expect(until * step).toBeGreaterThanOrEqual(Math.min(aantal * step, begin + view));
        expect(until - from).toBe(viewWindow(0, view, step, aantal, margin).tot);
      })
    );
  });
});

describe("scrollIntoView", () => {
  it("scrolls no further than needed", () => {
    expect(scrollIntoView(5, 10, 0, 100)).toBe(0);
    expect(scrollIntoView(12, 10, 0, 100)).toBe(30);
    expect(scrollIntoView(2, 10, 50, 100)).toBe(20);
  });
});

describe("followArrow", () => {
  const extent = {rijen: 10, kolommen: 5, sheet: 4};
  const print = (key: string, ctrlKey = false, slot = {rij: 5, kolom: 2}) =>
    followArrow({key, ctrlKey, metaKey: false}, slot, extent);

  it("goes one cell, a page, or to an end", () => {
    expect(print("ArrowDown")).toEqual({rij: 6, kolom: 2});
    expect(print("PageUp")).toEqual({rij: 1, kolom: 2});
    expect(print("End")).toEqual({rij: 5, kolom: 4});
    expect(print("Home", true)).toEqual({rij: 0, kolom: 0});
    expect(print("ArrowRight", true)).toEqual({rij: 5, kolom: 4});
  });

  it("stays in the table, and leaves other keys alone", () => {
    expect(print("ArrowUp", false, {rij: 0, kolom: 0})).toEqual({rij: 0, kolom: 0});
    expect(print("PageDown", false, {rij: 9, kolom: 0})).toEqual({rij: 9, kolom: 0});
    expect(print("a")).toBeNull();
  });
});

const content = (headings: string[][]): GridContent => ({
  ...{naam: "", rijen: 1, kolommen: headings.length, levels: headings[0]!.length, wide: 8},
  ...{rowHeadings: [{naam: "Gebied", longest: 30}], sorting: null},
  heading: (level, column) => headings[column]![level]!,
  rowHeading: () => "",
  cell: () => ""
});

describe("headingBoxes", () => {
  const four = content([
    ["Wmo", "2016"],
    ["Wmo", "2017"],
    ["Wsw", "2017"],
    ["Wsw", "2017"]
  ]);

  it("joins equal headers under the same ones, and none on the last line", () => {
    expect(headingBoxes(four, 0, {van: 0, tot: 4})).toEqual([
      {van: 0, tot: 2, tekst: "Wmo"},
      {van: 2, tot: 4, tekst: "Wsw"}
    ]);
    expect(headingBoxes(four, 1, {van: 1, tot: 4}).map(({tekst: text}) => text)).toEqual(["2017", "2017", "2017"]);
  });
});

describe("gridSizes", () => {
  it("gives names at most half of a narrow box, on two lines", () => {
    const narrow = gridSizes(content([["Aantal"]]), 320, 16);
    const wide = gridSizes(content([["Aantal"]]), 1200, 16);
    expect(narrow.headings[0]).toBeLessThanOrEqual(160);
    expect(narrow.rij).toBeGreaterThan(wide.rij);
  });
});
