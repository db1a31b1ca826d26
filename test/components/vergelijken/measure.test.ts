import {describe, expect, it} from "vitest";
import {
  followsRules,
  hasGemeenteRule,
  noGemeenteRules,
  notFollowedBy
} from "../../../components/vergelijken/gemeenteRules.js";
import {allMeasures, measureOf, measureSentence, momentsOf} from "../../../components/vergelijken/measure.js";
import {measureRules, strataGroup} from "../../../components/vergelijken/strataReader.js";

const manifest = {
  peilmomenten: ["2015-01-01", "2015-07-01", "2016-01-01"],
  perioden: ["2015HJ01", "2015HJ02", "2015JJ00"]
};
const say = (code: string, moment: string, some = false) => {
  const measure = measureOf(code);
  const found = momentsOf(measure, manifest, "2015-01-01").find((item) => item.code === moment)!;
  return measureSentence(measure, {place: "In Utrecht", amount: "12,3%", moment: found, some});
};

describe("measureSentence(measure, said)", () => {
  it.each([
    ["blijft-wmo", "2016-01-01", "gebruikt 12,3% van de startgroep op 1 januari 2016 nog een voorziening uit de Wmo"],
    [
      "type-eenouder",
      "2015-07-01",
      "gebruikt 12,3% van de startgroep in een eenoudergezin op 1 juli 2015 nog een voorziening"
    ],
    [
      "gebeurtenis-wsnp",
      "2015-01-01",
      "gebruikt 12,3% van de inwoners tot vier jaar na een schuldsanering (Wsnp) op 1 januari 2015 een voorziening"
    ],
    [
      "verblijf-jeugdwet",
      "2016-01-01",
      "zou zonder overlijden of vertrek 12,3% van de startgroep tot en met 1 januari 2016 zonder onderbreking een voorziening uit de Jeugdwet gebruiken"
    ]
  ])("names gebeurtenis or wet, and the moment: %s", (code, moment, end) => {
    expect(say(code, moment)).toBe(`In Utrecht ${end}`);
  });

  it.each([
    ["2", "een jaar na een schuldsanering (Wsnp)"],
    ["0", "vlak voor een schuldsanering (Wsnp)"],
    ["-1", "een half jaar voor een schuldsanering (Wsnp)"]
  ])("names the distance of the clock: %s", (moment, when) => {
    expect(say("klok-wsnp", moment)).toBe(
      `In Utrecht is het verschil in gebruik met vergelijkbare mensen ${when} 12,3% procentpunt`
    );
  });

  it("says that rules leave somebody out", () => {
    expect(say("blijft-totaal", "2016-01-01", true)).toContain(
      "12,3% van deze groep op 1 januari 2016 nog een voorziening"
    );
  });

  it("is there for every measure at every moment", () => {
    for (const measure of allMeasures)
      for (const moment of momentsOf(measure, manifest, "2015-01-01"))
        expect(measureSentence(measure, {place: "Op Texel", amount: "1", moment, some: false})).toMatch(
          /\b[Oo]p Texel\b(?!.*(undefined|null|NaN))/
        );
  });
});

describe("rules of a measure", () => {
  const rules = {...noGemeenteRules, huishoudtype: ["eenouder" as const], geslacht: ["V" as const]};

  it("are followed by shares of a startgroep and after a gebeurtenis, and by no other measure without a reason", () => {
    for (const measure of allMeasures) expect(notFollowedBy(measure) === null).toBe(followsRules(measure));
    expect(notFollowedBy(measureOf("klok-wsnp"))).toMatch(/telt iedereen: de klok/);
    expect([hasGemeenteRule(noGemeenteRules), hasGemeenteRule(rules)]).toEqual([false, true]);
  });

  it("ask for the huishoudtype of the measure too, and for nobody where they leave it out", () => {
    expect(measureRules(measureOf("type-eenouder"), rules)).toEqual(rules);
    expect(measureRules(measureOf("type-overig"), rules)).toBeNull();
    expect(measureRules(measureOf("blijft-wmo"), rules)).toBe(rules);
    expect(strataGroup(measureOf("type-overig"))).toBe("totaal");
  });
});
