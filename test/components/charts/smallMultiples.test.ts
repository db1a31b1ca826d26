import {describe, expect, it} from "vitest";
import {panelLayout} from "../../../components/charts/smallMultiples.js";

describe("panelLayout(count, width, space)", () => {
  const space = {least: 100, beside: 80, gap: 20, height: (width: number, alone: boolean) => (alone ? 300 : width / 2)};

  it.each([
    {count: 1, width: 800, columns: 1, panel: 720},
    {count: 3, width: 800, columns: 3, panel: 226},
    {count: 7, width: 800, columns: 4, panel: 165},
    {count: 3, width: 300, columns: 2, panel: 100},
    {count: 2, width: 200, columns: 1, panel: 120}
  ])("puts $count in a width of $width in rows as even as can be", ({count, width, columns, panel}) => {
    expect(panelLayout(count, width, space)).toMatchObject({columns, width: panel});
  });

  it("stays within the width that it has", () => {
    for (let width = 200; width < 1000; width += 37) {
      const {columns, width: panel} = panelLayout(9, width, space);
      expect(columns * (panel + space.gap) - space.gap + space.beside).toBeLessThanOrEqual(width);
    }
  });

  it("gives the only panel a height of its own", () => {
    expect(panelLayout(1, 800, space).height).toBe(300);
    expect(panelLayout(2, 800, space).height).toBe(175);
  });
});
