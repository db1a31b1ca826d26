import {describe, expect, it} from "vitest";
import {leesWens} from "../../../loaders/synthese/opdracht.js";

describe("leesWens(argumenten)", () => {
  it("reads a folder, a scale and a seed", () => {
    expect(leesWens(["--uit", "map", "--schaal", "0.01", "--zaad", "2"])).toEqual({
      uit: "map",
      controle: false,
      bron: undefined,
      schaal: 0.01,
      zaad: 2
    });
  });

  it("takes the whole country and seed 1 when nothing is said", () => {
    expect(leesWens(["--uit", "map"])).toMatchObject({schaal: 1, zaad: 1});
    expect(leesWens(["--controle"])).toMatchObject({controle: true, schaal: 1});
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
  ])("refuses %j in one line", (argumenten) => {
    expect(() => leesWens(argumenten)).toThrow(/^[^\n]+$/);
  });
});
