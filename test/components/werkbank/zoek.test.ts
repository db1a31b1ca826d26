import {describe, expect, it} from "vitest";
import {zoekGebied} from "../../../components/werkbank/zoek.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

const alle = gebieden();

describe("zoekGebied(gebieden, code)", () => {
  it("finds a land, provincie, gemeente and wijk by code", () => {
    expect(["NL", "PV26", "GM0344", "WK034401"].map((code) => zoekGebied(alle, code)?.soort)).toEqual([
      "land",
      "provincie",
      "gemeente",
      "wijk"
    ]);
  });

  it("makes one gebied of a list of gemeenten, each counted once", () => {
    const lijst = zoekGebied(alle, "GM0344,GM0363,GM0344");
    expect(lijst?.gemeenten).toEqual(["GM0344", "GM0363"]);
    expect(lijst?.naam).toContain("Utrecht");
  });

  it("is null for an unknown code, alone, in a list, or for a list of what are not gemeenten", () => {
    expect(["GM9999", "", "GM0344,GM9999", "PV26,GM0344", "GM0344,"].map((code) => zoekGebied(alle, code))).toEqual(
      Array(5).fill(null)
    );
  });
});
