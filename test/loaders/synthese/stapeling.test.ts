import {describe, expect, it} from "vitest";
import {heleGetallen, opSchaal} from "../../../loaders/synthese/heelgetal.js";
import {combinaties, leesStapeling} from "../../../loaders/synthese/stapeling.js";

const rijen = leesStapeling();
const wijken = rijen.filter((r) => r.wijk !== undefined);
const gemeente = rijen.find((r) => r.wijk === undefined)!;
const som = (rij: readonly number[]): number => rij.reduce((a, b) => a + b, 0);
const opVijf = (n: number): number => 5 * Math.round(n / 5);

describe("heleGetallen(wijken, gemeente)", () => {
  const cellen = heleGetallen(wijken, gemeente);

  it("rounds to every printed cell, row total, column total and the grand total", () => {
    expect(cellen.map((rij) => rij.map(opVijf))).toEqual(wijken.map((r) => r.cellen));
    expect(cellen.map((rij) => opVijf(som(rij)))).toEqual(wijken.map((r) => r.totaal));
    expect(combinaties.map((_, j) => opVijf(som(cellen.map((rij) => rij[j]!))))).toEqual(gemeente.cellen);
    expect(opVijf(som(cellen.map(som)))).toBe(gemeente.totaal);
  });
});

describe("opSchaal(cellen, schaal)", () => {
  it("keeps the rounded total of a row", () => {
    expect(opSchaal([[280, 710, 755, 65, 15, 205, 15]], 0.01)).toEqual([[3, 7, 7, 1, 0, 2, 0]]);
  });

  it("leaves the cells as they are at full scale", () => {
    expect(opSchaal([[1, 2]], 1)).toEqual([[1, 2]]);
  });
});
