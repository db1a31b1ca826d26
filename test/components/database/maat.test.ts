import {describe, expect, it} from "vitest";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {celtekst, cijfer, interval, isDeel, sorteerwaarde} from "../../../components/database/maat.js";
import {leegKubus} from "../../../components/database/kubus.js";
import {standaardKeuze} from "../../../components/database/keuze.js";
import {tekens} from "../../../components/database/teken.js";
import {wilson} from "../../../components/statistics/wilson.js";
import {bekend} from "./voorbeeld.js";

const wmo = indicator("wmo_clienten");
const cel = (waarde: number, n: number, reden = 0) => {
  const kubus = leegKubus({...standaardKeuze(bekend), gebieden: ["NL"]}, bekend);
  [kubus.waarde[0], kubus.n[0], kubus.reden[0]] = [waarde, n, reden];
  return kubus;
};
const nvt = tekens.findIndex(({reden}) => reden === "niet_van_toepassing") + 1;

describe("cijfer", () => {
  it("is recomputed from counts, per 1.000 or per 100", () => {
    expect(cijfer(wmo, 12, 400)).toBe(30);
    expect(cijfer({per: 100}, 12, 400)).toBe(3);
  });

  it("is nothing without a denominator", () => {
    expect([cijfer(wmo, 1, 0), cijfer(wmo, 1, -1), cijfer(wmo, -1, 10), cijfer({per: null}, 1, 10)]).toEqual(
      Array(4).fill(null)
    );
  });
});

describe("interval", () => {
  it("is Wilson’s, in the unit of the rate", () => {
    const {ondergrens, bovengrens} = wilson(12, 400);
    expect(interval(wmo, 12, 400)).toEqual([1000 * ondergrens!, 1000 * bovengrens!]);
  });

  it("is not given of what is no part of its denominator", () => {
    const zonder = indicatoren.filter((item) => !isDeel(item)).map(({code}) => code);
    expect(zonder.sort()).toEqual(
      [
        ...["huishoudens", "inwoners", "jeugdtrajecten_beeindigd", "jeugdtrajecten_begonnen"],
        ...["voorzieningen_instroom", "voorzieningen_stand", "voorzieningen_uitstroom"]
      ].sort()
    );
    expect(interval(indicator("voorzieningen_stand"), 3, 100)).toBeNull();
    expect(interval(wmo, 11, 10)).toBeNull();
  });
});

describe("celtekst", () => {
  it("writes numbers as people read them", () => {
    const kubus = cel(1234, 56_789);
    const teksten = (["aantal", "per", "n", "interval"] as const).map((maat) => celtekst(maat, wmo, kubus, 0));
    expect(teksten).toEqual(["1.234", "21,7", "56.789", "20,6–23,0"]);
    expect(celtekst("per", indicator("jongeren_jeugdzorg"), kubus, 0)).toBe("2,2%");
  });

  it("shows 0 as 0, and every reason as another sign", () => {
    expect(celtekst("aantal", wmo, cel(0, 10), 0)).toBe("0");
    expect(celtekst("per", wmo, cel(0, 10), 0)).toBe("0,0");
    const redenen = tekens.map((_, i) => celtekst("aantal", wmo, cel(-1, -1, i + 1), 0));
    expect(redenen).toEqual([1, 2, 3, 4]);
    expect(new Set(tekens.map(({teken}) => teken)).size).toBe(4);
  });

  it("says niet van toepassing of a rate that cannot be", () => {
    expect(celtekst("per", wmo, cel(0, 0), 0)).toBe(nvt);
    expect(celtekst("per", indicator("inwoners"), cel(5, 5), 0)).toBe(nvt);
    expect(celtekst("interval", indicator("voorzieningen_stand"), cel(5, 50), 0)).toBe(nvt);
  });

  it("keeps a known denominator of a number that is withheld", () => {
    expect(celtekst("n", wmo, cel(-1, 300, 3), 0)).toBe("300");
    expect(celtekst("per", wmo, cel(-1, 300, 3), 0)).toBe(3);
    expect(sorteerwaarde("aantal", wmo, cel(-1, 300, 3), 0)).toBeNaN();
  });
});
