import {describe, expect, it} from "vitest";
import {figurePlan, figures} from "../../../../components/monitor/figure/figures.js";
import {series, seriesColour} from "../../../../components/monitor/figure/series.js";
import {begrippen} from "../../../../data/begrip.js";
import {indicator} from "../../../../data/indicator.js";

describe("figures", () => {
  it("have a number of their own, of a chapter from 1 to 4", () => {
    const numbers = figures.map(({nummer: number}) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^[1-4]\.[1-9]\d?$/);
  });
  it("are at least five in each of the chapters 1 to 3", () => {
    for (const chapter of ["1.", "2.", "3."])
      expect(figures.filter(({nummer: number}) => number.startsWith(chapter)).length).toBeGreaterThanOrEqual(5);
  });
  it("keep the numbers of the published report", () => {
    expect(figurePlan("1.6").indicatoren).toEqual(["voorzieningen_huishoudens"]);
    expect(figurePlan("2.8")).toMatchObject({indicatoren: ["bijstand_leeftijd"], maat: "aantal", vorm: "trend"});
    expect(figurePlan("3.1").indicatoren).toEqual(["inwoners_leeftijd"]);
    expect(figurePlan("4.1").categorieen).toHaveLength(4);
    expect(() => figurePlan("9.9")).toThrow("unknown figuur: 9.9");
  });
  it("name the category that their title speaks of, in each of their indicators", () => {
    for (const plan of figures) {
      expect(plan.core.length).toBeGreaterThan(0);
      for (const code of plan.indicatoren) {
        const own = series(plan).filter(({indicator}) => indicator.code === code);
        for (const core of plan.core)
          expect([plan.nummer, own.map(({categorie}) => categorie.code)]).toEqual([
            plan.nummer,
            expect.arrayContaining([core])
          ]);
      }
    }
  });
  it("name indicators, categories and begrippen that exist", () => {
    const known = new Set(begrippen.map(({code}) => code));
    for (const plan of figures) {
      for (const {categorie} of series(plan)) expect(categorie).toBeDefined();
      for (const code of plan.begrippen) expect(known).toContain(code);
    }
  });
});

describe("seriesColour(indicator, categorie)", () => {
  const colour = (code: string, categorie: string) =>
    seriesColour(indicator(code), indicator(code).categorieen.find((item) => item.code === categorie)!);
  it("is that of the wet, whichever figure it is in", () => {
    expect(colour("wmo_clienten", "totaal")).toBe("#0072B2");
    expect(colour("voorzieningen_instroom", "hulp_bij_huishouden")).toBe("#0072B2");
    expect(colour("participatie_clienten", "wsw")).toBe("#8C5A99");
    expect(colour("stapeling_huishoudens", "alleen_jeugd")).toBe("#009E73");
    expect(colour("bijstand_duur", "tot_1_jaar")).toBe("#D55E00");
    expect(colour("inwoners_leeftijd", "75+")).toBe("#1F2933");
  });
});
