import {describe, expect, it} from "vitest";
import {buur, isRichting, type Plek, type Richting} from "../../../components/tegelkaart/buur.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

const land = gebieden().flatMap(({tegel}) => (tegel ? [tegel] : []));
const richtingen: Richting[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

describe("buur(plekken, van, richting)", () => {
  const plekken: Plek[] = [
    [1, 1],
    [2, 1],
    [4, 1],
    [2, 3],
    [5, 2]
  ];
  it("goes straight ahead, over a gap, before it goes aside", () => {
    expect(buur(plekken, 0, "ArrowRight")).toBe(1);
    expect(buur(plekken, 1, "ArrowRight")).toBe(2);
    expect(buur(plekken, 2, "ArrowRight")).toBe(4);
    expect(buur(plekken, 1, "ArrowDown")).toBe(3);
    expect(buur(plekken, 3, "ArrowUp")).toBe(1);
  });
  it("stops at the edge", () => {
    expect(buur(plekken, 0, "ArrowLeft")).toBeNull();
    expect(buur(plekken, 3, "ArrowDown")).toBeNull();
    expect(buur([[1, 1]], 0, "ArrowRight")).toBeNull();
  });
  it("reaches every gemeente of the country with arrow keys alone", () => {
    const bereikt = new Set([0]);
    for (const van of bereikt)
      for (const richting of richtingen) {
        const naar = buur(land, van, richting);
        if (naar !== null) bereikt.add(naar);
      }
    expect(bereikt.size).toBe(380);
  });
  it("knows the arrow keys and no others", () => {
    expect([...richtingen, "Enter", "a"].map(isRichting)).toEqual([true, true, true, true, false, false]);
  });
});
