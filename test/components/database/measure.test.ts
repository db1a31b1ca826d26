import {describe, expect, it} from "vitest";
import {defaultChoice} from "../../../components/database/choice.js";
import {emptyCube} from "../../../components/database/cube.js";
import {cellText, intervalText, isPart, cellMarks, sortValue, value} from "../../../components/database/measure.js";
import {wilson} from "../../../components/statistics/wilson.js";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {known} from "./example.js";

const wmo = indicator("wmo_clienten");
const cell = (waarde: number, n: number, reden = 0) => {
  const cube = emptyCube({...defaultChoice(known), gebieden: ["NL"]}, known);
  [cube.waarde[0], cube.n[0], cube.reden[0]] = [waarde, n, reden];
  return cube;
};
const nvt = cellMarks.findIndex(({reden}) => reden === "niet_van_toepassing") + 1;

describe("value", () => {
  it("is recomputed from counts, per 1.000 or per 100", () => {
    expect(value(wmo, 12, 400)).toBe(30);
    expect(value({per: 100}, 12, 400)).toBe(3);
  });

  it("is nothing without a denominator", () => {
    expect([value(wmo, 1, 0), value(wmo, 1, -1), value(wmo, -1, 10), value({per: null}, 1, 10)]).toEqual(
      Array(4).fill(null)
    );
  });
});

describe("interval", () => {
  it("is Wilson’s, in the unit of the rate", () => {
    const {ondergrens, bovengrens} = wilson(12, 400);
    expect(intervalText(wmo, 12, 400)).toEqual([1000 * ondergrens!, 1000 * bovengrens!]);
  });

  it("is not given of what is no part of its denominator", () => {
    const zonder = indicatoren.filter((item) => !isPart(item)).map(({code}) => code);
    expect(zonder.sort()).toEqual(
      [
        ...["huishoudens", "inwoners", "jeugdtrajecten_beeindigd", "jeugdtrajecten_begonnen"],
        ...["voorzieningen_instroom", "voorzieningen_stand", "voorzieningen_uitstroom"]
      ].sort()
    );
    expect(intervalText(indicator("voorzieningen_stand"), 3, 100)).toBeNull();
    expect(intervalText(wmo, 11, 10)).toBeNull();
  });
});

describe("cellText", () => {
  it("writes numbers as people read them", () => {
    const cube = cell(1234, 56_789);
    const texts = (["aantal", "per", "n", "interval"] as const).map((measure) => cellText(measure, wmo, cube, 0));
    expect(texts).toEqual(["1.234", "21,7", "56.789", "20,6–23,0"]);
    expect(cellText("per", indicator("jongeren_jeugdzorg"), cube, 0)).toBe("2,2%");
  });

  it("shows 0 as 0, and every reason as another sign", () => {
    expect(cellText("aantal", wmo, cell(0, 10), 0)).toBe("0");
    expect(cellText("per", wmo, cell(0, 10), 0)).toBe("0,0");
    const redenen = cellMarks.map((_, i) => cellText("aantal", wmo, cell(-1, -1, i + 1), 0));
    expect(redenen).toEqual([1, 2, 3, 4]);
    expect(new Set(cellMarks.map(({teken: draw}) => draw)).size).toBe(4);
  });

  it("says niet van toepassing of a rate that cannot be", () => {
    expect(cellText("per", wmo, cell(0, 0), 0)).toBe(nvt);
    expect(cellText("per", indicator("inwoners"), cell(5, 5), 0)).toBe(nvt);
    expect(cellText("interval", indicator("voorzieningen_stand"), cell(5, 50), 0)).toBe(nvt);
  });

  it("keeps a known denominator of a number that is withheld", () => {
    expect(cellText("n", wmo, cell(-1, 300, 3), 0)).toBe("300");
    expect(cellText("per", wmo, cell(-1, 300, 3), 0)).toBe(3);
    expect(sortValue("aantal", wmo, cell(-1, 300, 3), 0)).toBeNaN();
  });
});
