import {describe, expect, it} from "vitest";
import {indicator} from "../../../data/indicator.js";
import {utrechtStapeling} from "../../../loaders/published/utrecht.js";

describe("utrechtStapeling()", () => {
  const {rijen: rows, categorieen} = utrechtStapeling();

  it("has the ten wijken and the gemeente, in the categorieën of the indicator", () => {
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toMatchObject({code: "GM0344"});
    expect(categorieen).toEqual(indicator("stapeling_huishoudens").categorieen.map(({code}) => code));
  });

  it("holds whole multiples of five that add up within what rounding allows", () => {
    for (const {values} of rows) {
      expect(values.every((waarde) => Number.isInteger(waarde / 5))).toBe(true);
      const sum = values.slice(0, -1).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - values.at(-1)!)).toBeLessThanOrEqual(2.5 * values.length);
    }
    categorieen.forEach((_, j) => {
      const sum = rows.slice(0, -1).reduce((sum, {values}) => sum + values[j]!, 0);
      expect(Math.abs(sum - rows.at(-1)!.values[j]!)).toBeLessThanOrEqual(2.5 * rows.length);
    });
  });
});
