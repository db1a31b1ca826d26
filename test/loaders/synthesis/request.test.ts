import {describe, expect, it} from "vitest";
import {readRequest} from "../../../loaders/synthesis/makeSynthesis.js";

describe("readRequest(args)", () => {
  it("reads a folder, a scale and a seed", () => {
    expect(readRequest(["--uit", "map", "--schaal", "0.01", "--zaad", "2"])).toEqual({
      uit: "map",
      controle: false,
      bron: undefined,
      schaal: 0.01,
      zaad: 2
    });
  });

  it("takes the whole country and seed 1 when nothing is said", () => {
    expect(readRequest(["--uit", "map"])).toMatchObject({schaal: 1, zaad: 1});
    expect(readRequest(["--controle"])).toMatchObject({controle: true, schaal: 1});
  });

  it.each([
    [[]],
    [["--uit"]],
    [["--uit", ""]],
    [["--uit", "m", "--schaal", "2"]],
    [["--uit", "m", "--schaal", "x"]],
    [["--uit", "m", "--zaad", "1.5"]],
    [["--nee"]],
    [["m"]],
    [["--uit", "m", "--controle"]],
    [["--uit", "m", "--bron", "n"]]
  ])("refuses %j in one line", (args) => {
    expect(() => readRequest(args)).toThrow(/^[^\n]+$/);
  });
});
