import {describe, expect, it} from "vitest";
import {levenswegThreshold, threshold, thresholdSentence} from "../../../components/text/judgement.js";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {levenswegRelevance} from "../../../data/indicator/levensweg.js";

describe("threshold(indicator, categorie)", () => {
  it("is a fraction of n, of the category where it has its own", () => {
    expect(threshold(indicator("wmo_clienten"), {code: "totaal"})).toBe(0.003);
    expect(threshold(indicator("wmo_clienten"), {code: "verblijf_en_opvang"})).toBe(0.0002);
    expect(threshold(indicator("clientervaring_eens"), {code: "snelheid"})).toBe(0.05);
    expect(threshold(indicator("inwoners"), {code: "totaal"})).toBeNull();
  });

  it("exists for every indicator with a rate, with a reason, and for known categories only", () => {
    for (const item of indicatoren) {
      expect(item.relevance === null).toBe(item.per === null);
      if (item.relevance === null) continue;
      expect(item.relevance.why.length).toBeGreaterThan(20);
      const codes = [...item.categorieen.map(({code}) => code), "meer_dan_een"];
      for (const [code, since] of Object.entries(item.relevance.categorieen ?? {})) {
        expect(codes).toContain(code);
        expect(since).toBeGreaterThan(0);
      }
    }
  });
});

describe("levenswegThreshold(figure)", () => {
  it("is in percentage points", () => {
    expect(levenswegThreshold("5.1")).toBe(0.02);
    for (const {why} of Object.values(levenswegRelevance)) expect(why).toMatch(/\.$/);
  });
});

describe("thresholdSentence(indicator)", () => {
  it("says from where on, with the categories that have their own, and why", () => {
    expect(thresholdSentence(indicator("ouderen_75plus_wmo"))).toBe(
      "Vanaf 2 procentpunt (In een instelling: vanaf 0,5). Twee procentpunt is in een gemeente met 4.000 75-plussers ongeveer 80 mensen."
    );
    expect(thresholdSentence(indicator("beschermd_wonen"))).toMatch(/^Vanaf 0,2 per 1\.000\. /);
    expect(thresholdSentence(indicator("inwoners"))).toBeNull();
  });
});
