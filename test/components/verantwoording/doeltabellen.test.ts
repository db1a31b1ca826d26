import {describe, expect, it} from "vitest";
import {doeltabellen} from "../../../components/verantwoording/doeltabellen.js";

describe("doeltabellen()", () => {
  it("has a cell under every head, and names instead of codes", () => {
    for (const {koppen, rijen} of doeltabellen()) {
      expect(rijen.length).toBeGreaterThan(0);
      for (const rij of rijen) {
        expect(rij.length).toBe(koppen.length);
        expect(rij.join(" ")).not.toMatch(/_|undefined|NaN/);
      }
    }
  });
});
