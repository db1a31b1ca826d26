import {describe, expect, it} from "vitest";
import {plaats} from "../../../components/opmaak/plaats.js";

describe("plaats(naam)", () => {
  it("is in a gemeente, and op an island", () => {
    expect(["Utrecht", "de provincie Utrecht", "Texel"].map(plaats)).toEqual([
      ...["in Utrecht", "in de provincie Utrecht", "op Texel"]
    ]);
  });
});
