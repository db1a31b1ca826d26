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
 * From `groepen(kant, groep, gebruik, aanwezig, aantal)`, bits per peilmoment, to one row per kant, groep and peilmoment, in no order.
 * With noemer risico, who died or has no verblijf on a peilmoment leaves numerator and denominator of that peilmoment.
 */
export function perPeilmoment(groepen: string, keuze: Keuze, momenten: number) {
  return {
    sql: `WITH ${groepen}, gevolgd AS (
  SELECT kant, groep, moment, (gebruik >> moment) & 1 = 1 AS in_gebruik,
    CASE WHEN ?::BOOLEAN OR (aanwezig >> moment) & 1 = 1 THEN aantal ELSE 0 END AS aantal
  FROM groepen CROSS JOIN (SELECT range::UINTEGER AS moment FROM range(?::BIGINT)) AS peilmoment
)
SELECT kant::INTEGER AS kant, groep, moment::INTEGER AS moment, sum(aantal)::INTEGER AS startgroep,
  sum(CASE WHEN in_gebruik THEN aantal ELSE 0 END)::INTEGER AS gebruik
FROM gevolgd GROUP BY ALL`,
    waarden: [keuze.noemer === "vast" ? 1 : 0, momenten]
  };
}
