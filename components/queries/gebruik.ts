import type {Keuze} from "../cohort/keuze.js";

/** Still in gebruik, of one group of the startgroep on one peilmoment (counted from the start). */
export interface GebruikRij {
  kant: number;
  groep: string;
  moment: number;
  startgroep: number;
  gebruik: number;
}

/**
 * From `groepen(kant, groep, gebruik, aanwezig, aantal)`, bits per peilmoment, to one row per kant, groep and peilmoment.
 * With noemer risico, who died or has no verblijf on a peilmoment leaves numerator and denominator of that peilmoment.
 */
export function perPeilmoment(groepen: string, keuze: Keuze, momenten: number) {
  return {
    sql: `WITH ${groepen}, geteld AS (
  SELECT kant, groep, gebruik, aanwezig, sum(aantal) AS aantal FROM groepen GROUP BY ALL
), gevolgd AS (
  SELECT kant, groep, moment::INTEGER AS moment, aantal,
    (gebruik::BIGINT >> moment::INTEGER) & 1 = 1 AS in_gebruik,
    ? = 'vast' OR (aanwezig::BIGINT >> moment::INTEGER) & 1 = 1 AS telt
  FROM geteld CROSS JOIN range(?::BIGINT) AS peilmoment(moment)
)
SELECT kant::INTEGER AS kant, groep, moment,
  coalesce(sum(aantal) FILTER (telt), 0)::INTEGER AS startgroep,
  coalesce(sum(aantal) FILTER (telt AND in_gebruik), 0)::INTEGER AS gebruik
FROM gevolgd GROUP BY ALL ORDER BY kant, groep, moment`,
    waarden: [keuze.noemer, momenten]
  };
}
