import {describe, expect, it} from "vitest";
import type {CellTable} from "../../../components/notebook/cellTable.js";
import {differenceOf, spreadOf} from "../../../loaders/notebook/difference.js";
import {differenceText} from "../../../loaders/notebook/results.js";

const table = (columns: Record<string, (string | number | null)[]>): CellTable => ({
  columns: Object.entries(columns).map(([naam, values]) => ({naam, values})),
  rows: Object.values(columns)[0]!.length,
  more: false
});

const whole = table({wet: ["wmo", "jeugdwet", "wsw"], stap: [0, 1, 2], aantal: [1000, 400, 10], deel: [0.5, 0.2, 0]});
const sample = table({wet: ["jeugdwet", "wmo"], stap: [1, 0], aantal: [450, 950], deel: [0.21, 0.5]});

describe("differenceOf(whole, sample)", () => {
  it("lays rows beside each other by their texts, whatever their order", () => {
    const {compared, alone} = differenceOf(whole, sample)!;
    expect(alone).toBe(1);
    expect(compared.filter(({column}) => column === "aantal")).toEqual([
      {row: "wmo", column: "aantal", sample: 950, whole: 1000, part: -0.05},
      {row: "jeugdwet", column: "aantal", sample: 450, whole: 400, part: 0.125}
    ]);
  });

  it("takes whole numbers that both have for what tells rows apart", () => {
    const rows = (aantal: number[]) => table({stap: [0, 1], aantal});
    expect(differenceOf(rows([100, 50]), rows([104, 50]))!.compared.map(({row, part}) => [row, part])).toEqual([
      ["0", 0.04],
      ["1", 0]
    ]);
  });

  it("does not guess where rows look the same", () => {
    expect(differenceOf(table({wet: ["wmo", "wmo"], n: [1, 2]}), table({wet: ["wmo", "wmo"], n: [5, 7]}))).toBeNull();
  });

  it("is told in words: the middle and the most, what stands alone, and nothing where there is no number", () => {
    const difference = differenceOf(whole, sample)!;
    expect(spreadOf(difference)).toEqual({median: expect.closeTo(0.05), most: 0.125});
    expect(differenceText(difference)).toMatch(/in het midden 5,0% .* hoogstens 12,5%\. 1 rijen staan/);
    expect(spreadOf({compared: [], alone: 0})).toBeNull();
    expect(differenceText(null)).toContain("konden ze niet worden vergeleken");
  });
});
