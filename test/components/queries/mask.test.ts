import {describe, expect, it} from "vitest";
import {noChoice} from "../../../components/model/choice.js";
import {mask, masks} from "../../../components/queries/cohort.js";

const list = Object.freeze([{code: "a"}, {code: "b"}, {code: "c"}]);

describe("mask(list, codes)", () => {
  it("sets the bit of each code, in any order", () => {
    expect(mask(list, [])).toBe(0);
    expect(mask(list, ["c", "a"])).toBe(5);
    expect(mask(list, ["a", "a"])).toBe(1);
  });

  it("stays positive for the thirty-second code", () => {
    const long = Array.from({length: 32}, (_, i) => ({code: `c${i}`}));
    expect(mask(long, ["c31"])).toBe(2 ** 31);
  });

  it("throws for a code that the list lacks", () => {
    expect(() => mask(list, ["d"])).toThrow("unknown code: d");
  });
});

describe("masks(choice)", () => {
  it("is 0 everywhere for who chose nothing", () => {
    expect(Object.values(masks(noChoice("2015-01-01")))).toEqual([0, 0, 0, 0]);
  });
});
