import {describe, expect, it} from "vitest";
import {leesArgumenten} from "../../../loaders/rapport/argumenten.js";
import {rapportnaam} from "../../../loaders/rapport/naam.js";
import {resterend} from "../../../loaders/rapport/resterend.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

const lees = (regel: string) => leesArgumenten(regel.split(" "));

describe("leesArgumenten(argv)", () => {
  it("takes several gebieden, once each", () => {
    const {gebieden, ...rest} = lees("--gebied GM0344 --gebied GM0014 --gebied GM0344 --uit map --schaal 0.02");
    expect(gebieden.map(({code}) => code)).toEqual(["GM0344", "GM0014"]);
    expect(rest).toMatchObject({uit: "map", vergelijk: null, periode: null, schaal: 0.02, bron: null});
  });
  it("takes all 380 gemeenten", () => expect(lees("--alle --uit map").gebieden).toHaveLength(380));
  it.each([
    ["--gebied GM0344", "--uit ontbreekt"],
    ["--uit map", "geef --gebied CODE of --alle"],
    ["--alle --gebied GM0344 --uit map", "gaan niet samen"],
    ["--gebied GM9999 --uit map", 'kent geen "GM9999"'],
    ["--gebied GM0344 --vergelijk XX --uit map", '--vergelijk kent geen "XX"'],
    ["--gebied GM0344 --periode 2017 --uit map", '--periode kent geen "2017"'],
    ["--gebied GM0344 --uit map --schaal 2", "--schaal"]
  ])("refuses %s", (regel, wat) => expect(() => lees(regel)).toThrow(wat));
});

describe("rapportnaam(gebied, periode)", () => {
  it("is that of the gemeente and the periode, and differs for every gebied", () => {
    const alle = gebieden();
    const utrecht = alle.find(({code}) => code === "GM0344")!;
    expect(rapportnaam(utrecht, "2018HJ01")).toBe("rapport_utrecht_2018hj01.pdf");
    expect(new Set(alle.map((gebied) => rapportnaam(gebied, "2018HJ01"))).size).toBe(alle.length);
  });
});

describe("resterend(klaar, totaal, ms)", () => {
  it("goes on at the same pace", () => {
    expect(resterend(10, 380, 30_000)).toBe(", nog ongeveer 19 minuten");
    expect(resterend(1, 2, 1_000)).toBe(", nog ongeveer 1 seconde");
    expect(resterend(2, 2, 1_000)).toBe("");
  });
});
