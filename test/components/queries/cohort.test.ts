import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Choice, noChoice, noRules, type Rules} from "../../../components/model/choice.js";
import {residentFilter, startgroepFilter} from "../../../components/queries/cohort.js";
import {cases} from "../../util/cases.js";
import {belongs, cellRules, cells, cohortEngines} from "./cohortCells.js";

/** How many the filter leaves on each side, in each engine. */
async function counted(choice: Choice, startgroep: boolean): Promise<number[][]> {
  const {sql, values} = (startgroep ? startgroepFilter : residentFilter)(choice);
  const perSide = (side: number) => `sum(CASE WHEN kant = ${side} THEN aantal ELSE 0 END)`;
  const query = {
    sql: `SELECT coalesce(${perSide(0)}, 0)::INTEGER AS a, coalesce(${perSide(1)}, 0)::INTEGER AS b FROM cohort WHERE ${sql}`,
    values
  };
  return Promise.all(
    (await cohortEngines).map(async (run) => Object.values((await run<Record<string, number>>(query))[0]!))
  );
}

const plain = (choice: Choice, startgroep: boolean): number[] =>
  [0, 1].map((side) =>
    cells
      .filter((cell) => cell["kant"] === side && belongs(cell, (side === 1 && choice.rulesB) || choice, startgroep))
      .reduce((sum, {aantal}) => sum + aantal!, 0)
  );

const start = noChoice("2015-01-01");
const choices = fc
  .tuple(cellRules, fc.option(cellRules))
  .map(([rules, rulesB]): Choice => ({...start, vergelijk: "PV26", ...rules, rulesB}));

describe.each([
  ["residentFilter", false],
  ["startgroepFilter", true]
] as const)("%s(choice)", (_, startgroep) => {
  it("leaves whom the rules of each side leave, in both engines, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const expected = plain(choice, startgroep);
        expect(await counted(choice, startgroep)).toEqual([expected, expected]);
      }),
      {numRuns: cases(75, 150)}
    );
  });

  it.each<Partial<Rules>>([
    {voorziening: ["bijstand"]},
    {voorziening: ["bijstand", "hulp_bij_huishouden"], alle: ["voorziening"]},
    {wet: ["wmo", "participatiewet"], alle: ["wet"]},
    {gebeurtenis: ["wsnp", "detentie"], alle: ["gebeurtenis"]},
    {zonder: ["wsnp", "detentie"]},
    {stapeling: ["2", "3_of_meer"]},
    {combinatie: ["alleen_pwet", "jeugd_wmo"]}
  ])("follows %j on one side alone, and leaves some there and not all", async (rule) => {
    const choice = {...start, rulesB: {...noRules(), ...rule}};
    const expected = plain(choice, startgroep);
    const [everyoneA, everyoneB] = plain(start, startgroep);
    expect(await counted(choice, startgroep)).toEqual([expected, expected]);
    expect(expected[0]).toBe(everyoneA);
    const followed = startgroep || "gebeurtenis" in rule || "zonder" in rule;
    expect(expected[1]! < everyoneB!).toBe(followed);
    expect(expected[1]).toBeGreaterThan(0);
  });
});
