import {describe, expect, it} from "vitest";
import {dots, hatches, missingBar, missingPoint} from "../../../components/charts/missing.js";
import {missingWords} from "../../../components/model/missing.js";

describe("hatches(ratio, step)", () => {
  it("are diagonals that stay within the box", () => {
    const ends = hatches(0.5, 0.5)
      .split(/(?=M)/)
      .map((line) => line.match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number]);
    expect(ends).toHaveLength(5);
    for (const [x, y, x2, y2] of ends) {
      expect(x2 - x).toBeCloseTo(y - y2);
      expect(x2).toBeGreaterThan(x);
      for (const at of [x, x2]) expect(Math.abs(at)).toBeLessThanOrEqual(1);
      for (const at of [y, y2]) expect(Math.abs(at)).toBeLessThanOrEqual(0.5);
    }
  });
});

describe("dots(ratio, step)", () => {
  it("are strokes along all four sides, none past a corner", () => {
    const strokes = [...dots(0.3, 0.5).matchAll(/M(-?[\d.]+),(-?[\d.]+)([hv])([\d.]+)/g)];
    const ends = strokes.map(([, x, y, direction, long]) => ({
      x: Number(x),
      y: Number(y),
      direction,
      long: Number(long)
    }));
    expect(ends.filter(({direction}) => direction === "h").length).toBe(8);
    expect(new Set(ends.filter(({direction}) => direction === "h").map(({y}) => y))).toEqual(new Set([-0.3, 0.3]));
    expect(new Set(ends.filter(({direction}) => direction === "v").map(({x}) => x))).toEqual(new Set([-1, 1]));
    for (const {x, y, direction, long} of ends) {
      expect(direction === "h" ? x + long : x).toBeLessThanOrEqual(1);
      expect(direction === "v" ? y + long : y).toBeLessThan(0.3 + 1e-9);
    }
  });
});

describe.each([
  ["missingPoint", missingPoint.shape("missing", {}).scale],
  ["missingBar(size)", missingBar({width: 34, height: 10}).shape.scale]
])("%s", (_, {domain, range}) => {
  it("has a mark for the words of every reason, and tells the three with a mark of their own apart", () => {
    expect(domain).toEqual(expect.arrayContaining(Object.values(missingWords)));
    const shapes = ["niet geleverd", "opt-out", "afgeschermd", "geen cijfer"].map(
      (words) => range[domain.indexOf(words)]
    );
    expect(new Set(shapes).size).toBe(4);
    expect(shapes[2]!.startsWith(shapes[0]!)).toBe(true);
  });
});
