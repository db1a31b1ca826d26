import {describe, expect, it} from "vitest";
import {rows51, rows53} from "../../../components/cohort/rows.js";
import type {FigureTable} from "../../../components/figure/table.js";
import {gebeurtenisPaper, groupPaper} from "../../../components/report/levensweg.js";
import {gebieden} from "../cohort/gebieden.js";
import {answer, choice} from "../figure/example.js";

const environment = {choice, gebieden, moments: answer.moments};
const row = ({rijen: rows}: FigureTable, ...headings: string[]): string[] =>
  rows.find((one) => headings.every((heading, i) => one.headings[i] === heading))!.cells.map(({tekst: text}) => text);

describe("groupPaper(number, column, rows, environment)", () => {
  const table = groupPaper("5.1", "Wet", rows51(answer, choice), environment);

  it("has a column per peilmoment, and a row per wet and side", () => {
    expect(table.headings).toEqual(["Wet", "Gebied", "Startgroep (n)", "1 januari 2015", "1 juli 2015"]);
    expect(table.rijen).toHaveLength(10);
    for (const {headings, cells} of table.rijen) expect(headings.length + cells.length).toBe(table.headings.length);
  });

  it("says each share with its interval, and nothing of an empty group", () => {
    expect(row(table, "Totaal", "Utrecht")).toEqual(["1.000", "100,0 (99,6–100,0)", "80,0 (77,4–82,4)"]);
    expect(row(table, "Totaal", "Nederland")).toEqual(["50.000", "100,0 (100,0–100,0)", "70,0 (69,6–70,4)"]);
    expect(row(table, "Jeugdwet", "Utrecht")).toEqual(["0", "–", "–"]);
  });
});

describe("gebeurtenisPaper(rows, environment)", () => {
  const table = gebeurtenisPaper(rows53(answer, choice), environment);

  it("sets the sides beside each other, with the difference", () => {
    expect(table.topHeadings).toEqual([
      {tekst: "Utrecht", wide: 4},
      {tekst: "Nederland", wide: 4}
    ]);
    const wsnp = table.rijen.find(({cells}) => cells[0]!.tekst === "100")!;
    expect(wsnp.cells.slice(0, 3).map(({tekst: text}) => text)).toEqual(["100", "50,0 (40,4–59,6)", "10,0"]);
    expect(wsnp.cells[3]!.tekst).toMatch(/^\+40,0 \(\+30,\d tot \+49,\d\)$/);
    expect(wsnp.cells.slice(4, 5).map(({tekst: text}) => text)).toEqual(["4.000"]);
  });

  it("has as many cells as headings in every row", () => {
    for (const {headings, cells} of table.rijen) expect(headings.length + cells.length).toBe(table.headings.length);
  });

  it("has one side where nothing is compared", () => {
    const only = {...choice, vergelijk: null};
    const one = gebeurtenisPaper(rows53(answer, only), {...environment, choice: only});
    expect(one.headings).toHaveLength(5);
    expect(one.rijen[0]!.cells).toHaveLength(4);
  });
});
