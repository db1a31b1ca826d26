import {describe, expect, it} from "vitest";
import {maat, maten} from "../../../components/opmaak/maat.js";

describe("maat(getal, per)", () => {
  it("has a decimal below 10 and none from there on", () => {
    expect([62.4, 9.96, 9.94, 6.2].map((getal) => maat(getal, 1000))).toEqual(["62", "10", "9,9", "6,2"]);
    expect([12.3, 6.25].map((getal) => maat(getal, 100))).toEqual(["12%", "6,3%"]);
  });
  it("is 0 for nothing only", () =>
    expect([maat(0, 1000), maat(0, 100), maat(0.01, 1000), maat(0.01, 100)]).toEqual(["0", "0%", "<0,1", "<0,1%"]));
});

describe("maten(a, b, per)", () => {
  it("shows that two numbers differ", () => {
    expect(maten(62.1, 61.8, 1000)).toEqual(["62,1", "61,8"]);
    expect(maten(48, 8, 100)).toEqual(["48%", "8,0%"]);
    expect(maten(6.21, 6.22, 1000)).toEqual(["6,21", "6,22"]);
  });
  it("does not go on for ever", () => expect(maten(6.2, 6.2, 1000)).toEqual(["6,2", "6,2"]));
});
