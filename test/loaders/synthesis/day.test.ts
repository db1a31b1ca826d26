import {describe, expect, it} from "vitest";
import {atAge, day, valueAt} from "../../../loaders/synthesis/day.js";

describe("atAge(values, years)", () => {
  const values = [
    [18, 0],
    [30, 0.2],
    [60, 0.1]
  ] as const;

  it("takes the first value whose age is not reached", () =>
    expect([17.9, 18, 29.99, 30, 59].map((years) => atAge(values, years))).toEqual([0, 0.2, 0.2, 0.1, 0.1]));

  it("is 0 beyond the last age, and without values", () => expect([atAge(values, 60), atAge([], 5)]).toEqual([0, 0]));
});

describe("valueAt(path, day)", () => {
  const path = [
    ["2015-01-01", 100],
    ["2016HJ01", 200]
  ] as const;

  it("lies on a straight line between two moments", () =>
    expect(valueAt(path, (day(2015) + day(2016)) / 2)).toBeCloseTo(150, 10));

  it("keeps the first and last value outside", () =>
    expect([day(2010), day(2015), day(2016), day(2018)].map((d) => valueAt(path, d))).toEqual([100, 100, 200, 200]));
});
