import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import type {Choice} from "../model/choice.js";
import {attributeFilterA} from "./cohort.js";
import type {Query} from "./query.js";
import type {Followed} from "./trajecten.js";

/**
 * The relation `strata` that the comparison of gemeenten reads: of every gemeente (its code) the startgroep per wet (`totaal`
 * or a wet) by attributes at the start, and those of them in gebruik of the same on a later `moment`, counted from the start.
 * Under the code of a gebeurtenis: the residents who went through it in the four years before the start, and those of them in
 * gebruik of anything at the start, which is moment 0.
 */
export const strataColumns = [
  ...["gemeente", "wet", "moment", "leeftijdsklasse", "geslacht", "huishoudtype", "startgroep", "gebruik"]
] as const;

/** One gemeente: its startgroep and those still in gebruik, what Nederland's shares by stratum would give, and the direct share. */
export interface StandardRow {
  gemeente: string;
  startgroep: number;
  gebruik: number;
  /** Sum over the strata of the startgroep times the national share. */
  verwacht: number;
  /** The gemeente's shares weighted by the national startgroep, over the strata that it has. */
  direct: number;
  /** The national share over all strata. */
  landelijk: number;
}

/**
 * `gestandaardiseerd`: per gemeente, strata leeftijdsklasse × geslacht × huishoudtype, Nederland as standard. The same counts
 * make the funnel. Fractions are added as decimals: the order of rows, which an engine chooses, decides nothing.
 */
export function strataQuery(choice: Choice, moment: number, group: Followed | Gebeurtenis): Query<StandardRow> {
  const {sql, values} = attributeFilterA(choice);
  return {sql: standardSql(`moment = ?::INTEGER\n    AND ${sql}`), values: [group, moment, ...values]};
}

/** The same of several moments at once, in their order; of all gemeenten together there is nothing. */
export function strataOfMoments(
  choice: Choice,
  moments: readonly number[],
  group: Followed | Gebeurtenis
): Query<Omit<StandardRow, "landelijk"> & {moment: number}> {
  const {sql, values} = attributeFilterA(choice);
  return {
    sql: standardSql(`moment IN (${moments.join(", ")})\n    AND ${sql}`, "moment, "),
    values: [group, ...values]
  };
}

const LANDELIJK = ",\n  (SELECT sum(x) / sum(n) FROM nederland)::DOUBLE AS landelijk";

/** With `by` every moment is counted by itself. */
const standardSql = (which: string, by: "" | "moment, " = ""): string => `WITH gekozen AS (
  SELECT ${by}gemeente, leeftijdsklasse, geslacht, huishoudtype, sum(startgroep)::DOUBLE AS n, sum(gebruik)::DOUBLE AS x FROM strata
  WHERE wet = ? AND ${which}
  GROUP BY ALL HAVING n > 0
), nederland AS (
  SELECT ${by}leeftijdsklasse, geslacht, huishoudtype, sum(n) AS n, sum(x) AS x FROM gekozen GROUP BY ALL
)
SELECT ${by}gemeente, sum(gekozen.n)::INTEGER AS startgroep, sum(gekozen.x)::INTEGER AS gebruik,
  sum((gekozen.n * nederland.x / nederland.n)::DECIMAL(38, 12))::DOUBLE AS verwacht,
  (sum((nederland.n * gekozen.x / gekozen.n)::DECIMAL(38, 12))::DOUBLE / sum(nederland.n))::DOUBLE AS direct${by === "" ? LANDELIJK : ""}
FROM gekozen JOIN nederland USING (${by}leeftijdsklasse, geslacht, huishoudtype) GROUP BY ${by}gemeente ORDER BY ${by}gemeente`;

/** How the file of one group holds `strata`: a row per stratum, with the counts of its moments beside each other. */
export const strataKey = ["gemeente", "leeftijdsklasse", "geslacht", "huishoudtype"] as const;
export const momentColumn = (moment: number): string => `gebruik_${moment}`;

/** `strata` as a view over the table of one group's file; names come from our own lists, never from a visitor. */
export function strataView(table: string, group: Followed | Gebeurtenis, moments: readonly number[]): string {
  if (!/^\w+$/.test(table) || !/^\w+$/.test(group)) throw new Error(`not a name for SQL: ${table} ${group}`);
  return `CREATE OR REPLACE TEMP VIEW strata AS SELECT ${strataKey.join(", ")}, '${group}' AS wet, unnest([${moments.join(", ")}]) AS moment,
  startgroep, unnest([${moments.map((moment) => `${momentColumn(moment)}::UINTEGER`).join(", ")}]) AS gebruik FROM ${table}`;
}
