import {describe, expect, it} from "vitest";
import {asText, type CheckLine, meets} from "../../../loaders/check/check.js";

const line: CheckLine = {groep: "g", wat: "w", doel: 100, resultaat: 103, marge: 3, eenheid: "personen"};

describe("meets(line)", () => {
  it("accepts what lies on the margin and refuses what lies beyond", () => {
    expect(meets(line)).toBe(true);
    expect(meets({...line, resultaat: 96.9})).toBe(false);
  });

  it("has no opinion without a margin", () => {
    expect(meets({...line, marge: undefined, resultaat: 0})).toBe(true);
  });
});

describe("asText(lines)", () => {
  it("puts target and result side by side", () => {
    expect(asText([line, {...line, resultaat: 90}, {...line, marge: undefined}])).toMatch(
      / 100 +103 +± 3 +ok\n.* 100 +90 +± 3 +NIET ok\n.* 100 +103 +ter informatie/
    );
  });
});
