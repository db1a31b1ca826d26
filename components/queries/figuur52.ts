import {huishoudtypen} from "../../data/huishoudtype.js";
import type {Keuze} from "../cohort/keuze.js";
import {enige, startgroepFilter} from "./cohort.js";
import {perPeilmoment} from "./gebruik.js";
import type {Vraag} from "./vraag.js";

const codes = huishoudtypen.map(({code}) => `'${code}'`).join(", ");

/** Figuur 5.2: the startgroep still in gebruik of any voorziening, by huishoudtype at the start. Rows: `GebruikRij`. */
export function figuur52(keuze: Keuze, momenten: number): Vraag {
  const filter = startgroepFilter(keuze);
  const uit = perPeilmoment(
    `traject AS (
  SELECT kant, huishoudtype, ${enige}::UINTEGER AS gebruik, aanwezig::UINTEGER AS aanwezig, sum(aantal)::INTEGER AS aantal
  FROM cohort WHERE ${filter.sql} GROUP BY ALL
), groepen AS (
  SELECT kant, [${codes}][huishoudtype + 1] AS groep, gebruik, aanwezig, aantal FROM traject
)`,
    keuze,
    momenten
  );
  return {sql: uit.sql, waarden: [...filter.waarden, ...uit.waarden]};
}
