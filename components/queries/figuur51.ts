import {wetten} from "../../data/wet.js";
import type {Keuze} from "../cohort/keuze.js";
import {enige, startgroepFilter} from "./cohort.js";
import {perPeilmoment} from "./gebruik.js";
import type {Vraag} from "./vraag.js";

const codes = wetten.map(({code}) => code);

/** Figuur 5.1: per wet and in total, the startgroep still in gebruik. Rows: `GebruikRij`, groep = `totaal` or a wet. */
export function figuur51(keuze: Keuze, momenten: number): Vraag {
  const filter = startgroepFilter(keuze);
  const uit = perPeilmoment(
    `traject AS (
  SELECT kant, ${codes.join(", ")}, aanwezig, sum(aantal) AS aantal FROM cohort WHERE ${filter.sql} GROUP BY ALL
), lang AS (
  SELECT kant, unnest(['totaal', ${codes.map((wet) => `'${wet}'`).join(", ")}]) AS groep,
    unnest([${enige}, ${codes.join(", ")}]) AS zelfde, ${enige} AS enige, aanwezig, aantal FROM traject
), groepen AS (
  SELECT kant, groep, CASE WHEN ? = 'enige' THEN enige ELSE zelfde END AS gebruik, aanwezig, aantal
  FROM lang WHERE zelfde & 1 = 1
)`,
    keuze,
    momenten
  );
  return {sql: uit.sql, waarden: [...filter.waarden, keuze.basis, ...uit.waarden]};
}
