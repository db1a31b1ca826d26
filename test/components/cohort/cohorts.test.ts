import {describe, expect, it} from "vitest";
import {headingsOfSides, namesOfSides, positionOfSides, rulesInWords} from "../../../components/cohort/cohorts.js";
import {type Choice, filters, noChoice, noRules, type Rules} from "../../../components/model/choice.js";
import {gebieden} from "./gebieden.js";

const two = (a: Partial<Rules>, b: Partial<Rules>, otherwise: Partial<Choice> = {}): Choice => ({
  ...{...noChoice("2015-01-01"), gebied: "GM0344", ...a},
  ...{rulesB: {...noRules(), ...b}, ...otherwise}
});

describe("headingsOfSides(choice, gebieden)", () => {
  const names = (choice: Choice) => headingsOfSides(choice, gebieden);
  it("names gebieden where both follow the same rules", () => {
    expect(names({...two({wet: ["wmo"]}, {}), rulesB: null, vergelijk: "PV26"})).toEqual([
      "Utrecht",
      "De provincie Utrecht"
    ]);
  });
  it("names what tells cohorts apart, and no more", () => {
    expect(
      names(two({huishoudtype: ["eenouder"], wet: ["wmo"]}, {huishoudtype: ["eenpersoons"], wet: ["wmo"]}))
    ).toEqual(["A: Eenoudergezin", "B: Eenpersoonshuishouden"]);
    expect(names(two({}, {zonder: ["wsnp"]}, {vergelijk: "NL"}))).toEqual(["A: Utrecht", "B: Nederland …"]);
  });
  it("falls back on the letter where there is nothing short to say, and gives the visitor's name where there is one", () => {
    expect(names(two({}, {leeftijd: ["75+"]}))).toEqual(["Cohort A", "B: 75 jaar en ouder"]);
    expect(names(two({naam: "Iedereen"}, {leeftijd: ["75+"], naam: "Oud"}))).toEqual(["A: Iedereen", "B: Oud"]);
    expect(names(two({huishoudtype: ["eenouder", "overig", "eenpersoons"]}, {}))).toEqual(["Cohort A", "Cohort B"]);
  });
});

describe("namesOfSides(choice, gebieden)", () => {
  it("names each cohort by its name or letter within a sentence", () => {
    expect(namesOfSides(two({}, {wet: ["wmo"], naam: "Zorg"}), gebieden)).toEqual(["cohort A", "cohort “Zorg”"]);
    expect(namesOfSides(two({naam: "Zorg"}, {wet: ["wmo"], naam: "Zorg"}), gebieden)).toEqual(["cohort A", "cohort B"]);
  });
});

describe("rulesInWords(choice, followed)", () => {
  it("says what each cohort asks, and of all or none of which", () => {
    const choice = two({wet: ["wmo", "jeugdwet"], alle: ["wet"]}, {});
    expect(rulesInWords(choice, filters)).toEqual(["A: Wet: Wmo en Jeugdwet", "B: iedereen in de startgroep"]);
    expect(rulesInWords({...choice, rulesB: null, alle: []}, filters)).toEqual(["Wet: Wmo of Jeugdwet"]);
    expect(rulesInWords(two({geslacht: ["V"]}, {}), ["geslacht"])).toEqual(["A: Geslacht: Vrouw", "B: alle inwoners"]);
  });
});

describe("positionOfSides(choice, gebieden)", () => {
  const how = (choice: Choice) => positionOfSides(choice, gebieden);
  it("knows cohorts in which nobody can be twice", () => {
    expect(how(two({huishoudtype: ["eenouder"]}, {huishoudtype: ["overig"]}))).toBe("los");
    expect(how(two({combinatie: ["alleen_wmo"]}, {wet: ["jeugdwet"]}))).toBe("los");
    expect(how(two({gebeurtenis: ["wsnp"]}, {zonder: ["wsnp"]}))).toBe("los");
    expect(how(two({}, {wet: ["wmo"]}, {vergelijk: "GM0363"}))).toBe("los");
  });
  it("knows a cohort that lies in the other", () => {
    expect(how(two({huishoudtype: ["eenouder"], wet: ["wmo"]}, {huishoudtype: ["eenouder", "overig"]}))).toBe("binnen");
    expect(how(two({}, {leeftijd: ["75+"]}))).toBe("rondom");
    expect(how(two({wet: ["wmo"]}, {}, {vergelijk: "NL"}))).toBe("binnen");
    expect(how(two({gebeurtenis: ["wsnp", "detentie"], alle: ["gebeurtenis"]}, {gebeurtenis: ["wsnp"]}))).toBe(
      "binnen"
    );
    expect(how(two({combinatie: ["jeugd_wmo"]}, {wet: ["wmo"]}))).toBe("binnen");
  });
  it("says zelfde where some people are in both", () => {
    expect(how(two({wet: ["wmo"]}, {wet: ["jeugdwet"]}))).toBe("zelfde");
    expect(how(two({leeftijd: ["75+"]}, {huishoudtype: ["overig"]}))).toBe("zelfde");
    expect(how(two({}, {wet: ["wmo"]}, {vergelijk: "NL"}))).toBe("zelfde");
  });
  it("is of gebieden where the rules are the same, and null of one cohort", () => {
    expect(how({...two({}, {}), rulesB: null, vergelijk: "NL"})).toBe("binnen");
    expect(how({...two({}, {}), rulesB: null})).toBe(null);
  });
});
