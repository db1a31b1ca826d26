import {describe, expect, it} from "vitest";
import {circles, roomFaults, roomOf, roomsOf} from "../../lint/rooms.js";

const graph = (imports: Record<string, string[]>) => new Map(Object.entries(imports));

describe("circles(imports)", () => {
  it("finds a module that leads back to itself, and nothing in a tree", () => {
    expect(circles(graph({a: ["b"], b: ["c"], c: ["b"]}))).toEqual([["b", "c", "b"]]);
    expect(circles(graph({a: ["b", "c"], b: ["c"], c: []}))).toEqual([]);
  });
});

describe("roomOf(path)", () => {
  it("is the folder under the top, however deep a module lies; `data` is one room", () => {
    expect(roomOf("components/monitor/figure/series.ts")).toBe("components/monitor");
    expect(roomOf("loaders/source/findFiles.ts")).toBe("loaders/source");
    expect(roomOf("loaders/start.ts")).toBe("loaders");
    expect(roomOf("data/indicator/shape.ts")).toBe("data");
  });
});

describe("roomFaults(rooms, still)", () => {
  const back = roomsOf(
    graph({"loaders/a/x.ts": ["loaders/b/x.ts", "loaders/a/y.ts"], "loaders/b/y.ts": ["loaders/a/x.ts"]})
  );

  it("tells of two rooms that import each other, though no module does", () => {
    expect(roomFaults(back, [])).toEqual(["a room imports back: loaders/a → loaders/b → loaders/a"]);
    expect(roomFaults(back, [["loaders/a", "loaders/b"]])).toEqual([]);
  });

  it("tells of a way back through a third room", () => {
    const around = roomsOf(
      graph({
        "data/x.ts": ["components/a/x.ts"],
        "components/a/x.ts": ["loaders/b/x.ts"],
        "loaders/b/x.ts": ["data/y.ts"]
      })
    );
    expect(roomFaults(around, [])).toHaveLength(1);
  });

  it("tells of an arrow on the list that is no longer there, so that the list gets shorter", () => {
    const mended = roomsOf(graph({"loaders/a/x.ts": ["loaders/b/x.ts"]}));
    expect(roomFaults(mended, [["loaders/b", "loaders/a"]])).toEqual([
      "no longer there, off the list: loaders/b → loaders/a"
    ]);
  });
});
