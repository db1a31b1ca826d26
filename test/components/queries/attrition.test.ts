import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Choice, filters, noChoice, noRules, type Rules} from "../../../components/model/choice.js";
import {attritionOf, attritionQuery, attritionSteps, type Base} from "../../../components/queries/attrition.js";
import {residentFilter, startgroepFilter} from "../../../components/queries/cohort.js";
import type {RunQuery} from "../../../components/queries/query.js";
import {sorted} from "../../util/order.js";
import {cases} from "../../util/cases.js";
import {belongs, cellRules, cells, cohortEngines} from "./cohortCells.js";

const start = noChoice("2015-01-01");
const choices = fc
  .tuple(cellRules, fc.option(cellRules))
  .map(([rules, rulesB]): Choice => ({...start, vergelijk: "PV26", ...rules, rulesB}));
const bases: readonly Base[] = ["startgroep", "inwoners"];

/** How many the filter of the figures leaves on a side. */
async function remain(run: RunQuery, choice: Choice, base: Base, side: 0 | 1): Promise<number> {
  const {sql, values} = (base === "startgroep" ? startgroepFilter : residentFilter)(choice);
  const query = `SELECT coalesce(sum(aantal), 0)::INTEGER AS aantal FROM cohort WHERE kant = ${side} AND ${sql}`;
  return (await run<{aantal: number}>({sql: query, values}))[0]!.aantal;
}

describe.each(bases)("attritionQuery(choice, %s)", (base) => {
  it("never rises, ends with whom the figures count, and gives back whom one rule takes, in both engines", async () => {
    const [node, browser] = (await cohortEngines) as [RunQuery, RunQuery];
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const query = attritionQuery(choice, base);
        const rows = await node(query);
        expect(sorted(await browser(query))).toEqual(sorted(rows));
        for (const side of [0, 1] as const) {
          const rules = side === 1 && choice.rulesB ? choice.rulesB : choice;
          const {all, steps} = attritionOf(rows, choice, side, base);
          expect(all).toBe(
            cells.filter((cell) => cell["kant"] === side).reduce((sum, cell) => sum + cell["aantal"]!, 0)
          );
          const counts = [all, ...steps.map((step) => step.remain)];
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
          expect(counts.at(-1)).toBe(await remain(node, choice, base, side));
          for (const {step, without} of steps) {
            if (step === "startgroep") continue;
            const less = {...rules, [step]: []};
            expect(without).toBe(
              cells
                .filter((cell) => cell["kant"] === side && belongs(cell, less, base === "startgroep"))
                .reduce((sum, cell) => sum + cell["aantal"]!, 0)
            );
          }
        }
      }),
      {numRuns: cases(30, 60)}
    );
  });
});

describe("attritionSteps(rules, base)", () => {
  const rules: Rules = {...noRules(), wet: ["wmo"], zonder: ["wsnp"], huishoudtype: ["eenouder"]};
  it("begins with the startgroep and follows the order of the rules", () =>
    expect(attritionSteps(rules, "startgroep")).toEqual(["startgroep", "huishoudtype", "wet", "zonder"]));
  it("holds residents against nothing that they use", () => {
    expect(attritionSteps(rules, "inwoners")).toEqual(["huishoudtype", "zonder"]);
    expect(filters).toEqual(expect.arrayContaining(attritionSteps(rules, "inwoners")));
  });
});
