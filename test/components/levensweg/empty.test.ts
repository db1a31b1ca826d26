import {describe, expect, it} from "vitest";
import type {Answer} from "../../../components/queries/figure5.js";
import {waysOut} from "../../../components/levensweg/cohortControls.js";
import {type Choice, noChoice} from "../../../components/model/choice.js";

const choice = Object.freeze({...noChoice("2015-01-01"), huishoudtype: ["eenouder"], wet: ["wsw"]}) as Choice;
const met = (tally: (choice: Choice) => number) => ({
  query: (choice: Choice): Promise<Answer> =>
    Promise.resolve({
      ...{moments: ["2015-01-01"], figure52: [], figure53: []},
      figure51: [{kant: 0, groep: "totaal", moment: 0, startgroep: tally(choice), gebruik: 0}]
    })
});

describe("waysOut(werkbank, choice)", () => {
  it("names the filter that emptied the cohort", async () =>
    expect(
      await waysOut(
        met(({wet}) => (wet.length === 0 ? 7 : 0)),
        choice
      )
    ).toEqual([{naam: "Wet", aantal: 7, choice: {...choice, wet: []}}]));
  it("takes all filters away where no single one helps", async () =>
    expect(
      await waysOut(
        met(({wet, huishoudtype}) => (wet.length + huishoudtype.length === 0 ? 9 : 0)),
        choice
      )
    ).toEqual([{naam: "alle keuzes", aantal: 9, choice: {...choice, wet: [], huishoudtype: []}}]));
  it("knows no way out of an empty gebied", async () =>
    expect(
      await waysOut(
        met(() => 0),
        choice
      )
    ).toEqual([]));
});
