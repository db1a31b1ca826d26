import {describe, expect, it} from "vitest";
import {countCells, countSentence, planAnswer} from "../../../components/database/answer.js";
import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {known} from "./example.js";

const choice = (part: Partial<DatabaseChoice>) => ({...defaultChoice(known), ...part});
const extent = (file: string) => (file.includes("/indicator/") ? 400_000 : 150_000);
const no = () => false;
const allIndicatoren = known.indicatoren.map(({code}) => code);

describe("plan", () => {
  it("takes one indicator for many gebieden from its own table", () => {
    const gebieden = known.gebieden.filter(({soort: kind}) => kind !== "wijk").map(({code}) => code);
    expect(planAnswer(choice({gebieden}), known, extent, no)).toEqual(["monitor/indicator/wmo_clienten.arrow"]);
  });

  it("takes many indicatoren of one gebied from the table of that gebied", () => {
    const everything = choice({indicatoren: allIndicatoren, gebieden: ["GM0344"]});
    expect(planAnswer(everything, known, extent, no)).toEqual(["monitor/GM0344.arrow"]);
  });

  it("takes wijken from their gemeente, which holds that gemeente too", () => {
    const wijken = choice({gebieden: ["GM0344", "WK034401", "WK034402"]});
    expect(planAnswer(wijken, known, extent, no)).toEqual(["monitor/GM0344.arrow"]);
    const zonder = choice({indicatoren: ["beschermd_wonen"], gebieden: ["WK034401"]});
    expect(planAnswer(zonder, known, extent, no)).toEqual([]);
  });

  it("prefers what is there already", () => {
    const has = (file: string) => file.includes("/indicator/");
    const everything = choice({indicatoren: allIndicatoren, gebieden: ["GM0344"]});
    expect(planAnswer(everything, known, extent, has)).toEqual(
      allIndicatoren.map((code) => `monitor/indicator/${code}.arrow`)
    );
  });

  it("asks for nothing that there is not", () => {
    expect(planAnswer(choice({}), known, () => null, no)).toEqual([]);
    expect(planAnswer(choice({indicatoren: []}), known, extent, no)).toEqual([]);
    expect(planAnswer(choice({gebieden: []}), known, extent, no)).toEqual([]);
  });
});

describe("countSentence", () => {
  it("says what a choice yields, in one and in more", () => {
    const one = choice({categorieen: {wmo_clienten: ["totaal"]}, gebieden: ["NL"]});
    expect(countSentence(countCells(one, known))).toBe("1 categorie van 1 indicator × 1 gebied × 1 periode = 1 cel");
    expect(countSentence(countCells(choice({perioden: known.perioden}), known))).toBe(
      "5 categorieën van 1 indicator × 3 gebieden × 7 perioden = 105 cellen"
    );
  });
});
