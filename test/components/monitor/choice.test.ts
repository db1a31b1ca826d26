import {describe, expect, it} from "vitest";
import {chosenPeriode, noMonitorChoice, withGebied} from "../../../components/monitor/address.js";
import {lastPeriode} from "../../../components/model/periode.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01", "2016JJ00"];

describe("noMonitorChoice(gebied)", () => {
  it("compares a gebied with the land, and the land with nothing", () => {
    expect(noMonitorChoice()).toEqual({gebied: "NL", vergelijk: null, periode: null});
    expect(noMonitorChoice("GM0344")).toEqual({gebied: "GM0344", vergelijk: "NL", periode: null});
  });
});

describe("withGebied(choice, gebied)", () => {
  it.each([
    ["NL", null, "GM0344", "NL"],
    ["GM0344", "NL", "NL", null],
    ["GM0344", "NL", "GM0363", "NL"],
    ["GM0344", "GK8", "GM0363", "GK8"],
    ["GM0344", null, "GM0363", null],
    ["NL", "GK8", "GM0344", "GK8"],
    ["GM0344", "GK8", "NL", "GK8"]
  ])("from %s beside %s to %s gives beside it %s", (gebied, compare, fresh, expected) => {
    const choice = {gebied, vergelijk: compare, periode: "2015HJ01", beeld: "nu"};
    expect(withGebied(choice, fresh)).toEqual({...choice, gebied: fresh, vergelijk: expected});
  });
});

describe("chosenPeriode(choice, perioden)", () => {
  it("is the latest halfjaar where none was chosen, and the latest year of a list of years", () => {
    expect(chosenPeriode({periode: null}, perioden)).toBe("2016HJ01");
    expect(chosenPeriode({periode: null}, ["2015JJ00", "2016JJ00"])).toBe("2016JJ00");
    expect(chosenPeriode({periode: "2015JJ00"}, perioden)).toBe("2015JJ00");
  });
  it("says where there is none at all", () => {
    expect(() => lastPeriode([])).toThrow("no periode to choose from");
  });
});
