import {type Choice, type Filter, filters, noRules, residentFilters, type Rules, rulesOf} from "../model/choice.js";
import {ruleFilter, type RowFilter, startgroepFilter} from "./cohort.js";
import type {Query} from "./query.js";

/** People of one side who break the same rules: `gezakt` has a bit per step of `attritionSteps`. */
export interface AttritionRow {
  kant: number;
  gezakt: number;
  aantal: number;
}

/** What people are held against, in this order: whether they are in the startgroep at all, then each rule that is chosen. */
export type AttritionStep = "startgroep" | Filter;

/** Of whom a page speaks: the startgroep, or all residents, to whom rules of use at the start mean nothing. */
export type Base = "startgroep" | "inwoners";

/** The steps of a cohort. */
export function attritionSteps(rules: Rules, base: Base): AttritionStep[] {
  const followed: readonly Filter[] = base === "startgroep" ? filters : residentFilters;
  const chosen = followed.filter((filter) => rules[filter].length > 0);
  return base === "startgroep" ? ["startgroep", ...chosen] : chosen;
}

/** Everybody of both sides by the rules that they break: from its few rows follows how many remain after any of them. */
export function attritionQuery(choice: Choice, base: Base = "startgroep"): Query<AttritionRow> {
  const everybody = {...choice, ...noRules(), rulesB: null};
  const bits = (rules: Rules): RowFilter => {
    const conditions = attritionSteps(rules, base).map((step) =>
      step === "startgroep" ? startgroepFilter(everybody) : ruleFilter(rules, step)
    );
    const parts = conditions.map(({sql}, i) => `CASE WHEN ${sql} THEN 0 ELSE ${2 ** i} END`);
    return {
      sql: parts.length === 0 ? "0" : parts.join("\n      + "),
      values: conditions.flatMap(({values}) => values)
    };
  };
  const [a, b] = [bits(rulesOf(choice, 0)), bits(rulesOf(choice, 1))];
  const same = choice.rulesB === null;
  return {
    sql: `SELECT kant::INTEGER AS kant, gezakt::INTEGER AS gezakt, sum(aantal)::INTEGER AS aantal FROM (
  SELECT kant, aantal, (${same ? a.sql : `CASE WHEN kant = 0 THEN ${a.sql} ELSE ${b.sql} END`}) AS gezakt FROM cohort
) GROUP BY ALL`,
    values: same ? a.values : [...a.values, ...b.values]
  };
}

/** How many remain after each step, and how many would in the end if that step were not there. */
export interface Attrition {
  /** Before any step. */
  all: number;
  steps: {step: AttritionStep; remain: number; without: number}[];
}

/** The steps of one side out of the rows of the query. */
export function attritionOf(
  rows: readonly AttritionRow[],
  choice: Choice,
  side: 0 | 1,
  base: Base = "startgroep"
): Attrition {
  const own = rows.filter((row) => row.kant === side);
  const passing = (bits: number) => own.reduce((sum, row) => ((row.gezakt & bits) === 0 ? sum + row.aantal : sum), 0);
  const steps = attritionSteps(rulesOf(choice, side), base);
  const every = 2 ** steps.length - 1;
  return {
    all: passing(0),
    steps: steps.map((step, i) => ({step, remain: passing(2 ** (i + 1) - 1), without: passing(every & ~(1 << i))}))
  };
}
