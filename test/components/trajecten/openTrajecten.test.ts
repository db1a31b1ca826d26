import {describe, expect, it} from "vitest";
import {type Choice, noChoice, noRules} from "../../../components/model/choice.js";
import {isInSmallTable, sumToestanden, type ToestandenRow} from "../../../components/trajecten/openTrajecten.js";
import {toestanden} from "../../../data/toestand.js";
import {gebieden} from "../cohort/gebieden.js";

const choice = (change: Partial<Choice>): Choice => ({...noChoice("2015-01-01"), ...change});

describe("isInSmallTable(choice, who)", () => {
  it("holds for all residents of anything but a wijk, whatever is asked of use", () => {
    expect(isInSmallTable(choice({}), "inwoners")).toBe(true);
    expect(isInSmallTable(choice({gebied: "PV26", vergelijk: "GM0344,GM0363", wet: ["wmo"]}), "inwoners")).toBe(true);
  });

  it.each<[string, Partial<Choice>, "inwoners" | "startgroep"]>([
    ["the startgroep", {}, "startgroep"],
    ["a rule on people", {geslacht: ["V"]}, "inwoners"],
    ["a rule on what they did not go through", {zonder: ["verhuizing"]}, "inwoners"],
    ["a rule of B alone", {rulesB: {...noRules(), leeftijd: ["75+"]}}, "inwoners"],
    ["a wijk", {gebied: "WK034404"}, "inwoners"],
    ["a wijk beside it", {vergelijk: "WK034404"}, "inwoners"]
  ])("does not hold for %s", (_, change, who) => {
    expect(isInSmallTable(choice(change), who)).toBe(false);
  });
});

describe("sumToestanden(rows, choice, gebieden)", () => {
  const none = Object.fromEntries(toestanden.map(({code}) => [code, 0]));
  const rows = [
    {...none, gemeente: "GM0344", moment: 0, geen: 4, alleen_wmo: 1},
    {...none, gemeente: "GM0344", moment: 1, geen: 5},
    {...none, gemeente: "GM0363", moment: 0, geen: 2},
    {...none, gemeente: "GM0363", moment: 1, geen: 1, overleden: 1}
  ] as unknown as ToestandenRow[];

  it("adds up the gemeenten of each side, as the query counts them", () => {
    expect(sumToestanden(rows, choice({gebied: "GM0344", vergelijk: "GK8"}), gebieden)).toEqual([
      {kant: 0, moment: 0, toestand: "geen", personen: 4},
      {kant: 0, moment: 0, toestand: "alleen_wmo", personen: 1},
      {kant: 0, moment: 1, toestand: "geen", personen: 5},
      {kant: 1, moment: 0, toestand: "geen", personen: 6},
      {kant: 1, moment: 0, toestand: "alleen_wmo", personen: 1},
      {kant: 1, moment: 1, toestand: "geen", personen: 6},
      {kant: 1, moment: 1, toestand: "overleden", personen: 1}
    ]);
  });

  it("takes all gemeenten for the land, and knows nobody in a gebied without rows", () => {
    const land = sumToestanden(rows, choice({}), gebieden).filter(({moment}) => moment === 0);
    expect(land.map(({personen}) => personen)).toEqual([6, 1]);
    expect(sumToestanden(rows.slice(2), choice({gebied: "GM0344"}), gebieden)).toEqual([]);
  });
});
