import {describe, expect, it} from "vitest";
import {telPassend, verschillen, type Gepubliceerd} from "../../../components/wijkprofiel/gepubliceerd.js";
import {telling as t} from "./voorbeeld.js";

const tabel: Gepubliceerd = {
  ...{gemeente: "GM0001", periode: "2017HJ01", indicator: "stapeling_huishoudens", bron: "een voorbeeld"},
  categorieen: ["totaal", "alleen_wmo"],
  rijen: [
    {code: "WK000101", waarden: [100, 50]},
    {code: "GM0001", waarden: [200, 0]}
  ]
};
const rij = (code: string, soort: "wijk" | "gemeente", ...waarden: (number | null)[]) => ({
  ...{code, soort, naam: code},
  tellingen: waarden.map((waarde) => t(waarde))
});

describe("verschillen(gepubliceerd, berekend, volgorde)", () => {
  const berekend = [rij("WK000101", "wijk", 52, 97), rij("rest", "wijk", 1, 1), rij("GM0001", "gemeente", null, 203)];
  const uit = verschillen(tabel, berekend, ["alleen_wmo", "totaal"]);

  it("puts the computed number beside the published one, whatever the order of the columns", () => {
    expect(uit[0]!.cellen[0]).toEqual({gepubliceerd: 100, berekend: 97, verschil: -3, past: false});
    expect(uit[0]!.cellen[1]).toEqual({gepubliceerd: 50, berekend: 52, verschil: 2, past: true});
  });

  it("compares nothing with a number that is not there", () => {
    expect(uit[1]!.cellen[1]).toEqual({gepubliceerd: 0, berekend: null, verschil: null, past: null});
    expect(telPassend(uit)).toEqual({vergeleken: 3, passend: 1});
  });

  it("does not pass over a row or column that the tables lack", () => {
    expect(() => verschillen(tabel, [], ["alleen_wmo", "totaal"])).toThrow("WK000101");
    expect(() => verschillen(tabel, berekend, ["totaal"])).toThrow("alleen_wmo");
  });
});
