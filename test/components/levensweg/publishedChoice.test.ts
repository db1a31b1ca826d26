import {describe, expect, it} from "vitest";
import {publishedChoice} from "../../../components/levensweg/plainControls.js";
import {noChoice} from "../../../components/model/choice.js";
import type {Gebied} from "../../../components/model/gebied.js";
import {fromFirst, withoutSmallShares} from "../../../components/tables/first.js";

const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "GM0344", naam: "Utrecht", soort: "gemeente", gemeenten: ["GM0344"]},
  {code: "GM0310", naam: "De Bilt", soort: "gemeente", gemeenten: ["GM0310"]},
  {code: "WK034401", naam: "Wijk 01", soort: "wijk", gemeenten: ["GM0344"]}
];
const base = noChoice("2015-01-01");

describe("publishedChoice(choice, gebieden)", () => {
  it("leaves a gebied without rules as it is, and says nothing", () => {
    const choice = {...base, gebied: "GM0344", vergelijk: "NL", tot: "2016-01-01"};
    expect(publishedChoice(choice, gebieden)).toEqual({choice, notices: []});
  });

  it("goes from a wijk to its gemeente and from a list to the land, and tells", () => {
    const {choice, notices} = publishedChoice({...base, gebied: "WK034401", vergelijk: "GM0344,GM0310"}, gebieden);
    expect(choice).toMatchObject({gebied: "GM0344", vergelijk: "NL"});
    expect(notices).toHaveLength(2);
  });

  it("drops rules, basis and noemer, and tells", () => {
    const {choice, notices} = publishedChoice({...base, geslacht: ["V"], noemer: "risico"}, gebieden);
    expect(choice).toEqual(base);
    expect(notices.join()).toContain("regels");
  });
});

describe("withoutSmallShares(answer)", () => {
  it("withholds a part of fewer than 10, with or without, and not that of the start", () => {
    const row = (moment: number, gebruik: number | null) => ({
      ...{gebied: "GM0344", figuur: 51, groep: "totaal", moment, personen: 40, gebruik},
      ...{zonder_personen: 0, zonder_gebruik: 0}
    });
    const rows = [row(0, 40), row(1, 30), row(2, 35), row(3, 5), row(4, null)];
    const answer = fromFirst(() => rows, {...base, gebied: "GM0344"}, ["a", "b", "c", "d", "e"])!;
    const shown = withoutSmallShares(answer).figure51.map(({gebruik}) => gebruik);
    expect(shown).toEqual([40, 30, null, null, null]);
  });
});
