import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import type {Choice} from "../model/choice.js";
import {anyVoorziening, residentFilter, startgroepFilter} from "./cohort.js";
import type {Query, RunQuery} from "./query.js";

/** Still in gebruik, of one group of the startgroep on one peilmoment (counted from the start). */
export interface GebruikRow {
  kant: number;
  groep: string;
  moment: number;
  startgroep: number;
  gebruik: number;
}

/**
 * From `groepen(kant, groep, gebruik, aanwezig, aantal)`, bits per peilmoment, to one row per kant, groep and peilmoment, in no order.
 * With noemer risico, who died or has no verblijf on a peilmoment leaves numerator and denominator of that peilmoment.
 */
export function perPeilmoment(groups: string, choice: Choice, moments: number) {
  return {
    sql: `WITH ${groups}, gevolgd AS (
  SELECT kant, groep, moment, (gebruik >> moment) & 1 = 1 AS in_gebruik,
    CASE WHEN ?::BOOLEAN OR (aanwezig >> moment) & 1 = 1 THEN aantal ELSE 0 END AS aantal
  FROM groepen CROSS JOIN (SELECT range::UINTEGER AS moment FROM range(?::BIGINT)) AS peilmoment
)
SELECT kant::INTEGER AS kant, groep, moment::INTEGER AS moment, sum(aantal)::INTEGER AS startgroep,
  sum(CASE WHEN in_gebruik THEN aantal ELSE 0 END)::INTEGER AS gebruik
FROM gevolgd GROUP BY ALL`,
    values: [choice.noemer === "vast" ? 1 : 0, moments]
  };
}

const wetCodes = wetten.map(({code}) => code);

const bitsOf: Record<string, string> = {
  totaal: anyVoorziening,
  ...Object.fromEntries(wetCodes.map((wet) => [wet, wet]))
};

/** Figuur 5.1: per wet and in total, the startgroep still in gebruik. Rows: `GebruikRow`, groep = `totaal` or a wet. */
export function figure51(choice: Choice, moments: number): Query<GebruikRow> {
  const filter = startgroepFilter(choice);
  // Of later peilmomenten nothing is asked: without their bits there are ten times fewer trajecten.
  const followed = [...wetCodes, "aanwezig"].map((column) => `${column} & ${2 ** moments - 1} AS ${column}`);
  const groups = Object.entries(bitsOf).map(
    ([
      group,
      bits
    ]) => `SELECT kant, '${group}' AS groep, CASE WHEN ?::BOOLEAN THEN ${anyVoorziening} ELSE ${bits} END::UINTEGER AS gebruik,
    aanwezig::UINTEGER AS aanwezig, aantal FROM traject WHERE ${bits} & 1 = 1`
  );
  const result = perPeilmoment(
    `traject AS MATERIALIZED (
  SELECT kant, ${followed.join(", ")}, sum(aantal)::INTEGER AS aantal FROM cohort WHERE ${filter.sql} GROUP BY ALL
), groepen AS (
  ${groups.join("\n  UNION ALL ")}
)`,
    choice,
    moments
  );
  const basis = choice.basis === "enige" ? 1 : 0;
  return {sql: result.sql, values: [...filter.values, ...groups.map(() => basis), ...result.values]};
}

const huishoudtypeCodes = huishoudtypen.map(({code}) => `'${code}'`).join(", ");

/** Figuur 5.2: the startgroep still in gebruik of any voorziening, by huishoudtype at the start. Rows: `GebruikRow`. */
export function figure52(choice: Choice, moments: number): Query<GebruikRow> {
  const filter = startgroepFilter(choice);
  const result = perPeilmoment(
    `traject AS (
  SELECT kant, huishoudtype, ${anyVoorziening}::UINTEGER AS gebruik, aanwezig::UINTEGER AS aanwezig, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${filter.sql} GROUP BY ALL
), groepen AS (
  SELECT kant, [${huishoudtypeCodes}][huishoudtype + 1] AS groep, gebruik, aanwezig, aantal FROM traject
)`,
    choice,
    moments
  );
  return {sql: result.sql, values: [...filter.values, ...result.values]};
}

/** Residents with and without one gebeurtenis in the four years before the peilmoment, and those in gebruik among them. */
export interface GebeurtenisRow {
  kant: number;
  gebeurtenis: string;
  personen: number;
  gebruik: number;
  zonder_personen: number;
  zonder_gebruik: number;
}

const gebeurtenisCodes = gebeurtenissen.map(({code}) => `'${code}'`).join(", ");

/** Figuur 5.3: use on the peilmoment after a gebeurtenis, and without it. The filter wet does not apply: there is no startgroep. */
export function figure53(choice: Choice): Query<GebeurtenisRow> {
  const filter = residentFilter(choice);
  return {
    sql: `WITH geteld AS (
  SELECT kant, gebeurtenissen::UINTEGER AS gebeurtenissen, ${anyVoorziening} & 1 = 1 AS in_gebruik, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${filter.sql} GROUP BY ALL
), per_gebeurtenis AS (
  SELECT kant, [${gebeurtenisCodes}][plaats + 1] AS gebeurtenis, in_gebruik, aantal,
    (gebeurtenissen >> plaats) & 1 = 1 AS met
  FROM geteld CROSS JOIN (SELECT range::UINTEGER AS plaats FROM range(${gebeurtenissen.length})) AS lijst
)
SELECT kant::INTEGER AS kant, gebeurtenis,
  sum(CASE WHEN met THEN aantal ELSE 0 END)::INTEGER AS personen,
  sum(CASE WHEN met AND in_gebruik THEN aantal ELSE 0 END)::INTEGER AS gebruik,
  sum(CASE WHEN met THEN 0 ELSE aantal END)::INTEGER AS zonder_personen,
  sum(CASE WHEN in_gebruik AND NOT met THEN aantal ELSE 0 END)::INTEGER AS zonder_gebruik
FROM per_gebeurtenis GROUP BY ALL`,
    values: filter.values
  };
}

/** A query of a cohort: `moments` is how many peilmomenten are followed. */
export type CohortQuery<Row> = (choice: Choice, moments: number) => Query<Row>;

/** A row as a page may find it: a count that is withheld is null. */
export type Found<Row, Count extends keyof Row> = Omit<Row, Count> & Record<Count, number | null>;
export type FoundGebruik = Found<GebruikRow, "startgroep" | "gebruik">;
export type FoundGebeurtenis = Found<GebeurtenisRow, "personen" | "gebruik" | "zonder_personen" | "zonder_gebruik">;

/** The rows of the three figures for gebied (kant 0) and vergelijk (kant 1). `moments`: the peilmomenten that are followed. */
export interface Answer<Gebruik = FoundGebruik, Gebeurtenis = FoundGebeurtenis> {
  moments: readonly string[];
  figure51: readonly Gebruik[];
  figure52: readonly Gebruik[];
  figure53: readonly Gebeurtenis[];
}

/** Asks an engine, whose relation `cohort` holds the sides of the choice, for the rows of the three figures. */
export async function answer(
  runQuery: RunQuery,
  choice: Choice,
  moments: readonly string[]
): Promise<Answer<GebruikRow, GebeurtenisRow>> {
  return {
    moments,
    figure51: await runQuery<GebruikRow>(figure51(choice, moments.length)),
    figure52: await runQuery<GebruikRow>(figure52(choice, moments.length)),
    figure53: await runQuery<GebeurtenisRow>(figure53(choice))
  };
}
