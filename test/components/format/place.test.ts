import {describe, expect, it} from "vitest";
import {placePhrase} from "../../../components/format/text.js";

describe("place(naam)", () => {
  it("is in a gemeente, and op an island", () => {
    expect(["Utrecht", "de provincie Utrecht", "Texel", "Texel (Aalten leverde niet)"].map(placePhrase)).toEqual([
      ...["in Utrecht", "in de provincie Utrecht", "op Texel", "op Texel (Aalten leverde niet)"]
    ]);
  });
});
