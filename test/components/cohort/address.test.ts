import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  checkedCohorts,
  isSame,
  readCohortAddress,
  unknownNotice,
  withoutOtherGroups,
  writeCohortAddress
} from "../../../components/cohort/address.js";
import {allOfFilters, type Choice, filters, noChoice, noRules, type Rules} from "../../../components/model/choice.js";
import {codeLists} from "../../../components/model/codeLists.js";
import {gebieden} from "./gebieden.js";

const starts = ["2015-01-01", "2015-07-01"];
const standard = Object.freeze(noChoice("2015-01-01"));
const read = (address: string) => readCohortAddress(new URLSearchParams(address), standard, {gebieden, starts});

const gebied = fc.constantFrom(...gebieden.map(({code}) => code), "GM0344,GM0363");
const rules = fc.record({
  ...Object.fromEntries(filters.map((filter) => [filter, fc.subarray(codeLists[filter].map(({code}) => code))])),
  ...{alle: fc.subarray([...allOfFilters]), naam: fc.constantFrom("", "Jonge ouders", "65+ & Wmo, “oud”?")}
}) as fc.Arbitrary<Rules>;
const choices = fc
  .tuple(
    rules,
    fc.record({
      ...{
        gebied,
        vergelijk: fc.option(gebied),
        peilmoment: fc.constantFrom(...starts),
        tot: fc.constantFrom(null, ...starts),
        rulesB: fc.option(rules)
      },
      ...{basis: fc.constantFrom("zelfde", "enige"), noemer: fc.constantFrom("vast", "risico")}
    })
  )
  .map(([own, other]) => ({...own, ...other}) as Choice);

describe("readAddress(address, standard, known)", () => {
  it("reads back every choice that schrijfAdres writes", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(writeCohortAddress(choice, standard).toString())).toEqual({choice, onbekend: []});
      })
    );
  });
  it("reads groups of the typologie by what they say themselves, and tells of what is none", () => {
    const {choice, onbekend: unknown} = read("reeks=om-2-00-33,om-9-00-33&b.reeks=hamming-1-00-99");
    expect([choice.reeks, choice.rulesB!.reeks]).toEqual([["om-2-00-33"], ["hamming-1-00-99"]]);
    expect(unknown).toEqual([{key: "reeks", waarde: "om-9-00-33"}]);
    expect(read(writeCohortAddress(choice, standard).toString()).choice).toEqual(choice);
  });
  it("reads the rules of cohort B behind b., and none where it says so", () => {
    const {choice, onbekend: unknown} = read("wet=wmo&b.huishoudtype=eenouder&B.Zonder=wsnp&b.alle=wet&b.naam=Ouders");
    expect(choice.rulesB).toEqual({
      ...noRules(),
      ...{huishoudtype: ["eenouder"], zonder: ["wsnp"], alle: ["wet"], naam: "Ouders"}
    });
    expect(choice.wet).toEqual(["wmo"]);
    expect(unknown).toEqual([]);
    expect(read("wet=wmo&b.regels=geen").choice.rulesB).toEqual(noRules());
    expect(read("wet=wmo").choice.rulesB).toBe(null);
  });
  it("tells of codes and names that cohort B cannot have, and lets it follow A", () => {
    const parsed = read(`wet=wmo&b.wet=wlz&b.naam=${"x".repeat(61)}`);
    expect(parsed.choice.rulesB).toBe(null);
    expect(unknownNotice(parsed, gebieden)).toEqual([
      "b.wet “wlz” uit het adres is niet bekend en telt niet mee.",
      "b.naam “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (61 tekens)” uit het adres is niet bekend; cohort B heeft geen naam."
    ]);
  });
  it("takes repeated keys and comma lists, in the order of the code list", () => {
    expect(read("huishoudtype=eenouder&huishoudtype=eenpersoons,overig").choice.huishoudtype).toEqual([
      "eenpersoons",
      "eenouder",
      "overig"
    ]);
  });
  it("takes a list of gemeenten, and only of gemeenten", () => {
    expect(read("gebied=GM0344&gebied=GM0363").choice.gebied).toBe("GM0344,GM0363");
    expect(read("gebied=GM0344,NL").choice.gebied).toBe("NL");
  });
  it("ignores unknown values and says so", () => {
    const parsed = read("gebied=GM9999&wet=wmo,wmx&peilmoment=2031-01-01&noemer=half&onzin=1");
    expect(parsed.choice).toEqual({...standard, wet: ["wmo"]});
    expect(unknownNotice(parsed, gebieden)).toEqual([
      "gebied “GM9999” uit het adres is niet bekend; u ziet Nederland.",
      "peilmoment “2031-01-01” uit het adres is niet bekend; u ziet 1 januari 2015.",
      "wet “wmx” uit het adres is niet bekend en telt niet mee.",
      "noemer “half” uit het adres is niet bekend; u ziet de gewone berekening.",
      "“onzin” uit het adres kent deze pagina niet."
    ]);
    expect(parsed.onbekend.length).toBe(5);
  });
});

describe("isSame(choice)", () => {
  it("holds for a gebied beside itself only", () => {
    expect(isSame(read("gebied=GM0344&vergelijk=GM0344").choice)).toBe(true);
    expect(isSame(read("gebied=GM0344&vergelijk=NL").choice)).toBe(false);
    expect(isSame(read("vergelijk=NL").choice)).toBe(true);
    expect(isSame(standard)).toBe(false);
  });
});

describe("withoutOtherGroups(choice, starts)", () => {
  const fits: Choice = {...standard, reeks: ["om-2-00-33"], rulesB: {...noRules(), reeks: ["om-1-00-33"]}};
  it("keeps groups of as many peilmomenten as there are from the start on", () => {
    expect(withoutOtherGroups(fits, starts)).toEqual({choice: fits, notices: []});
  });
  it("leaves another one out of both cohorts, and says so", () => {
    const {choice, notices} = withoutOtherGroups({...fits, peilmoment: "2015-07-01"}, starts);
    expect([choice.reeks, choice.rulesB!.reeks]).toEqual([[], []]);
    expect(notices).toEqual([
      "De groep van reeksen telt niet mee: zij is gemaakt van 2 peilmomenten, en vanaf 1 juli 2015 zijn er 1."
    ]);
  });
});

describe("checkedCohorts(choice, gebieden)", () => {
  const wmo: Rules = {...noRules(), wet: ["wmo"]};
  it("refuses two cohorts of one gebied and the same rules only, and says so", () => {
    const {choice, notices} = checkedCohorts({...standard, ...wmo, rulesB: {...wmo, naam: "Oud"}}, gebieden);
    expect(choice).toEqual({...standard, ...wmo});
    expect(notices).toEqual(["Cohort B is gelijk aan cohort A; er wordt niet vergeleken."]);
    const apart = {...standard, ...wmo, rulesB: noRules()};
    expect(checkedCohorts(apart, gebieden)).toEqual({choice: apart, notices: []});
  });
  it("lets B follow A in another gebied, and in the gebied of A names none", () => {
    const other = {...standard, ...wmo, vergelijk: "PV26", rulesB: wmo};
    expect(checkedCohorts(other, gebieden)).toEqual({choice: {...other, rulesB: null}, notices: []});
    const here = {...standard, vergelijk: "NL", rulesB: wmo};
    expect(checkedCohorts(here, gebieden).choice).toEqual({...here, vergelijk: null});
  });
});

describe("writeAddress(choice, standard)", () => {
  it("writes nothing for the default", () => expect(writeCohortAddress(standard, standard).toString()).toBe(""));
});
