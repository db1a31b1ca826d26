import {describe, expect, it} from "vitest";
import {standaardKeuze, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {plan} from "../../../components/database/plan.js";
import {tel, telzin} from "../../../components/database/telling.js";
import {bekend} from "./voorbeeld.js";

const keuze = (deel: Partial<DatabaseKeuze>) => ({...standaardKeuze(bekend), ...deel});
const omvang = (bestand: string) => (bestand.includes("/indicator/") ? 400_000 : 150_000);
const geen = () => false;
const alleIndicatoren = bekend.indicatoren.map(({code}) => code);

describe("plan", () => {
  it("takes one indicator for many gebieden from its own table", () => {
    const gebieden = bekend.gebieden.filter(({soort}) => soort !== "wijk").map(({code}) => code);
    expect(plan(keuze({gebieden}), bekend, omvang, geen)).toEqual(["monitor/indicator/wmo_clienten.arrow"]);
  });

  it("takes many indicatoren of one gebied from the table of that gebied", () => {
    const alles = keuze({indicatoren: alleIndicatoren, gebieden: ["GM0344"]});
    expect(plan(alles, bekend, omvang, geen)).toEqual(["monitor/GM0344.arrow"]);
  });

  it("takes wijken from their gemeente, which holds that gemeente too", () => {
    const wijken = keuze({gebieden: ["GM0344", "WK034401", "WK034402"]});
    expect(plan(wijken, bekend, omvang, geen)).toEqual(["monitor/GM0344.arrow"]);
    const zonder = keuze({indicatoren: ["beschermd_wonen"], gebieden: ["WK034401"]});
    expect(plan(zonder, bekend, omvang, geen)).toEqual([]);
  });

  it("prefers what is there already", () => {
    const heeft = (bestand: string) => bestand.includes("/indicator/");
    const alles = keuze({indicatoren: alleIndicatoren, gebieden: ["GM0344"]});
    expect(plan(alles, bekend, omvang, heeft)).toEqual(
      alleIndicatoren.map((code) => `monitor/indicator/${code}.arrow`)
    );
  });

  it("asks for nothing that there is not", () => {
    expect(plan(keuze({}), bekend, () => null, geen)).toEqual([]);
    expect(plan(keuze({indicatoren: []}), bekend, omvang, geen)).toEqual([]);
    expect(plan(keuze({gebieden: []}), bekend, omvang, geen)).toEqual([]);
  });
});

describe("telzin", () => {
  it("says what a choice yields, in one and in more", () => {
    const een = keuze({categorieen: {wmo_clienten: ["totaal"]}, gebieden: ["NL"]});
    expect(telzin(tel(een, bekend))).toBe("1 categorie van 1 indicator × 1 gebied × 1 periode = 1 cel");
    expect(telzin(tel(keuze({perioden: bekend.perioden}), bekend))).toBe(
      "5 categorieën van 1 indicator × 3 gebieden × 7 perioden = 105 cellen"
    );
  });
});
