import {describe, expect, it} from "vitest";
import type {NotebookCell, Notebook} from "../../../components/notebook/document.js";
import {staleCells} from "../../../components/notebook/reads.js";

const cell = (id: number, name: string, kind: NotebookCell["kind"], text: string): NotebookCell => ({
  ...{id, name, kind, text, folded: false}
});
const choice = cell(1, "stap", "control", "1");
const rows = cell(2, "rijen", "sql", "SELECT ${stap}");
const double = cell(3, "dubbel", "js", "rijen.length * 2");
const apart = cell(4, "los", "js", "6 * 7");
const all = [choice, rows, double, apart];
const ran = new Map(all.map((one) => [one.id, one]));
const now = (...cells: NotebookCell[]): Notebook => ({title: "x", cells});

describe("staleCells(ran, notebook)", () => {
  it("is nothing where all stands as it ran", () => {
    expect([...staleCells(ran, now(...all))]).toEqual([]);
  });

  it("is a cell with another text and all that read it, by way of others too", () => {
    expect([...staleCells(ran, now({...choice, text: "2"}, rows, double, apart))]).toEqual([1, 2, 3]);
  });

  it("is what read a cell by the name that it had, or a cell that is gone", () => {
    expect([...staleCells(ran, now(choice, {...rows, name: "anders"}, double, apart))]).toEqual([3]);
    expect([...staleCells(ran, now(rows, double, apart))]).toEqual([1, 2, 3]);
  });

  it("is not what reads the cell that came in the place of one that is gone", () => {
    const fresh = [choice, rows, double].map((one) => ({...one, id: one.id + 10}));
    const both = new Map([...ran, ...fresh.map((one) => [one.id, one] as const)]);
    expect(fresh.filter(({id}) => staleCells(both, now(...fresh)).has(id))).toEqual([]);
  });
});
