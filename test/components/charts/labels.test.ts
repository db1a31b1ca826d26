import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {labelledSteps, niceSpan, spread} from "../../../components/charts/labels.js";

describe("spread(places, least, [low, high])", () => {
  it("leaves what is far enough apart", () => {
    expect(spread([0.8, 0.2], 0.1, [0, 1])).toEqual([0.8, 0.2]);
  });

  it("moves labels apart that would lie over each other, in the order given", () => {
    expect(spread([0.5, 0.45], 0.1, [0, 1]).map((place) => Number(place.toFixed(9)))).toEqual([0.55, 0.45]);
  });

  it("keeps order, distance and bounds", () => {
    const places = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(places, (all) => {
        const moved = spread(all, 0.1, [0, 1]);
        const sorted = all.map((_, i) => i).sort((a, b) => all[a]! - all[b]!);
        for (let i = 1; i < sorted.length; i++)
          expect(moved[sorted[i]!]! - moved[sorted[i - 1]!]!).toBeGreaterThan(0.1 - 1e-9);
        for (const place of moved) {
          expect(place).toBeGreaterThan(-1e-9);
          expect(place).toBeLessThan(1 + 1e-9);
        }
      })
    );
  });
});

describe("labelledSteps(count, width, word)", () => {
  it("has a word under every step where all fit", () => {
    expect(labelledSteps(8, 7 * 52, 44)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(labelledSteps(3, 104, 44)).toEqual([0, 1, 2]);
  });
  it("keeps the first and the last, and thins the rest evenly", () => {
    expect(labelledSteps(8, 7 * 51, 44)).toEqual([0, 2, 5, 7]);
    expect(labelledSteps(7, 6 * 51, 44)).toEqual([0, 2, 4, 6]);
    expect(labelledSteps(8, 7 * 22, 44)).toEqual([0, 4, 7]);
    expect(labelledSteps(8, 7 * 22, 44, {flush: true})).toEqual([0, 7]);
  });
  it("is the only step there is, or none", () => {
    expect([labelledSteps(1, 100, 44), labelledSteps(2, 1, 44)]).toEqual([[0], [0, 1]]);
  });
});

describe("niceSpan([low, high])", () => {
  it("rounds outwards as Vega does", () => {
    expect(niceSpan([0.241079, 0.969679])).toEqual([0.2, 1]);
    expect(niceSpan([-0.013, 0.094])).toEqual([-0.02, 0.1]);
    expect(niceSpan([0, 33], 4)).toEqual([0, 40]);
  });
});
