import {describe, expect, it} from "vitest";
import {indicator} from "../../../data/indicator.js";
import {utrechtStapeling} from "../../../loaders/gepubliceerd/utrecht.js";

describe("utrechtStapeling()", () => {
  const {rijen, categorieen} = utrechtStapeling();

  it("has the ten wijken and the gemeente, in the categorieën of the indicator", () => {
    expect(rijen).toHaveLength(11);
    expect(rijen.at(-1)).toMatchObject({code: "GM0344"});
    expect(categorieen).toEqual(indicator("stapeling_huishoudens").categorieen.map(({code}) => code));
  });

  it("holds whole multiples of five that add up within what rounding allows", () => {
    for (const {waarden} of rijen) {
      expect(waarden.every((waarde) => Number.isInteger(waarde / 5))).toBe(true);
      const som = waarden.slice(0, -1).reduce((a, b) => a + b, 0);
      expect(Math.abs(som - waarden.at(-1)!)).toBeLessThanOrEqual(2.5 * waarden.length);
    }
    categorieen.forEach((_, j) => {
      const som = rijen.slice(0, -1).reduce((som, {waarden}) => som + waarden[j]!, 0);
      expect(Math.abs(som - rijen.at(-1)!.waarden[j]!)).toBeLessThanOrEqual(2.5 * rijen.length);
    });
  });
});
