import {describe, expect, it} from "vitest";
import {type Direction, isDirection, neighbour, type Slot} from "../../../components/tileMap/tileMap.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";

const country = gebieden().flatMap(({tile}) => (tile ? [tile] : []));
const directions: Direction[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

describe("neighbour(slots, from, direction)", () => {
  const slots: Slot[] = [
    [1, 1],
    [2, 1],
    [4, 1],
    [2, 3],
    [5, 2]
  ];
  it("goes straight ahead, over a gap, before it goes aside", () => {
    expect(neighbour(slots, 0, "ArrowRight")).toBe(1);
    expect(neighbour(slots, 1, "ArrowRight")).toBe(2);
    expect(neighbour(slots, 2, "ArrowRight")).toBe(4);
    expect(neighbour(slots, 1, "ArrowDown")).toBe(3);
    expect(neighbour(slots, 3, "ArrowUp")).toBe(1);
  });
  it("stops at the edge", () => {
    expect(neighbour(slots, 0, "ArrowLeft")).toBeNull();
    expect(neighbour(slots, 3, "ArrowDown")).toBeNull();
    expect(neighbour([[1, 1]], 0, "ArrowRight")).toBeNull();
  });
  it("reaches every gemeente of the country with arrow keys alone", () => {
    const reached = new Set([0]);
    for (const from of reached)
      for (const direction of directions) {
        const to = neighbour(country, from, direction);
        if (to !== null) reached.add(to);
      }
    expect(reached.size).toBe(380);
  });
  it("knows the arrow keys and no others", () => {
    expect([...directions, "Enter", "a"].map(isDirection)).toEqual([true, true, true, true, false, false]);
  });
});
