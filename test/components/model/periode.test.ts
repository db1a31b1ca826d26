import {describe, expect, it} from "vitest";
import {inPeriode, isHalfjaar, parsePeriode, periodeName} from "../../../components/model/periode.js";

describe("periodeName(periode)", () => {
  it.each([
    ["2015HJ01", "1e halfjaar 2015", "het eerste halfjaar van 2015"],
    ["2017HJ02", "2e halfjaar 2017", "het tweede halfjaar van 2017"],
    ["2016JJ00", "2016", "2016"]
  ])("calls %s %s, and in a sentence %s", (periode, naam, in_) => {
    expect(periodeName(periode)).toBe(naam);
    expect(inPeriode(periode)).toBe(in_);
  });
  it("tells a halfjaar from a year", () => {
    expect(isHalfjaar("2015HJ02")).toBe(true);
    expect(isHalfjaar("2015JJ00")).toBe(false);
  });
  it.each(["", "2015", "2015HJ03", "2015KW01", "x2015HJ01"])("refuses %j", (periode) => {
    expect(() => parsePeriode(periode)).toThrow(`unknown periode: ${periode}`);
  });
});
