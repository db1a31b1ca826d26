import {describe, expect, it} from "vitest";
import {findGebied} from "../../../components/model/gebied.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";

const all = gebieden();

describe("findGebied(gebieden, code)", () => {
  it("finds a land, provincie, gemeente and wijk by code", () => {
    expect(["NL", "PV26", "GM0344", "WK034401"].map((code) => findGebied(all, code)?.soort)).toEqual([
      "land",
      "provincie",
      "gemeente",
      "wijk"
    ]);
  });

  it("makes one gebied of a list of gemeenten, each counted once", () => {
    const list = findGebied(all, "GM0344,GM0363,GM0344");
    expect(list?.gemeenten).toEqual(["GM0344", "GM0363"]);
    expect(list?.naam).toContain("Utrecht");
  });

  it("is null for an unknown code, alone, in a list, or for a list of what are not gemeenten", () => {
    expect(["GM9999", "", "GM0344,GM9999", "PV26,GM0344", "GM0344,"].map((code) => findGebied(all, code))).toEqual(
      Array(5).fill(null)
    );
  });
});
