import {describe, expect, it} from "vitest";
import {countFitting, differences, type Published} from "../../../components/wijkprofiel/published.js";
import {tally as t} from "./example.js";

const table: Published = {
  ...{gemeente: "GM0001", periode: "2017HJ01", indicator: "stapeling_huishoudens", bron: "een voorbeeld"},
  categorieen: ["totaal", "alleen_wmo"],
  rijen: [
    {code: "WK000101", values: [100, 50]},
    {code: "GM0001", values: [200, 0]}
  ]
};
const row = (code: string, kind: "wijk" | "gemeente", ...values: (number | null)[]) => ({
  ...{code, soort: kind, naam: code},
  tallies: values.map((waarde) => t(waarde))
});

describe("differences(published, computed, order)", () => {
  const computed = [row("WK000101", "wijk", 52, 97), row("rest", "wijk", 1, 1), row("GM0001", "gemeente", null, 203)];
  const result = differences(table, computed, ["alleen_wmo", "totaal"]);

  it("puts the computed number beside the published one, whatever the order of the columns", () => {
    expect(result[0]!.cells[0]).toEqual({gepubliceerd: 100, berekend: 97, verschil: -3, fits: false});
    expect(result[0]!.cells[1]).toEqual({gepubliceerd: 50, berekend: 52, verschil: 2, fits: true});
  });

  it("compares nothing with a number that is not there", () => {
    expect(result[1]!.cells[1]).toEqual({gepubliceerd: 0, berekend: null, verschil: null, fits: null});
    expect(countFitting(result)).toEqual({compared: 3, fitting: 1});
  });

  it("does not pass over a row or column that the tables lack", () => {
    expect(() => differences(table, [], ["alleen_wmo", "totaal"])).toThrow("WK000101");
    expect(() => differences(table, computed, ["totaal"])).toThrow("alleen_wmo");
  });
});
