import {describe, expect, it} from "vitest";
import {chips} from "../../../components/levensweg/cohortHeading.js";
import {type Choice, noChoice} from "../../../components/model/choice.js";
import {gebieden} from "../cohort/gebieden.js";

describe("chips(choice, gebieden)", () => {
  const choice: Choice = {...noChoice("2015-01-01"), vergelijk: "PV26", wet: ["wmo", "wsw"], noemer: "risico"};
  it("has one chip per choice, each of which takes away that choice alone", () => {
    const result = chips(choice, gebieden);
    expect(result.map(({naam}) => naam)).toEqual(["de provincie Utrecht", "Wmo", "Wsw", "Wie er nog is"]);
    expect(result[1]!.zonder).toEqual({...choice, wet: ["wsw"]});
    expect(result[3]!.zonder).toEqual({...choice, noemer: "vast"});
  });
});
