import {describe, expect, it} from "vitest";
import {moduleGraph} from "../../../loaders/util/moduleGraph.js";

describe("moduleGraph(entries)", () => {
  it("holds all that the cells rest on: definitions, lists and tables, however far, and no lock or server", () => {
    const graph = moduleGraph(["loaders/tables/makeCells.ts"]);
    for (const path of ["data/risico.ts", "data/indeling.ts", "data/gemeenten.csv", "data/wijken.csv"])
      expect(graph).toContain(path);
    expect(graph).toContain("data/indicator/current.ts");
    expect(graph).toContain("components/pipeline/source/csv.ts");
    expect(graph.filter((path) => /\/site\/|util\/lock/.test(path))).toEqual([]);
  });

  it("follows a worker that is started from its file", () => {
    expect(moduleGraph(["loaders/synthesis/makeSynthesis.ts"])).toContain("loaders/synthesis/worker.ts");
  });
});
