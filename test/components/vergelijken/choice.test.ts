import {describe, expect, it} from "vitest";
import {
  chosenGemeenten,
  type CompareChoice,
  compareMode,
  noCompareChoice,
  readCompareAddress,
  writeCompareAddress
} from "../../../components/vergelijken/choice.js";
import {equalWeights, type Population} from "../../../components/vergelijken/similar.js";
import type {Gebied} from "../../../components/model/gebied.js";

const codes = Array.from({length: 16}, (_, i) => `GM${String(1000 + i)}`);
const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV20", naam: "Groningen (provincie)", soort: "provincie", gemeenten: codes.slice(0, 2)},
  {code: "PV21", naam: "Fryslân (provincie)", soort: "provincie", gemeenten: codes.slice(2)},
  ...codes.map((code): Gebied => ({code, naam: `Plaats ${code}`, soort: "gemeente", gemeenten: [code]}))
];
const populations = codes.map(
  (gemeente, i): Population => ({
    ...{gemeente, inwoners: 1000 * (i + 1), oud: 100 + i, eenouder: 50, eenpersoons: 200 + 7 * i, institutioneel: 3},
    stedelijkheid: 1 + (i % 5)
  })
);
const manifest = {
  starts: ["2015-01-01", "2015-07-01"],
  peilmomenten: ["2015-01-01", "2015-07-01", "2016-01-01"],
  perioden: ["2015HJ01", "2015HJ02", "2015JJ00"]
};
const known = {gebieden, manifest};
const read = (address: string) => readCompareAddress(new URLSearchParams(address), known);
const asked = (part: Partial<CompareChoice>) => ({...noCompareChoice("2015-01-01"), ...part});

describe("rules of a cohort", () => {
  it("stand in the address, as on other pages", () => {
    const rules = {huishoudtype: ["eenouder" as const], leeftijd: ["65-74" as const, "75+" as const], geslacht: []};
    const address = writeCompareAddress(asked({rules}), "2015-01-01");
    expect(String(address)).toBe("huishoudtype=eenouder&leeftijd=65-74&leeftijd=75%2B");
    expect(read(String(address))).toEqual({choice: asked({rules}), onbekend: []});
  });

  it("that gemeenten cannot be compared by are named, and go no further", () => {
    const mode = compareMode({gebieden, manifest});
    const {notices, choice} = mode.read(new URLSearchParams("geslacht=V&wet=wmo&alle=wet&b.leeftijd=75%2B"));
    expect(notices).toEqual([
      "Van een cohort volgt deze pagina huishoudtype, leeftijd en geslacht; wet en cohort B tellen hier niet mee."
    ]);
    expect(choice.rules.geslacht).toEqual(["V"]);
    expect(mode.read(new URLSearchParams("onzin=1")).notices).toEqual(["“onzin” uit het adres kent deze pagina niet."]);
    expect(mode.along(choice)?.rules?.toString()).toBe("geslacht=V");
  });
});

describe("readCompareAddress(address, known) and writeCompareAddress(choice, start)", () => {
  it("keep everything that is chosen", () => {
    const choice = asked({
      ...{gebied: "GM1001", vergelijk: "GM1003,GM1004", peilmoment: "2015-07-01", maat: "blijft-jeugdwet"},
      ...{op: "2016-01-01", tegen: "klok-wsnp", volgorde: "waarde", grenzen: "zonder"},
      gewicht: {...equalWeights, inwoners: 2, eenouder: 0}
    });
    expect(read(writeCompareAddress(choice, "2015-01-01").toString())).toEqual({choice, onbekend: []});
  });

  it("leave out what is as usual", () =>
    expect(writeCompareAddress(noCompareChoice("2015-01-01"), "2015-01-01").toString()).toBe(""));

  it("take Nederland, which always stands there, as nothing to compare with", () =>
    expect(read("gebied=GM1001&vergelijk=NL").choice.vergelijk).toBeNull());

  it.each([
    ["maat=blijft-wlz", "maat", "blijft-wlz"],
    ["op=2019-01-01", "op", "2019-01-01"],
    ["gewicht=inwoners:3", "gewicht", "inwoners:3"],
    ["gewicht=toString:2", "gewicht", "toString:2"],
    ["gewicht=inwoners:", "gewicht", "inwoners:"],
    ["gebied=GM9999", "gebied", "GM9999"]
  ])("tell of %s, which they do not follow", (address, key, waarde) => {
    const {choice, onbekend: unknown} = read(address);
    expect(unknown).toEqual([{key, waarde}]);
    expect(choice).toEqual(noCompareChoice("2015-01-01"));
  });
});

describe("chosenGemeenten(choice, gebieden, populations)", () => {
  it("takes the largest of every provincie where no gemeente is chosen", () =>
    expect(chosenGemeenten(asked({}), gebieden, populations)).toMatchObject({own: [], all: [codes[1], codes[15]]}));

  it("takes those that resemble the gemeente most, and says so", () => {
    const {own, all, why} = chosenGemeenten(asked({gebied: codes[5]!}), gebieden, populations);
    expect([own, all.length, all[0]]).toEqual([[codes[5]], 12, codes[5]]);
    expect(why).toBe(`De 11 gemeenten waarvan de bevolking het meest op die van Plaats ${codes[5]} lijkt.`);
  });

  it("says of a gemeente that is alone that there are no others", () => {
    const alone = chosenGemeenten(
      asked({gebied: codes[5]!}),
      gebieden,
      populations.filter(({gemeente}) => gemeente === codes[5])
    );
    expect(alone).toEqual({
      ...{own: [codes[5]], all: [codes[5]]},
      why: `Alleen Plaats ${codes[5]}: van geen andere gemeente zijn er inwoners.`
    });
  });

  it("takes the gemeenten of a list in its order, none twice", () => {
    const choice = asked({gebied: codes[5]!, vergelijk: `${codes[9]},${codes[5]},${codes[2]}`});
    expect(chosenGemeenten(choice, gebieden, populations).all).toEqual([codes[5], codes[9], codes[2]]);
  });

  it("takes of more than twelve the largest, and says so", () => {
    const {all, why} = chosenGemeenten(asked({gebied: codes[0]!, vergelijk: "PV21"}), gebieden, populations);
    expect(all).toEqual([codes[0], ...codes.slice(5).reverse()]);
    expect(why).toBe("De 11 grootste van de provincie Fryslân.");
  });

  it("shows what it can while nothing is known of populations", () =>
    expect(chosenGemeenten(asked({gebied: codes[5]!}), gebieden, []).all).toEqual([codes[5]]));
});
