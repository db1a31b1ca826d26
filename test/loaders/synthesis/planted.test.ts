import {describe, expect, it} from "vitest";
import {gemeenteSpread, namedStay} from "../../../data/synthesis/planted.js";
import {readCountry} from "../../../loaders/synthesis/country.js";
import {gemeenteEffects, type PlantedWet} from "../../../loaders/synthesis/planted.js";
import {stapelingGemeente} from "../../../loaders/synthesis/stapeling.js";

const country = readCountry(1);
const without = stapelingGemeente(country);
const effects = gemeenteEffects(country, 1, without);
const effectIn = (code: string) => effects[country.gemeenten.findIndex((gemeente) => gemeente.code === code)]!;

describe("gemeenteEffects(country, seed, without)", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(gemeenteEffects(country, 1, without)).toEqual(effects);
    expect(gemeenteEffects(country, 2, without)).not.toEqual(effects);
  });

  it("leaves the gemeente of the published stapeling as it is", () => {
    const none = {entry: 0, stay: 0, back: 0, level: 0};
    expect(effects[without]).toEqual({wmo: none, participatiewet: none, jeugdwet: none});
  });

  it.each(["wmo", "participatiewet", "jeugdwet"] as PlantedWet[])("differs between gemeenten as named in %s", (wet) => {
    const others = effects.filter((_, i) => !(country.gemeenten[i]!.code in namedStay.perGemeente));
    for (const kind of ["stay", "back"] as const) {
      const squares = others.map((effect) => effect[wet][kind] ** 2);
      const spread = Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
      expect(spread / gemeenteSpread.perWet[wet][kind]).toBeGreaterThan(0.85);
      expect(spread / gemeenteSpread.perWet[wet][kind]).toBeLessThan(1.15);
    }
  });

  it("keeps the level of bijstand, and of Wmo in the named gemeenten", () => {
    expect(effects.map(({participatiewet}) => participatiewet.level)).toEqual(effects.map(() => 0));
    for (const [code, stay] of Object.entries(namedStay.perGemeente)) {
      const {wmo} = effectIn(code);
      expect(wmo.stay).toBe(stay);
      expect(Math.sign(wmo.entry - wmo.level)).toBe(-Math.sign(stay));
    }
  });
});
