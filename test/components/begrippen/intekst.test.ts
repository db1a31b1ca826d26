import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kleinBegin} from "../../../components/begrippen/begrip.js";
import {termenIn} from "../../../components/begrippen/intekst.js";
import {begrippen} from "../../../data/begrip.js";
import {indicatoren} from "../../../data/indicator.js";

const alsTekst = (delen: ReturnType<typeof termenIn>) =>
  delen.map((deel) => (typeof deel === "string" ? deel : deel.woord)).join("");
const codes = (tekst: string, behalve?: string[]) =>
  termenIn(tekst, behalve).flatMap((deel) => (typeof deel === "string" ? [] : [deel.code]));

describe("termenIn(tekst, behalve)", () => {
  it("finds terms as they are written, the longest first, each once", () => {
    expect(termenIn("De startgroep gebruikt jeugdhulp. Een startgroep ook.")).toEqual([
      "De ",
      {code: "startgroep", woord: "startgroep"},
      " gebruikt ",
      {code: "jeugdhulp", woord: "jeugdhulp"},
      ". Een startgroep ook."
    ]);
    expect(codes("Jeugdhulp met verblijf")).toEqual(["jeugdhulp"]);
    expect(codes("Wmo-cliënten en de Wmo")).toEqual(["wmo"]);
  });

  it("finds whole words only, and leaves out what it is told to", () => {
    expect(codes("voorzieningen, bijstandsgerechtigd, wijkje")).toEqual([]);
    expect(codes("bijstand en wijk", ["wijk"])).toEqual(["bijstand"]);
    expect(codes("")).toEqual([]);
  });

  it("loses no letter of any text", () => {
    const teksten = [...begrippen.map(({betekenis}) => betekenis), ...indicatoren.map(({definitie}) => definitie)];
    for (const tekst of teksten) expect(alsTekst(termenIn(tekst))).toBe(tekst);
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        expect(alsTekst(termenIn(tekst))).toBe(tekst);
      })
    );
  });
});

describe("kleinBegin(term)", () => {
  it.each([
    ["Startgroep", "startgroep"],
    ["In gebruik", "in gebruik"],
    ["Wmo", "Wmo"],
    ["Wmo-cliënt", "Wmo-cliënt"],
    ["AOW-leeftijd", "AOW-leeftijd"],
    ["P-wet", "P-wet"],
    ["G4", "G4"],
    ["n", "n"],
    ["Gemeentelijke Monitor Sociaal Domein", "Gemeentelijke Monitor Sociaal Domein"],
    ["Eens en oneens", "eens en oneens"]
  ])("%s within a sentence is %s", (term, klein) => {
    expect(kleinBegin(term)).toBe(klein);
  });
});
