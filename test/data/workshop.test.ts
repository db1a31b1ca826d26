import {describe, expect, it} from "vitest";
import {figurePlan} from "../../components/monitor/figure/figures.js";
import {allMeasures} from "../../components/vergelijken/measure.js";
import {indicator} from "../../data/indicator.js";
import {type AnsweringFigure, workshopThemes} from "../../data/workshop.js";

const figureNumber: Record<Exclude<AnsweringFigure["soort"], "monitor">, string> = {
  ...{"5.1": "5.1", "5.2": "5.2", "5.3": "5.3"},
  ...{verblijf: "T7", klok: "K1", toestanden: "T1", vergelijken: "V2"}
};
const numberOf = (figure: AnsweringFigure) => (figure.soort === "monitor" ? figure.nummer : figureNumber[figure.soort]);

describe("workshopThemes", () => {
  it("are three, each with a code of its own", () => {
    expect(workshopThemes.map(({code}) => code)).toEqual(["schulden", "jeugd", "ouderen"]);
  });

  it.each(workshopThemes)("$naam asks six to eight questions, each of another figure", ({vragen: questions}) => {
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(8);
    expect(new Set(questions.map(({code}) => code)).size).toBe(questions.length);
    // A figure has its number as its id: twice on one page it would be the same.
    expect(new Set(questions.map((question) => numberOf(question.figuur))).size).toBe(questions.length);
  });

  it.each(workshopThemes.flatMap(({code: theme, ...rest}) => rest.vragen.map((question) => ({theme, ...question}))))(
    "$theme: $code asks of what there is",
    ({vraag: text, bespreek: talk, figuur: figure, tot: top}) => {
      expect(text).toMatch(/\?$/);
      expect(text).toMatch(/\{in\}|hier/);
      expect(talk).toMatch(/\?$/);
      expect(top).toBeGreaterThan(0);
      if (figure.soort === "monitor") {
        const plan = figurePlan(figure.nummer);
        const first = indicator(plan.indicatoren[0]!);
        const known = [...(plan.samen ? [plan.samen.code] : first.categorieen.map(({code}) => code))];
        expect(plan.maat).toBe("per");
        expect(top).toBeLessThanOrEqual(first.per!);
        expect(figure.categorieen.filter((code) => !known.includes(code))).toEqual([]);
        if (plan.vorm === "trend") expect(figure.categorieen).toHaveLength(1);
      } else if (figure.soort === "vergelijken") {
        expect(allMeasures.find(({code}) => code === figure.maat)?.per).toBeGreaterThanOrEqual(top > 100 ? 1000 : 100);
      } else expect(top).toBeLessThanOrEqual(100);
    }
  );
});
