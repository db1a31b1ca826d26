import {type Wet, wetten} from "../../data/wet.js";
import type {Choice} from "../model/choice.js";
import {anyVoorziening, residentFilter, startgroepFilter} from "./cohort.js";
import type {Query} from "./query.js";

/** Which use is followed: of any wet, or of one. */
export type Followed = "totaal" | Wet;

/** All that can be followed, in the order in which it is shown. */
export const followedUses: readonly Followed[] = ["totaal", ...wetten.map(({code}) => code)];

/** The bits per peilmoment of what is followed. */
export const useOf = (wet: Followed) => (wet === "totaal" ? anyVoorziening : wet);

/** The toestand on the peilmoment with number `moment`, of a row with bits per peilmoment. */
export const toestandOn = (moment: string) => `CASE WHEN (overleden >> ${moment}) & 1 = 1 THEN 'overleden'
    WHEN (aanwezig >> ${moment}) & 1 = 0 THEN 'vertrokken'
    ELSE ['geen', 'alleen_jeugd', 'alleen_pwet', 'jeugd_pwet', 'alleen_wmo', 'jeugd_wmo', 'pwet_wmo', 'jeugd_pwet_wmo'][
      ((jeugdwet >> ${moment}) & 1)::INTEGER + 2 * (((participatiewet | wsw) >> ${moment}) & 1)::INTEGER + 4 * ((wmo >> ${moment}) & 1)::INTEGER + 1]
    END`;

/** Whose toestanden are followed: all residents who pass, or those of them who were in gebruik at the start. */
export type Followers = "inwoners" | "startgroep";

const filterOf = (choice: Choice, who: Followers) =>
  who === "inwoners" ? residentFilter(choice) : startgroepFilter(choice);

/** Residents who pass, together by what becomes of them; bits per peilmoment, unsigned so that they shift alike in both engines. */
const path = (filter: string) => `pad AS (
  SELECT kant, wmo::UINTEGER AS wmo, participatiewet::UINTEGER AS participatiewet, jeugdwet::UINTEGER AS jeugdwet, wsw::UINTEGER AS wsw,
    aanwezig::UINTEGER AS aanwezig, overleden::UINTEGER AS overleden, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${filter} GROUP BY ALL
)`;

const momentList = "(SELECT range::UINTEGER AS moment FROM range(?::BIGINT)) AS peilmoment";

/** Residents of the start in one toestand on one peilmoment (counted from the start, which is 0). */
export interface CountedToestand {
  kant: number;
  moment: number;
  toestand: string;
  personen: number;
}

/** `toestanden`: all residents of the start who pass, by toestand on every peilmoment. */
export function toestandenQuery(choice: Choice, moments: number, who: Followers = "inwoners"): Query<CountedToestand> {
  const {sql, values} = filterOf(choice, who);
  return {
    sql: `WITH ${path(sql)}
SELECT kant::INTEGER AS kant, moment::INTEGER AS moment, ${toestandOn("moment")} AS toestand, sum(aantal)::INTEGER AS personen
FROM pad CROSS JOIN ${momentList} GROUP BY ALL`,
    values: [...values, moments]
  };
}

/** Residents in the toestand `van` on one peilmoment and `naar` on another. */
export interface CountedOvergang {
  kant: number;
  van: string;
  naar: string;
  personen: number;
}

/** `overgang`: the same people by toestand on the peilmomenten with numbers `from` and `to`, counted from the start. */
export function overgangQuery(
  choice: Choice,
  from: number,
  to: number,
  who: Followers = "inwoners"
): Query<CountedOvergang> {
  const {sql, values} = filterOf(choice, who);
  return {
    sql: `WITH ${path(sql)}, keuze AS (SELECT ?::UINTEGER AS van_moment, ?::UINTEGER AS naar_moment)
SELECT kant::INTEGER AS kant, ${toestandOn("van_moment")} AS van, ${toestandOn("naar_moment")} AS naar, sum(aantal)::INTEGER AS personen
FROM pad CROSS JOIN keuze GROUP BY ALL`,
    values: [...values, from, to]
  };
}

/** How many residents have one sequence of toestanden, from the start on, joined by `-`. */
export interface CountedReeks {
  kant: number;
  reeks: string;
  personen: number;
}

