import {describe, expect, it} from "vitest";
import {stapelingCombinaties, readStapeling} from "../../../loaders/synthesis/stapeling.js";
import {atScale, wholeNumbers} from "../../../loaders/synthesis/stapeling.js";

const rows = readStapeling();
const wijken = rows.filter((r) => r.wijk !== undefined);
const gemeente = rows.find((r) => r.wijk === undefined)!;
const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
const onFive = (n: number): number => 5 * Math.round(n / 5);

describe("wholeNumbers(wijken, gemeente)", () => {
  const cells = wholeNumbers(wijken, gemeente);

  it("rounds to every printed cell, row total, column total and the grand total", () => {
    expect(cells.map((row) => row.map(onFive))).toEqual(wijken.map((r) => r.cells));
    expect(cells.map((row) => onFive(sum(row)))).toEqual(wijken.map((r) => r.totaal));
    expect(stapelingCombinaties.map((_, j) => onFive(sum(cells.map((row) => row[j]!))))).toEqual(gemeente.cells);
    expect(onFive(sum(cells.map(sum)))).toBe(gemeente.totaal);
  });
});

describe("atScale(cells, scale)", () => {
  it("keeps the rounded total of a row", () => {
    expect(atScale([[280, 710, 755, 65, 15, 205, 15]], 0.01)).toEqual([[3, 7, 7, 1, 0, 2, 0]]);
  });

  it("leaves the cells as they are at full scale", () => {
    expect(atScale([[1, 2]], 1)).toEqual([[1, 2]]);
  });
});
