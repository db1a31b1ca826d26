import {describe, expect, it} from "vitest";
import {rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import {noChoice} from "../../../components/model/choice.js";
import {answer, choice} from "../figure/example.js";

describe("rows51(answer, choice)", () => {
  const rows = rows51(answer, choice);
  it("gives gebied then vergelijk, totaal then wetten, by peilmoment", () => {
    expect(rows.length).toBe(2 * 5 * 2);
    expect(rows.slice(0, 4).map(({gebied, wet, peilmoment}) => [gebied, wet, peilmoment].join(" "))).toEqual([
      "GM0344 totaal 2015-01-01",
      "GM0344 totaal 2015-07-01",
      "GM0344 wmo 2015-01-01",
      "GM0344 wmo 2015-07-01"
    ]);
    expect(rows.at(-1)).toMatchObject({gebied: "NL", wet: "wsw", kant: 1});
  });
  it("fills a group that nobody is in with 0 and no share", () => {
    expect(rows.find(({wet}) => wet === "wsw")).toMatchObject({startgroep: 0, gebruik: 0, aandeel: null});
  });
  it("carries the Wilson interval", () => {
    expect(rows[1]!.aandeel).toBe(0.8);
    // closed form for 800 of 1000, computed apart
    expect(rows[1]!.ondergrens).toBeCloseTo(0.7740810354, 9);
    expect(rows[1]!.bovengrens).toBeCloseTo(0.8236229096, 9);
  });
});

describe("rows52(answer, choice)", () => {
  it("lists all huishoudtypen of one side without a vergelijk", () => {
    const rows = rows52(answer, {...noChoice("2015-01-01"), gebied: "GM0344"});
    expect(rows.length).toBe(6 * 2);
    expect(rows[6]).toMatchObject({figuur: "5.2", huishoudtype: "eenouder", startgroep: 300, gebruik: 300});
  });
});

describe("rows53(answer, choice)", () => {
  it("lists all gebeurtenissen with those without and the difference", () => {
    const rows = rows53(answer, choice);
    expect(rows.length).toBe(2 * 12);
    expect(rows.find(({gebeurtenis}) => gebeurtenis === "wsnp")).toMatchObject({
      ...{aandeel: 0.5, personen: 100, zonder: {aandeel: 0.1, personen: 900}},
      verschil: {verschil: 0.4}
    });
  });
});
