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
  SELECT kant, gebeurtenissen, ${enige} & 1 = 1 AS in_gebruik, sum(aantal) AS aantal
  FROM cohort WHERE ${filter.sql} GROUP BY ALL
), per_gebeurtenis AS (
  SELECT kant, plaats, [${codes}][plaats + 1] AS gebeurtenis, in_gebruik, aantal,
    (gebeurtenissen::BIGINT >> plaats::INTEGER) & 1 = 1 AS met
  FROM geteld CROSS JOIN range(${gebeurtenissen.length}) AS lijst(plaats)
)
SELECT kant::INTEGER AS kant, gebeurtenis,
  coalesce(sum(aantal) FILTER (met), 0)::INTEGER AS personen,
  coalesce(sum(aantal) FILTER (met AND in_gebruik), 0)::INTEGER AS gebruik,
  coalesce(sum(aantal) FILTER (NOT met), 0)::INTEGER AS zonder_personen,
  coalesce(sum(aantal) FILTER (NOT met AND in_gebruik), 0)::INTEGER AS zonder_gebruik
FROM per_gebeurtenis GROUP BY kant, plaats, gebeurtenis ORDER BY kant, plaats`,
    waarden: filter.waarden
  };
}
