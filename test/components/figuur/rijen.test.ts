import {describe, expect, it} from "vitest";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {antwoord, keuze} from "./voorbeeld.js";

describe("rijen51(antwoord, keuze)", () => {
  const rijen = rijen51(antwoord, keuze);
  it("gives gebied then vergelijk, totaal then wetten, by peilmoment", () => {
    expect(rijen.length).toBe(2 * 5 * 2);
    expect(rijen.slice(0, 4).map(({gebied, wet, peilmoment}) => [gebied, wet, peilmoment].join(" "))).toEqual([
      "GM0344 totaal 2015-01-01",
      "GM0344 totaal 2015-07-01",
      "GM0344 wmo 2015-01-01",
      "GM0344 wmo 2015-07-01"
    ]);
    expect(rijen.at(-1)).toMatchObject({gebied: "NL", wet: "wsw", kant: 1});
  });
  it("fills a group that nobody is in with 0 and no share", () => {
    expect(rijen.find(({wet}) => wet === "wsw")).toMatchObject({startgroep: 0, gebruik: 0, aandeel: null});
  });
  it("carries the Wilson interval", () => {
    expect(rijen[1]!.aandeel).toBe(0.8);
    // closed form for 800 of 1000, computed apart
    expect(rijen[1]!.ondergrens).toBeCloseTo(0.7740810354, 9);
    expect(rijen[1]!.bovengrens).toBeCloseTo(0.8236229096, 9);
  });
});

describe("rijen52(antwoord, keuze)", () => {
  it("lists all huishoudtypen of one side without a vergelijk", () => {
    const rijen = rijen52(antwoord, {...geenKeuze("2015-01-01"), gebied: "GM0344"});
    expect(rijen.length).toBe(6 * 2);
    expect(rijen[6]).toMatchObject({figuur: "5.2", huishoudtype: "eenouder", startgroep: 300, gebruik: 300});
  });
});

describe("rijen53(antwoord, keuze)", () => {
  it("lists all gebeurtenissen with those without and the difference", () => {
    const rijen = rijen53(antwoord, keuze);
    expect(rijen.length).toBe(2 * 12);
    expect(rijen.find(({gebeurtenis}) => gebeurtenis === "wsnp")).toMatchObject({
      ...{aandeel: 0.5, personen: 100, zonder: {aandeel: 0.1, personen: 900}},
      verschil: {verschil: 0.4}
    });
  });
});
