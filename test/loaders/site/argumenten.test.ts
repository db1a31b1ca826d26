import {describe, expect, it} from "vitest";
import {ArgumentFout} from "../../../loaders/hulp/opdracht.js";
import {leesArgumenten} from "../../../loaders/site/argumenten.js";

const alle = ["schaal", "zaad", "bron", "poort", "toch"] as const;

describe("leesArgumenten(argv, toegestaan)", () => {
  it("fills in what is not given", () => {
    expect(leesArgumenten([], alle)).toEqual({schaal: 1, zaad: 1, bron: null, poort: 3000, toch: false});
    expect(leesArgumenten(["--toch"], alle).toch).toBe(true);
    expect(leesArgumenten(["--schaal", "0.05", "--poort=4000"], alle)).toMatchObject({schaal: 0.05, poort: 4000});
  });

  it.each([
    [["--schaal", "0"], "--schaal"],
    [["--schaal", "2"], "--schaal"],
    [["--schaal", "veel"], "--schaal"],
    [["--schaal"], "--schaal"],
    [["--zaad", "1.5"], "--zaad"],
    [["--poort", "99999"], "--poort"],
    [["--bron", "/bestaat/niet"], "--bron"],
    [["--onzin"], "--onzin"],
    [["onzin"], "onzin"]
  ])("refuses %j in one line that names it", (argv, naam) => {
    let fout: unknown;
    try {
      leesArgumenten(argv, alle);
    } catch (gevangen) {
      fout = gevangen;
    }
    expect(fout).toBeInstanceOf(ArgumentFout);
    expect((fout as Error).message).toContain(naam);
    expect((fout as Error).message).not.toContain("\n");
  });

  it("knows only what a command takes", () => {
    expect(() => leesArgumenten(["--bron", "x"], ["schaal", "zaad"])).toThrow("--bron");
  });
});
