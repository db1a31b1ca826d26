import {describe, expect, it} from "vitest";
import {leeswijzers} from "../../../components/levensweg/definities.js";
import {begrippen} from "../../../data/begrip.js";

describe("leeswijzers", () => {
  it("name only begrippen that have a place in the list", () => {
    const codes = begrippen.map(({code}) => code);
    for (const {begrippen} of Object.values(leeswijzers)) expect(codes).toEqual(expect.arrayContaining([...begrippen]));
  });
  it("stand in alphabetical order, each once", () => {
    const termen = begrippen.map(({term}) => term);
    expect([...new Set(termen)].sort((a, b) => a.localeCompare(b, "nl"))).toEqual(termen);
  });
});
