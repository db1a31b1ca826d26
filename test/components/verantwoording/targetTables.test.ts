import {describe, expect, it} from "vitest";
import {targetTables} from "../../../components/verantwoording/targetTables.js";

describe("targetTables()", () => {
  it("has a cell under every head, and names instead of codes", () => {
    for (const {headings, rijen: rows} of targetTables()) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.length).toBe(headings.length);
        expect(row.join(" ")).not.toMatch(/_|undefined|NaN/);
      }
    }
  });
});
