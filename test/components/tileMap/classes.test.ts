import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {classLimits, className, klasse} from "../../../components/tileMap/classes.js";

const count = (values: readonly number[], limits: readonly number[]) =>
  Array.from({length: limits.length + 1}, (_, k) => values.filter((w) => w > 0 && klasse(w, limits) === k).length);

describe("classLimits(values)", () => {
  it("cuts a spread of numbers into five classes at round boundaries", () => {
    const values = Array.from({length: 100}, (_, i) => i + 1);
    expect(classLimits(Object.freeze(values))).toEqual([20, 40, 60, 80]);
  });
  it("has no boundary where numbers are few, alike, or none", () => {
    expect(classLimits([])).toEqual([]);
    expect(classLimits([0, 0, 0])).toEqual([]);
    expect(classLimits([7, 7, 7, 7, 7, 7, 7])).toEqual([]);
    expect(classLimits([1, 2, 3])).toEqual([]);
  });
  it("makes boundaries that rise, leave no class empty at the ends and hold every number", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1e4, noNaN: true}), {maxLength: 60}), (values) => {
        const limits = classLimits(values);
        expect(limits.length).toBeLessThanOrEqual(4);
        expect(limits.every((limit, i) => i === 0 || limit > limits[i - 1]!)).toBe(true);
        const counts = count(values, limits);
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(values.filter((w) => w > 0).length);
        if (limits.length > 0) expect([counts[0], counts.at(-1)].every((n) => n! > 0)).toBe(true);
      })
    );
  });
});

describe("className(number, limits, text)", () => {
  it("says where each class begins and ends", () => {
    const names = [0, 1, 2].map((k) => className(k, [40, 60], String));
    expect(names).toEqual(["tot 40", "40 tot 60", "60 en meer"]);
    expect(className(0, [], String)).toBe("alle waarden");
  });
});
