import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Keuze} from "../cohort/keuze.js";
import {bewonerFilter, enige} from "./cohort.js";
import type {Vraag} from "./vraag.js";

/** Residents with and without one gebeurtenis in the four years before the peilmoment, and those in gebruik among them. */
export interface GebeurtenisRij {
  kant: number;
  gebeurtenis: string;
  personen: number;
  gebruik: number;
  zonder_personen: number;
  zonder_gebruik: number;
}

const codes = gebeurtenissen.map(({code}) => `'${code}'`).join(", ");

/** Figuur 5.3: use on the peilmoment after a gebeurtenis, and without it. The filter wet does not apply: there is no startgroep. */
export function figuur53(keuze: Keuze): Vraag {
  const filter = bewonerFilter(keuze);
  return {
    sql: `WITH geteld AS (
  SELECT kant, gebeurtenissen::UINTEGER AS gebeurtenissen, ${enige} & 1 = 1 AS in_gebruik, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${filter.sql} GROUP BY ALL
), per_gebeurtenis AS (
  SELECT kant, [${codes}][plaats + 1] AS gebeurtenis, in_gebruik, aantal,
    (gebeurtenissen >> plaats) & 1 = 1 AS met
  FROM geteld CROSS JOIN (SELECT range::UINTEGER AS plaats FROM range(${gebeurtenissen.length})) AS lijst
)
SELECT kant::INTEGER AS kant, gebeurtenis,
  sum(CASE WHEN met THEN aantal ELSE 0 END)::INTEGER AS personen,
  sum(CASE WHEN met AND in_gebruik THEN aantal ELSE 0 END)::INTEGER AS gebruik,
  sum(CASE WHEN met THEN 0 ELSE aantal END)::INTEGER AS zonder_personen,
  sum(CASE WHEN in_gebruik AND NOT met THEN aantal ELSE 0 END)::INTEGER AS zonder_gebruik
FROM per_gebeurtenis GROUP BY ALL`,
    waarden: filter.waarden
  };
}
