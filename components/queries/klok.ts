import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Choice} from "../model/choice.js";
import {attributeFilter, mask} from "./cohort.js";
import type {Query} from "./query.js";
import type {Followed} from "./trajecten.js";

/**
 * The relation `klok` that the event clock reads: residents of a reference peilmoment by attributes, followed over all
 * peilmomenten. `kant` as in `cohort`; `groep` 0 = first went through the `gebeurtenis` (a place in its list) in the half-year
 * after the `referentie`, 1 = went through it at any time, 2 = all residents, whatever they went through; `stap` is the
 * peilmoment that is looked at; `referentie` and `stap` count from the first peilmoment of the source. `gezien`: alive, with a
 * verblijf; `totaal`, `wmo` …: of them in gebruik; `eerste`: of them in gebruik for the first time, after a peilmoment of the period;
 * `laatste`: for the last time, before one.
 */
export const clockKey = [
  "groep",
  "gebeurtenis",
  "referentie",
  "stap",
  "leeftijdsklasse",
  "geslacht",
  "huishoudtype"
] as const;
export const clockCounts = [
  "gezien",
  "totaal",
  "wmo",
  "participatiewet",
  "jeugdwet",
  "wsw",
  "eerste",
  "laatste"
] as const;
export const clockColumns = [...clockKey, ...clockCounts] as const;

/**
 * The clock at one distance in half-years from the reference. `met`: the cases seen, and in gebruik. `zonder`: who never went
 * through it and is seen; their share and its variance are standardised to the cases by reference, leeftijdsklasse, geslacht and
 * huishoudtype, over the strata that have both; `gedeeld`: the cases in those strata. Null where there is none. Fractions are
 * added as decimals, so that the order of rows decides nothing.
 */
export interface ClockRow {
  kant: number;
  afstand: number;
  /** The cases whose peilmoment at this distance lies in the period, seen or not. */
  gevallen: number;
  met: number;
  met_gebruik: number;
  met_eerste: number;
  met_laatste: number;
  zonder: number;
  zonder_gebruik: number;
  zonder_aandeel: number | null;
  zonder_variantie: number | null;
  gedeeld: number;
  gedeeld_gebruik: number;
}

/** `klok` of one gebeurtenis: use before and after it, beside that of who never went through it. The filter gebeurtenis does not apply. */
export function klokQuery(choice: Choice, gebeurtenis: string, followed: Followed, moments: number): Query<ClockRow> {
  const {sql, values} = attributeFilter(choice);
  const place = Math.log2(mask(gebeurtenissen, [gebeurtenis]));
  return {
    reads: "klok",
    sql: `WITH strata AS (
  SELECT kant, stap::INTEGER - referentie::INTEGER AS afstand, referentie, leeftijdsklasse, geslacht, huishoudtype,
    sum(CASE WHEN groep = 0 THEN gezien ELSE 0 END)::BIGINT AS met, sum(CASE WHEN groep = 0 THEN ${followed} ELSE 0 END)::BIGINT AS met_gebruik,
    sum(CASE WHEN groep = 0 THEN eerste ELSE 0 END)::BIGINT AS met_eerste, sum(CASE WHEN groep = 0 THEN laatste ELSE 0 END)::BIGINT AS met_laatste,
    sum(CASE groep WHEN 2 THEN gezien::BIGINT WHEN 1 THEN -gezien::BIGINT ELSE 0 END)::BIGINT AS zonder,
    sum(CASE groep WHEN 2 THEN ${followed}::BIGINT WHEN 1 THEN -${followed}::BIGINT ELSE 0 END)::BIGINT AS zonder_gebruik
  FROM klok
  WHERE (groep = 2 OR gebeurtenis = ?::UTINYINT)
    AND ${sql}
  GROUP BY ALL
), gevallen AS (
  SELECT kant, stap - referentie::INTEGER AS afstand, sum(met) AS gevallen
  FROM (SELECT kant, referentie, met FROM strata WHERE afstand = 0) CROSS JOIN (SELECT range::INTEGER AS stap FROM range(?::BIGINT)) AS periode
  GROUP BY ALL
), gewogen AS (
  SELECT *, CASE WHEN zonder > 0 THEN met ELSE 0 END AS gewicht, zonder_gebruik / nullif(zonder, 0)::DOUBLE AS p FROM strata
), opgeteld AS (
  SELECT kant, afstand, sum(met) AS met, sum(met_gebruik) AS met_gebruik, sum(met_eerste) AS met_eerste, sum(met_laatste) AS met_laatste,
    sum(zonder) AS zonder, sum(zonder_gebruik) AS zonder_gebruik, sum(gewicht) AS gedeeld,
    sum(CASE WHEN zonder > 0 THEN met_gebruik ELSE 0 END) AS gedeeld_gebruik, sum((gewicht * p)::DECIMAL(38, 12)) AS verwacht,
    sum((gewicht * gewicht * p * (1 - p) / nullif(zonder, 0))::DECIMAL(38, 12)) AS spreiding
  FROM gewogen GROUP BY ALL
)
SELECT kant::INTEGER AS kant, afstand::INTEGER AS afstand, coalesce(gevallen, 0)::INTEGER AS gevallen, met::INTEGER AS met, met_gebruik::INTEGER AS met_gebruik,
  met_eerste::INTEGER AS met_eerste, met_laatste::INTEGER AS met_laatste, zonder::INTEGER AS zonder, zonder_gebruik::INTEGER AS zonder_gebruik,
  (verwacht::DOUBLE / nullif(gedeeld, 0))::DOUBLE AS zonder_aandeel, (spreiding::DOUBLE / nullif(gedeeld, 0) / nullif(gedeeld, 0))::DOUBLE AS zonder_variantie,
  gedeeld::INTEGER AS gedeeld, gedeeld_gebruik::INTEGER AS gedeeld_gebruik
FROM opgeteld LEFT JOIN gevallen USING (kant, afstand) ORDER BY kant, afstand`,
    values: [place, ...values, moments]
  };
}
