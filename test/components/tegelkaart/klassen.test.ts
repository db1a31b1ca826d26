import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {klasse, klassengrenzen, klassennaam} from "../../../components/tegelkaart/klassen.js";

const tel = (waarden: readonly number[], grenzen: readonly number[]) =>
  Array.from({length: grenzen.length + 1}, (_, k) => waarden.filter((w) => w > 0 && klasse(w, grenzen) === k).length);

describe("klassengrenzen(waarden)", () => {
  it("cuts a spread of numbers into five classes at round boundaries", () => {
    const waarden = Array.from({length: 100}, (_, i) => i + 1);
    expect(klassengrenzen(Object.freeze(waarden))).toEqual([20, 40, 60, 80]);
  });
  it("has no boundary where numbers are few, alike, or none", () => {
    expect(klassengrenzen([])).toEqual([]);
    expect(klassengrenzen([0, 0, 0])).toEqual([]);
    expect(klassengrenzen([7, 7, 7, 7, 7, 7, 7])).toEqual([]);
    expect(klassengrenzen([1, 2, 3])).toEqual([]);
  });
  it("makes boundaries that rise, leave no class empty at the ends and hold every number", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1e4, noNaN: true}), {maxLength: 60}), (waarden) => {
        const grenzen = klassengrenzen(waarden);
        expect(grenzen.length).toBeLessThanOrEqual(4);
        expect(grenzen.every((grens, i) => i === 0 || grens > grenzen[i - 1]!)).toBe(true);
        const aantallen = tel(waarden, grenzen);
        expect(aantallen.reduce((som, n) => som + n, 0)).toBe(waarden.filter((w) => w > 0).length);
        if (grenzen.length > 0) expect([aantallen[0], aantallen.at(-1)].every((n) => n! > 0)).toBe(true);
      })
    );
  });
});

describe("klassennaam(nummer, grenzen, tekst)", () => {
  it("says where each class begins and ends", () => {
    const namen = [0, 1, 2].map((k) => klassennaam(k, [40, 60], String));
    expect(namen).toEqual(["tot 40", "40 tot 60", "60 en meer"]);
    expect(klassennaam(0, [], String)).toBe("alle waarden");
  });
});
