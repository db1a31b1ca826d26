import {describe, expect, it} from "vitest";
import {drempel, drempelzin, levenswegdrempel} from "../../../components/oordeel/drempel.js";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {levenswegrelevantie} from "../../../data/relevantie.js";

describe("drempel(indicator, categorie)", () => {
  it("is a fraction of n, of the category where it has its own", () => {
    expect(drempel(indicator("wmo_clienten"), {code: "totaal"})).toBe(0.003);
    expect(drempel(indicator("wmo_clienten"), {code: "verblijf_en_opvang"})).toBe(0.0002);
    expect(drempel(indicator("clientervaring_eens"), {code: "snelheid"})).toBe(0.05);
    expect(drempel(indicator("inwoners"), {code: "totaal"})).toBeNull();
  });

  it("exists for every indicator with a rate, with a reason, and for known categories only", () => {
    for (const item of indicatoren) {
      expect(item.relevantie === null).toBe(item.per === null);
      if (item.relevantie === null) continue;
      expect(item.relevantie.waarom.length).toBeGreaterThan(20);
      const codes = [...item.categorieen.map(({code}) => code), "meer_dan_een"];
      for (const [code, vanaf] of Object.entries(item.relevantie.categorieen ?? {})) {
        expect(codes).toContain(code);
        expect(vanaf).toBeGreaterThan(0);
      }
    }
  });
});

describe("levenswegdrempel(figuur)", () => {
  it("is in percentage points", () => {
    expect(levenswegdrempel("5.1")).toBe(0.02);
    for (const {waarom} of Object.values(levenswegrelevantie)) expect(waarom).toMatch(/\.$/);
  });
});

describe("drempelzin(indicator)", () => {
  it("says from where on, with the categories that have their own, and why", () => {
    expect(drempelzin(indicator("ouderen_75plus_wmo"))).toBe(
      "Vanaf 2 procentpunt (In een instelling: vanaf 0,5). Twee procentpunt is in een gemeente met 4.000 75-plussers ongeveer 80 mensen."
    );
    expect(drempelzin(indicator("beschermd_wonen"))).toMatch(/^Vanaf 0,2 per 1\.000\. /);
    expect(drempelzin(indicator("inwoners"))).toBeNull();
  });
});