/** `reeksen`: the distinct sequences of toestanden, most frequent first; equal ones in the order of their text. */
export function reeksenQuery(choice: Choice, moments: number, who: Followers = "inwoners"): Query<CountedReeks> {
  const {sql, values} = filterOf(choice, who);
  const steps = Array.from({length: moments}, (_, moment) => toestandOn(String(moment)));
  return {
    sql: `WITH ${path(sql)}
SELECT kant::INTEGER AS kant, concat_ws('-', ${steps.join(",\n  ")}) AS reeks, sum(aantal)::INTEGER AS personen
FROM pad GROUP BY ALL ORDER BY kant, personen DESC, reeks`,
    values
  };
}

/**
 * The startgroep by when and how its uninterrupted stay ended. `stap` is the first peilmoment on which somebody is not both
 * seen and in gebruik, counted from the start; `uitkomst` what happened: `overleden`, `vertrokken` (alive, no verblijf),
 * `gestopt` (seen, not in gebruik), or `blijft`, with the number of peilmomenten as stap.
 */
export interface CountedVerblijf {
  kant: number;
  stap: number;
  uitkomst: "gestopt" | "overleden" | "vertrokken" | "blijft";
  personen: number;
}

/**
 * The startgroep of the followed use as `verblijf`: `stap` is the first peilmoment on which not both seen and in gebruik, or
 * the number of peilmomenten.
 */
function stays(choice: Choice, moments: number, followed: Followed) {
  const {sql, values} = startgroepFilter(choice);
  const use = useOf(followed);
  return {
    sql: `groep AS (
  SELECT kant, ${use}::BIGINT AS gebruik, aanwezig::BIGINT AS aanwezig, overleden::BIGINT AS overleden, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${use} & 1 = 1 AND ${sql} GROUP BY ALL
), verblijf AS (
  SELECT groep.*, stap, stap = momenten AS blijft
  FROM groep CROSS JOIN (SELECT ?::BIGINT AS momenten) AS periode CROSS JOIN (SELECT range + 1 AS stap FROM range(?::BIGINT)) AS stappen
  WHERE gebruik & aanwezig & ((1::BIGINT << stap::INTEGER) - 1) = (1::BIGINT << stap::INTEGER) - 1
    AND (stap = momenten OR ((gebruik & aanwezig) >> stap::INTEGER) & 1 = 0)
)`,
    values: [...values, moments, moments]
  };
}

/** `verblijf`: how the uninterrupted stay of the startgroep ended. */
export function verblijfQuery(choice: Choice, moments: number, followed: Followed): Query<CountedVerblijf> {
  const {sql, values} = stays(choice, moments, followed);
  return {
    sql: `WITH ${sql}
SELECT kant::INTEGER AS kant, stap::INTEGER AS stap, CASE WHEN blijft THEN 'blijft' WHEN (overleden >> stap::INTEGER) & 1 = 1 THEN 'overleden'
    WHEN (aanwezig >> stap::INTEGER) & 1 = 0 THEN 'vertrokken' ELSE 'gestopt' END AS uitkomst, sum(aantal)::INTEGER AS personen
FROM verblijf GROUP BY ALL`,
    values
  };
}

/** Of those who stopped and are seen `na` peilmomenten later (`gestopt`), how many are then in gebruik again (`terug`). */
export interface CountedTerugkeer {
  kant: number;
  na: number;
  gestopt: number;
  terug: number;
}

/** `terugkeer`: use after an uninterrupted stay ended with `gestopt`, by distance from that peilmoment. */
export function terugkeerQuery(choice: Choice, moments: number, followed: Followed): Query<CountedTerugkeer> {
  const {sql, values} = stays(choice, moments, followed);
  return {
    sql: `WITH ${sql}
SELECT kant::INTEGER AS kant, na::INTEGER AS na, sum(aantal)::INTEGER AS gestopt,
  sum(CASE WHEN (gebruik >> (stap + na)::INTEGER) & 1 = 1 THEN aantal ELSE 0 END)::INTEGER AS terug
FROM verblijf CROSS JOIN (SELECT range + 1 AS na FROM range(?::BIGINT)) AS afstand
WHERE NOT blijft AND (aanwezig >> stap::INTEGER) & 1 = 1 AND stap + na < ?::BIGINT AND (aanwezig >> (stap + na)::INTEGER) & 1 = 1
GROUP BY ALL`,
    values: [...values, moments, moments]
  };
}

/** One question about several groups: the rows of each, with its name as `groep` in front. */
export function perGroup<Row extends object>(
  queries: readonly (readonly [group: string, query: Query<Row>])[]
): Query<Row & {groep: string}> {
  return {
    sql: queries.map(([group, {sql}]) => `SELECT '${group}' AS groep, * FROM (\n${sql}\n)`).join("\nUNION ALL\n"),
    values: queries.flatMap(([, {values}]) => values)
  };
}
