import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {plaatsBij} from "../../../components/begrippen/plaats.js";

const scherm = {width: 390, height: 844};

describe("plaatsBij(woord, bel, scherm)", () => {
  it("puts the meaning under the word", () => {
    expect(plaatsBij({left: 20, top: 100, bottom: 124}, {width: 200, height: 80}, scherm)).toEqual({
      left: 20,
      top: 128
    });
  });

  it("puts it above where there is no room under", () => {
    expect(plaatsBij({left: 20, top: 800, bottom: 824}, {width: 200, height: 80}, scherm)).toEqual({
      left: 20,
      top: 716
    });
  });

  it("puts it under where there is room nowhere", () => {
    expect(plaatsBij({left: 20, top: 50, bottom: 70}, {width: 200, height: 900}, scherm).top).toBe(74);
  });

  it("keeps it within the width of the screen", () => {
    fc.assert(
      fc.property(fc.integer({min: -50, max: 500}), fc.integer({min: 10, max: 374}), (left, width) => {
        const plek = plaatsBij({left, top: 100, bottom: 120}, {width, height: 50}, scherm);
        expect(plek.left).toBeGreaterThanOrEqual(8);
        expect(plek.left + width).toBeLessThanOrEqual(scherm.width - 8);
      })
    );
  });
});
