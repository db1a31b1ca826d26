import {describe, expect, it} from "vitest";
import {plaats} from "../../../components/opmaak/plaats.js";

describe("plaats(naam)", () => {
  it("is in a gemeente, and op an island", () => {
    expect(["Utrecht", "de provincie Utrecht", "Texel", "Texel (Aalten leverde niet)"].map(plaats)).toEqual([
      ...["in Utrecht", "in de provincie Utrecht", "op Texel", "op Texel (Aalten leverde niet)"]
    ]);
  });
});
