import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import {asksAll, type Choice, type Filter, type Rules} from "../model/choice.js";
import {anyStart, startSets} from "../model/startWetten.js";
import {reeksGroupFilter} from "./reeksGroup.js";

/** The bits of the chosen codes in the order of their code list; an unknown code throws. */
export function mask(list: readonly {code: string}[], codes: readonly string[]): number {
  let bits = 0;
  for (const code of codes) {
    const place = list.findIndex((item) => item.code === code);
    if (place < 0) throw new Error(`unknown code: ${code}`);
    bits |= 1 << place;
  }
  return bits >>> 0;
}

/** Filters as bit masks, the parameters of every cohort query; 0 means: no filter. */
export function masks(rules: Rules) {
  return {
    huishoudtype: mask(huishoudtypen, rules.huishoudtype),
    leeftijd: mask(leeftijdsklassen, rules.leeftijd),
    geslacht: mask(geslachten, rules.geslacht),
    gebeurtenis: asksAll(rules, "gebeurtenis") ? 0 : mask(gebeurtenissen, rules.gebeurtenis)
  };
}

/**
 * The relation `cohort` that every figure reads: one row per cell and side.
 * `kant` 0 = gebied, 1 = vergelijk; attributes are places in their code list; `gebeurtenissen` has a bit per event in the
 * four years before the start, `voorzieningen` a bit per voorziening in gebruik on it; `wmo` … `wsw`, `aanwezig` and `overleden`
 * have a bit per peilmoment, bit 0 = the start.
 */
export const cohortColumns = [
  "huishoudtype",
  "leeftijdsklasse",
  "geslacht",
  "gebeurtenissen",
  "voorzieningen",
  "wmo",
  "participatiewet",
  "jeugdwet",
  "wsw",
  "aanwezig",
  "overleden",
  "aantal"
] as const;

const columns = wetten.map(({code}) => code);

/** Use of any wet, as bits per peilmoment. */
export const anyVoorziening = `(${columns.join(" | ")})`;

/** Values are cast, for the browser binds every number as DOUBLE; `0 OR` costs nothing where there is no filter. */
const attributes = ["huishoudtype", "leeftijdsklasse", "geslacht"]
  .map((column) => `(?::INTEGER = 0 OR (?::INTEGER >> ${column}) & 1 = 1)`)
  .join("\n    AND ");
const resident = `${attributes}\n    AND (?::BIGINT = 0 OR ?::BIGINT & gebeurtenissen <> 0)`;

/** Who has the attributes that the rules ask; of what people went through and use, nothing is asked. */
function attributesOf(rules: Rules): RowFilter {
  const {huishoudtype, leeftijd, geslacht} = masks(rules);
  return {sql: attributes, values: [huishoudtype, leeftijd, geslacht].flatMap((bits) => [bits, bits])};
}

const startWithWet = columns.map((wet) => `(${wet} & ?::UTINYINT)`).join(" | ");

/** The wetten in gebruik at the start as one number: bit 0 = the first of their list. */
const startWetten = columns.map((wet, i) => `((${wet}::INTEGER & 1) << ${i})`).join(" | ");

/** A condition with the values of its parameters. */
export interface RowFilter {
  sql: string;
  values: number[];
}

const together = (conditions: readonly RowFilter[]): RowFilter => ({
  sql: conditions.map(({sql}) => sql).join("\n    AND "),
  values: conditions.flatMap(({values}) => values)
});

const none: RowFilter[] = [];

/** Residents who pass the filters on attributes and events. What is seldom asked stands in the text only when it is. */
function residentsOf(rules: Rules): RowFilter {
  const {huishoudtype, leeftijd, geslacht, gebeurtenis} = masks(rules);
  const usual = {
    sql: resident,
    values: [huishoudtype, leeftijd, geslacht, gebeurtenis].flatMap((bits) => [bits, bits])
  };
  return together([
    usual,
    ...(asksAll(rules, "gebeurtenis") && rules.gebeurtenis.length > 0 ? [ruleFilter(rules, "gebeurtenis")] : none),
    ...(rules.zonder.length > 0 ? [ruleFilter(rules, "zonder")] : none),
    ...(rules.reeks.length > 0 ? [ruleFilter(rules, "reeks")] : none)
  ]);
}

/** Who is in gebruik at the start of what the rules ask. */
function usersOf(rules: Rules): RowFilter {
  const all = asksAll(rules, "wet");
  const chosen = columns.map((wet) => (all || rules.wet.length === 0 || rules.wet.includes(wet) ? 1 : 0));
  const sets =
    (all ? startSets(rules, "wet") : anyStart) & startSets(rules, "stapeling") & startSets(rules, "combinatie");
  return together([
    {sql: `(${startWithWet}) & 1 = 1`, values: chosen},
    ...(sets === anyStart ? none : [{sql: `(?::INTEGER >> (${startWetten})) & 1 = 1`, values: [sets]}]),
    ...(rules.voorziening.length > 0 ? [ruleFilter(rules, "voorziening")] : none)
  ]);
}

