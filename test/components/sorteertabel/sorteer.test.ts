import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {sorteer} from "../../../components/sorteertabel/sorteer.js";
import {leesVolgorde, schrijfVolgorde, volgendeVolgorde} from "../../../components/sorteertabel/volgorde.js";

describe("sorteer(rijen, waarde, af)", () => {
  const zelf = <T>(x: T) => x;

  it("puts numbers in order of size and words in that of the alphabet, with the numbers in them as numbers", () => {
    expect(sorteer([10, 9, 100], zelf, false)).toEqual([9, 10, 100]);
    expect(sorteer([10, 9, 100], zelf, true)).toEqual([100, 10, 9]);
    expect(sorteer(["Wijk 10", "wijk 2", "Élan", "Eemnes"], zelf, false)).toEqual([
      "Eemnes",
      "Élan",
      "wijk 2",
      "Wijk 10"
    ]);
  });

  it("leaves what has no value last, either way", () => {
    expect(sorteer([null, 1, null, 2], zelf, false)).toEqual([1, 2, null, null]);
    expect(sorteer([null, 1, null, 2], zelf, true)).toEqual([2, 1, null, null]);
  });

  it("keeps every row, and equals in the order they came in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({a: fc.option(fc.integer({min: 0, max: 3})), i: fc.nat()})),
        fc.boolean(),
        (rijen, af) => {
          const genummerd = Object.freeze(rijen.map((rij, i) => ({...rij, i})));
          const uit = sorteer(genummerd, ({a}) => a, af);
          expect([...uit].sort((x, y) => x.i - y.i)).toEqual(genummerd);
          for (const [k, rij] of uit.entries()) {
            const vorige = uit[k - 1];
            if (vorige && vorige.a === rij.a) expect(vorige.i).toBeLessThan(rij.i);
          }
        }
      )
    );
  });

  it("gives an empty table back empty", () => {
    expect(sorteer([], zelf, true)).toEqual([]);
  });
});

describe("a volgorde in the address", () => {
  it("comes back as it was", () => {
    for (const tekst of ["naam", "-naam", "-jeugd_wmo"]) expect(schrijfVolgorde(leesVolgorde(tekst))).toBe(tekst);
  });

  it("turns at a second press; numbers begin with the largest", () => {
    const eerst = volgendeVolgorde({kolom: "naam", af: false}, "totaal", "getal");
    expect(eerst).toEqual({kolom: "totaal", af: true});
    expect(volgendeVolgorde(eerst, "totaal", "getal")).toEqual({kolom: "totaal", af: false});
    expect(volgendeVolgorde(eerst, "naam", "tekst")).toEqual({kolom: "naam", af: false});
  });
});
