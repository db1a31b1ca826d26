import {describe, expect, it} from "vitest";
import {attributeLines} from "../../../components/figure/attributes.js";
import {figureFileName, fileStem} from "../../../components/figure/file.js";
import type {FigureNumber} from "../../../components/figure/subject.js";
import {levenswegAttribute} from "../../../components/levensweg/definitions.js";
import type {Choice} from "../../../components/model/choice.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {trialSource} from "../../util/trialSource.js";
import {choice} from "./example.js";

const chosen: Choice = {...choice, vergelijk: null, huishoudtype: ["eenouder"], wet: ["wmo"], noemer: "risico"};
const attribute = (figure: FigureNumber, choice: Choice = chosen, names = ["Utrecht"]) =>
  levenswegAttribute({
    ...{figuur: figure, titel: "T", definitie: "D", n: "9 mensen", names, choice, bron: trialSource},
    moments: ["2015-01-01", "2016-07-01"]
  });

describe("fileName(attribute, kind)", () => {
  const naam = (choice: Choice, ...names: string[]) => figureFileName(attribute("5.1", choice, names), "csv");
  it("ends on the selection", () =>
    expect(naam(chosen, "Utrecht")).toBe("figuur-5.1_utrecht_2015-01-01_eenouder-wmo-wie-er-nog-is.csv"));
  it("is place and date alone without one", () =>
    expect(naam(choice, "Utrecht", "Nederland")).toBe("figuur-5.1_utrecht-en-nederland_2015-01-01.csv"));
  it("has at most 80 characters", () => {
    const leeftijd = leeftijdsklassen.map(({code}) => code);
    for (const many of [choice, {...chosen, leeftijd}])
      expect(naam(many, "x".repeat(90), "y").length).toBeLessThanOrEqual(80);
  });
});

describe("fileStem(figure, names, time, codes)", () => {
  it("has no accents, capitals or spaces in its names", () =>
    expect(fileStem("1.6", ["Súdwest-Fryslân", "Noord Brabant"], "2017HJ01")).toBe(
      "figuur-1.6_sudwest-fryslan-en-noord-brabant_2017HJ01"
    ));
});

describe("attributeLines(attribute, origin), of the Levensweg", () => {
  const lines = (figure: FigureNumber) => attributeLines(attribute(figure), {address: "http://x", dag: "2026-04-01"});
  it("begins with number and title, and ends with the address", () =>
    expect([lines("5.1")[0], lines("5.1").at(-1)]).toEqual([
      ["Figuur 5.1", "T"],
      ["Adres", "http://x"]
    ]));
  it("names selection, method and the time followed of figuur 5.1", () =>
    expect(lines("5.1")).toEqual(
      expect.arrayContaining([
        ["Periode", "start op 1 januari 2015, gevolgd tot en met 1 juli 2016"],
        ["Selectie", "Huishoudtype: Eenoudergezin; Wet: Wmo"],
        ["Basis", "zelfde"],
        ["Noemer", "risico"]
      ])
    ));
  it("names neither wet nor method of figuur 5.3, and its peilmoment alone", () => {
    expect(lines("5.3")).toContainEqual(["Selectie", "Huishoudtype: Eenoudergezin"]);
    expect(lines("5.3")).toContainEqual(["Periode", "1 januari 2015"]);
    expect(JSON.stringify(lines("5.3"))).not.toMatch(/Basis|oemer|Wmo/);
  });
});
