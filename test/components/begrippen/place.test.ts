import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {placeNear} from "../../../components/begrippen/begrip.js";

const screen = {width: 390, height: 844};

describe("placeNear(word, ring, screen)", () => {
  it("puts the meaning under the word", () => {
    expect(placeNear({left: 20, top: 100, bottom: 124}, {width: 200, height: 80}, screen)).toEqual({
      left: 20,
      top: 128
    });
  });

  it("puts it above where there is no room under", () => {
    expect(placeNear({left: 20, top: 800, bottom: 824}, {width: 200, height: 80}, screen)).toEqual({
      left: 20,
      top: 716
    });
  });

  it("puts it under where there is room nowhere", () => {
    expect(placeNear({left: 20, top: 50, bottom: 70}, {width: 200, height: 900}, screen).top).toBe(74);
  });

  it("keeps it within the width of the screen", () => {
    fc.assert(
      fc.property(fc.integer({min: -50, max: 500}), fc.integer({min: 10, max: 374}), (left, width) => {
        const slot = placeNear({left, top: 100, bottom: 120}, {width, height: 50}, screen);
        expect(slot.left).toBeGreaterThanOrEqual(8);
        expect(slot.left + width).toBeLessThanOrEqual(screen.width - 8);
      })
    );
  });
});
