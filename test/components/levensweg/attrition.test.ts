import {beforeEach, describe, expect, it} from "vitest";
import {attritionTable, emptyNotice, waysOut} from "../../../components/levensweg/attrition.js";
import {type Choice, noChoice, noRules} from "../../../components/model/choice.js";
import type {AttritionRow} from "../../../components/queries/attrition.js";
import {useDocument} from "../../util/dom.js";

const {click} = useDocument();
const asked: Choice = {...noChoice("2015-01-01"), huishoudtype: ["eenouder"], wet: ["wsw"]};
const choice = Object.freeze(asked);
/** Bits: 1 = not in the startgroep, 2 = no eenouder, 4 = no Wsw. */
const rows = (...counts: [failed: number, aantal: number][]): AttritionRow[] =>
  counts.map(([gezakt, aantal]) => ({kant: 0, gezakt, aantal}));

describe("waysOut(rows, choice, side)", () => {
  it("names the rule that emptied the cohort", () =>
    expect(waysOut(rows([4, 7], [7, 90]), choice, 0)).toEqual([
      {naam: "Wet", aantal: 7, choice: {...choice, wet: []}}
    ]));
  it("takes all rules away where no single one helps", () =>
    expect(waysOut(rows([6, 9]), choice, 0)).toEqual([
      {naam: "alle keuzes", aantal: 9, choice: {...choice, wet: [], huishoudtype: []}}
    ]));
  it("knows no way out of an empty gebied, nor out of one without a startgroep", () => {
    expect(waysOut([], choice, 0)).toEqual([]);
    expect(waysOut(rows([7, 100]), choice, 0)).toEqual([]);
  });
  it("changes the rules of the side that is empty", () => {
    const two: Choice = {...noChoice("2015-01-01"), rulesB: {...noRules(), wet: ["wsw"], naam: "Oud"}};
    expect(waysOut([{kant: 1, gezakt: 2, aantal: 5}], two, 1)).toEqual([
      {naam: "Wet", aantal: 5, choice: {...two, rulesB: noRules()}}
    ]);
  });
});

describe("emptyNotice(rows, choice, side, ways)", () => {
  const ways = {choose: () => {}, undo: []};
  const against: Choice = {...choice, combinatie: ["alleen_wmo"]};
  it("says which rules exclude each other, and gives the way out of either", () => {
    const {tekst: text, buttons = []} = emptyNotice(rows([4, 3], [8, 6]), against, 0, ways);
    expect(text).toBe(
      "“Wet: Wsw” en “Combinatie van wetten: Alleen Wmo” sluiten elkaar uit: niemand kan aan beide voldoen. Dit laat wel mensen over:"
    );
    expect(buttons.map(({textContent}) => textContent)).toEqual([
      "Verwijder Wet (3 inwoners)",
      "Verwijder Combinatie van wetten (6 inwoners)"
    ]);
  });
  it("says of which of two cohorts it speaks", () =>
    expect(emptyNotice([], {...choice, rulesB: noRules()}, 1, ways).tekst).toBe(
      "Cohort B: Niemand voldoet aan al deze keuzes samen."
    ));
});

describe("attritionTable(base, choose)", () => {
  const seen: Choice[] = [];
  beforeEach(() => void seen.splice(0));
  const make = (asked: Choice, counted: AttritionRow[]) => {
    const table = attritionTable("startgroep", (fresh) => seen.push(fresh));
    document.body.append(table.element);
    table.show(counted, asked);
    return table.element;
  };
  const cells = (element: HTMLElement) =>
    [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td:not(:last-child)")].map(({textContent}) => textContent)
    );

  it("says how many remain after each rule, and without it", () => {
    expect(cells(make(choice, rows([0, 10], [4, 30], [2, 60], [7, 900])))).toEqual([
      ["Alle inwoners", "1.000", "", ""],
      ["Startgroep: in gebruik op 1 januari 2015", "100", "100,0%", ""],
      ["Huishoudtype: Eenoudergezin", "40", "40,0%", "70"],
      ["Wet: Wsw", "10", "10,0%", "40"]
    ]);
  });
  it("takes one rule out, and keeps the others", () => {
    const element = make(choice, rows([0, 10]));
    click(element, "[data-stap=wet]");
    expect(seen).toEqual([{...choice, wet: []}]);
    expect(document.activeElement!.tagName).toBe("SUMMARY");
  });
  it("has a table for each of two cohorts", () => {
    const two: Choice = {...choice, rulesB: {...noRules(), wet: ["wmo"]}};
    const element = make(two, [...rows([0, 10]), {kant: 1, gezakt: 0, aantal: 4}]);
    expect([...element.querySelectorAll("caption")].map(({textContent}) => textContent)).toEqual([
      "Cohort A",
      "Cohort B"
    ]);
    expect(element.querySelector("[role=status]")!.textContent).toBe(
      "Na alle regels blijven over: A: 10 van 10 inwoners; B: 4 van 4 inwoners."
    );
  });
});