/** The condition of one rule by itself, which must be chosen. */
export function ruleFilter(rules: Rules, filter: Filter): RowFilter {
  const bits = (list: readonly {code: string}[]) => mask(list, rules[filter]);
  const place = (column: string, list: readonly {code: string}[]) => ({
    sql: `(?::INTEGER >> ${column}) & 1 = 1`,
    values: [bits(list)]
  });
  const inBits = (column: string, list: readonly {code: string}[]) =>
    asksAll(rules, filter)
      ? {sql: `${column} & ?::BIGINT = ?::BIGINT`, values: [bits(list), bits(list)]}
      : {sql: `${column} & ?::BIGINT <> 0`, values: [bits(list)]};
  if (filter === "huishoudtype") return place("huishoudtype", huishoudtypen);
  if (filter === "leeftijd") return place("leeftijdsklasse", leeftijdsklassen);
  if (filter === "geslacht") return place("geslacht", geslachten);
  if (filter === "gebeurtenis") return inBits("gebeurtenissen", gebeurtenissen);
  if (filter === "zonder") return {sql: "gebeurtenissen & ?::BIGINT = 0", values: [bits(gebeurtenissen)]};
  if (filter === "voorziening") return inBits("voorzieningen", voorzieningen);
  if (filter === "reeks") return together(rules.reeks.map(reeksGroupFilter));
  return {sql: `(?::INTEGER >> (${startWetten})) & 1 = 1`, values: [startSets(rules, filter)]};
}

/** The condition of each side: one for both, unless B has rules of its own. */
function perSide({rulesB, ...rules}: Choice, conditionOf: (rules: Rules) => RowFilter): RowFilter {
  const a = conditionOf(rules);
  if (rulesB === null) return a;
  const b = conditionOf(rulesB);
  return {
    sql: `((kant = 0 AND ${a.sql})\n    OR (kant = 1 AND ${b.sql}))`,
    values: [...a.values, ...b.values]
  };
}

/** Condition and values for the attributes alone, for a relation of all sides that knows no more of people. */
export const attributeFilter = (choice: Choice): RowFilter => perSide(choice, attributesOf);

/** The same of cohort A, for a relation without sides. */
export const attributeFilterA = (choice: Choice): RowFilter => attributesOf(choice);

/** Condition and values for residents who pass the filters on attributes and events. */
export const residentFilter = (choice: Choice): RowFilter => perSide(choice, residentsOf);

/** Condition and values for the startgroep: residents who pass, in gebruik at the start of what the rules ask. */
export const startgroepFilter = (choice: Choice): RowFilter =>
  perSide(choice, (rules) => together([usersOf(rules), residentsOf(rules)]));

/** One side of the comparison: a table of cells, and the wijk to which it is limited. */
export interface CohortSide {
  tabel: string;
  wijk?: string;
}

/** The columns of a relation of which there is a file per gebied: what tells its rows apart, and what is counted. */
export interface RelationShape {
  name: string;
  key: readonly string[];
  counts: readonly string[];
}

export const cohortShape: RelationShape = {name: "cohort", key: cohortColumns.slice(0, -1), counts: ["aantal"]};

/** A relation as a view over the tables of the sides; names come from our own lists, never from a visitor. */
export const sidesView = (shape: RelationShape, sides: readonly CohortSide[]): string =>
  `CREATE OR REPLACE TEMP VIEW ${code(shape.name)} AS ${sidesRows(shape, sides)}`;

/** The rows of such a view, a side after the other. */
export function sidesRows({key, counts}: RelationShape, sides: readonly CohortSide[]): string {
  const columns = [...key, ...counts].join(", ");
  const parts = sides.map(({tabel: table, wijk}, side) => {
    const where = wijk === undefined ? "" : ` WHERE wijk = '${code(wijk)}'`;
    return `SELECT ${side} AS kant, ${columns} FROM ${code(table)}${where}`;
  });
  return parts.join("\nUNION ALL ");
}

/** The relation `cohort` as a view over the cells of the sides. */
export const cohortView = (sides: readonly CohortSide[]): string => sidesView(cohortShape, sides);

/** One table out of those of several gemeenten. */
export function merge({key, counts}: RelationShape, naam: string, tables: readonly string[]): string {
  const all = tables.map((table) => `SELECT ${[...key, ...counts].join(", ")} FROM ${code(table)}`).join(" UNION ALL ");
  const sums = counts.map((column) => `sum(${column})::INTEGER AS ${column}`).join(", ");
  return `CREATE OR REPLACE TABLE ${code(naam)} AS SELECT ${key.join(", ")}, ${sums} FROM (${all}) GROUP BY ALL`;
}

function code(naam: string): string {
  if (!/^\w+$/.test(naam)) throw new Error(`not a name for SQL: ${naam}`);
  return naam;
}
