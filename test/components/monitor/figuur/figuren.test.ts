import {describe, expect, it} from "vitest";
import {figuren, figuurplan} from "../../../../components/monitor/figuur/figuren.js";
import {reeksen, reekskleur} from "../../../../components/monitor/figuur/reeks.js";
import {begrippen} from "../../../../data/begrip.js";

describe("figuren", () => {
  it("have a number of their own, of a chapter from 1 to 4", () => {
    const nummers = figuren.map(({nummer}) => nummer);
    expect(new Set(nummers).size).toBe(nummers.length);
    for (const nummer of nummers) expect(nummer).toMatch(/^[1-4]\.[1-9]\d?$/);
  });
  it("are at least five in each of the chapters 1 to 3", () => {
    for (const hoofdstuk of ["1.", "2.", "3."])
      expect(figuren.filter(({nummer}) => nummer.startsWith(hoofdstuk)).length).toBeGreaterThanOrEqual(5);
  });
  it("keep the numbers of the published report", () => {
    expect(figuurplan("1.6").indicatoren).toEqual(["voorzieningen_huishoudens"]);
    expect(figuurplan("2.8")).toMatchObject({indicatoren: ["bijstand_leeftijd"], maat: "aantal", vorm: "trend"});
    expect(figuurplan("3.1").indicatoren).toEqual(["inwoners_leeftijd"]);
    expect(figuurplan("4.1").categorieen).toHaveLength(4);
    expect(() => figuurplan("9.9")).toThrow("unknown figuur: 9.9");
  });
  it("name the category that their title speaks of, in each of their indicators", () => {
    for (const plan of figuren) {
      expect(plan.kern.length).toBeGreaterThan(0);
      for (const code of plan.indicatoren) {
        const eigen = reeksen(plan).filter(({indicator}) => indicator.code === code);
        for (const kern of plan.kern)
          expect([plan.nummer, eigen.map(({categorie}) => categorie.code)]).toEqual([
            plan.nummer,
            expect.arrayContaining([kern])
          ]);
      }
    }
  });
  it("name indicators, categories and begrippen that exist", () => {
    const bekend = new Set(begrippen.map(({code}) => code));
    for (const plan of figuren) {
      for (const {categorie} of reeksen(plan)) expect(categorie).toBeDefined();
      for (const code of plan.begrippen) expect(bekend).toContain(code);
    }
  });
});

describe("reekskleur(indicator, categorie)", () => {
  it("is that of the wet, whichever figure it is in", () => {
    expect(reekskleur("wmo_clienten", "totaal")).toBe("#0072B2");
    expect(reekskleur("voorzieningen_instroom", "hulp_bij_huishouden")).toBe("#0072B2");
    expect(reekskleur("participatie_clienten", "wsw")).toBe("#8C5A99");
    expect(reekskleur("stapeling_huishoudens", "alleen_jeugd")).toBe("#009E73");
    expect(reekskleur("bijstand_duur", "tot_1_jaar")).toBe("#D55E00");
    expect(reekskleur("inwoners_leeftijd", "75+")).toBe("#1F2933");
  });
});
