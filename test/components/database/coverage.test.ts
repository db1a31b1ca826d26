import {describe, expect, it} from "vitest";
import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {coverageLines} from "../../../components/database/coverage.js";
import {emptyCube} from "../../../components/database/cube.js";
import {coverageFinder, type WithoutRow} from "../../../components/monitor/coverage.js";
import {gebieden, known, perioden} from "./example.js";

const zonder = (gemeente: string, periode: string, reden: WithoutRow["reden"] = "niet_geleverd"): WithoutRow => ({
  ...{gemeente, onderwerp: "wmo", categorie: "", periode, reden}
});
const lines = (rows: WithoutRow[], part: Partial<DatabaseChoice>) => {
  const cube = emptyCube({...defaultChoice(known), indicatoren: ["wmo_clienten"], categorieen: {}, ...part}, known);
  return coverageLines(cube, coverageFinder(gebieden, rows), gebieden);
};

describe("coverageLines(cube, coverageOf, gebieden)", () => {
  const rows = [zonder("GM0014", "2016HJ01"), zonder("GM0003", "2016HJ01", "opt_out"), zonder("GM0014", "2016HJ02")];
  it("says once per gebied of several gemeenten and periode who is not in it", () =>
    expect(lines(rows, {gebieden: ["NL", "PV26", "GM0014", "WK000300"], perioden: ["2016HJ01", "2016HJ02"]})).toEqual([
      "Bij Wmo-cijfers over het eerste halfjaar van 2016 tellen voor Nederland 2 van de 4 gemeenten mee: Groningen leverde niet, Appingedam publiceert niet (opt-out).",
      "Bij Wmo-cijfers over het tweede halfjaar van 2016 tellen voor Nederland 3 van de 4 gemeenten mee: Groningen leverde niet."
    ]));
  it("says nothing where nothing rests on the Wmo", () =>
    expect(lines(rows, {indicatoren: ["jongeren_jeugdzorg"], gebieden: ["NL"], perioden: ["2016HJ01"]})).toEqual([]));
  it("counts what is too much to read", () => {
    const all = perioden.flatMap((periode) => gebieden.map(({code}) => zonder(code, periode)));
    const many = Array.from({length: 60}, (_, i) => ({
      code: `JZ${i}`,
      naam: `Regio ${i}`,
      soort: "jeugdregio" as const,
      gemeenten: ["GM0014", "GM0003"]
    }));
    const together = [...gebieden, ...many];
    const cleanUp = {...known, gebieden: together};
    const choice = {...defaultChoice(cleanUp), indicatoren: ["wmo_clienten"], categorieen: {}, perioden: ["2016HJ01"]};
    const cube = emptyCube({...choice, gebieden: many.map(({code}) => code)}, cleanUp);
    const result = coverageLines(cube, coverageFinder(together, all), together);
    expect(result).toHaveLength(41);
    expect(result.at(-1)).toBe("Zo zijn er nog 20: kies minder gebieden of perioden om ze te zien.");
  });
});
