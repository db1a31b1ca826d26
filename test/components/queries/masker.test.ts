import {describe, expect, it} from "vitest";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {masker, maskers} from "../../../components/queries/masker.js";

const lijst = Object.freeze([{code: "a"}, {code: "b"}, {code: "c"}]);

describe("masker(lijst, codes)", () => {
  it("sets the bit of each code, in any order", () => {
    expect(masker(lijst, [])).toBe(0);
    expect(masker(lijst, ["c", "a"])).toBe(5);
    expect(masker(lijst, ["a", "a"])).toBe(1);
  });

  it("stays positive for the thirty-second code", () => {
    const lang = Array.from({length: 32}, (_, i) => ({code: `c${i}`}));
    expect(masker(lang, ["c31"])).toBe(2 ** 31);
  });

  it("throws for a code that the list lacks", () => {
    expect(() => masker(lijst, ["d"])).toThrow("unknown code: d");
  });
});

describe("maskers(keuze)", () => {
  it("is 0 everywhere for who chose nothing", () => {
    expect(Object.values(maskers(geenKeuze("2015-01-01")))).toEqual([0, 0, 0, 0]);
  });
});
