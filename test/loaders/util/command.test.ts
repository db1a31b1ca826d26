import {describe, expect, it} from "vitest";
import {ArgumentError, readArgs} from "../../../loaders/util/command.js";

const all = ["schaal", "zaad", "bron", "poort", "toch"] as const;

describe("readArgs(argv, allowed)", () => {
  it("fills in what is not given", () => {
    expect(readArgs([], all)).toEqual({schaal: 1, zaad: 1, bron: null, poort: 3000, toch: false});
    expect(readArgs(["--toch"], all).toch).toBe(true);
    expect(readArgs(["--schaal", "0.05", "--poort=4000"], all)).toMatchObject({schaal: 0.05, poort: 4000});
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
    let error: unknown;
    try {
      readArgs(argv, all);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ArgumentError);
    expect((error as Error).message).toContain(naam);
    expect((error as Error).message).not.toContain("\n");
  });

  it("knows only what a command takes", () => {
    expect(() => readArgs(["--bron", "x"], ["schaal", "zaad"])).toThrow("--bron");
  });
});
