import {describe, expect, it} from "vitest";
import {nearest, walk} from "../../../components/charts/vegaView.js";

const point = (serie: string, x: number, y: number) => ({
  row: {serie, tip: [`${serie} ${x}`]},
  ...{x1: x - 3, x2: x + 3, y1: y - 3, y2: y + 3}
});
const points = Object.freeze([
  point("a", 0, 10),
  point("a", 50, 10),
  point("a", 100, 10),
  point("b", 0, 90),
  point("b", 50, 90)
]);

describe("nearest(points, x, y)", () => {
  it("is the mark that the pointer is at or close to", () => {
    expect(nearest(points, 52, 20)).toBe(points[1]);
    expect(nearest(points, 1, 88)).toBe(points[3]);
  });

  it("is none where all are far away", () => {
    expect(nearest(points, 300, 300)).toBeUndefined();
    expect(nearest([], 0, 0)).toBeUndefined();
  });
});

describe("walk(points, from, key)", () => {
  it("begins at the first point and follows a series to its end", () => {
    expect(walk(points, undefined, "ArrowRight")).toBe(points[0]);
    expect(walk(points, points[0], "ArrowRight")).toBe(points[1]);
    expect(walk(points, points[2], "ArrowRight")).toBe(points[2]);
    expect(walk(points, points[2], "Home")).toBe(points[0]);
    expect(walk(points, points[0], "End")).toBe(points[2]);
  });

  it("goes to the same place in the next series, or its last", () => {
    expect(walk(points, points[1], "ArrowDown")).toBe(points[4]);
    expect(walk(points, points[2], "ArrowDown")).toBe(points[4]);
    expect(walk(points, points[4], "ArrowUp")).toBe(points[1]);
  });

  it("goes to the next series with any arrow where each has one mark", () => {
    const single = ["a", "b", "c"].map((serie, i) => point(serie, 10 * i, 0));
    expect(walk(single, single[0], "ArrowRight")).toBe(single[1]);
    expect(walk(single, single[1], "ArrowLeft")).toBe(single[0]);
    expect(walk(single, single[1], "End")).toBe(single[2]);
  });

  it("has no answer to other keys, nor where nothing is drawn", () => {
    expect(walk(points, points[0], "a")).toBeNull();
    expect(walk([], undefined, "ArrowRight")).toBeNull();
  });
});
