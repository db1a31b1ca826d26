import {wetten} from "../../data/wet.js";
import type {Keuze} from "../cohort/keuze.js";
import {enige, startgroepFilter} from "./cohort.js";
import {perPeilmoment} from "./gebruik.js";
import type {Vraag} from "./vraag.js";

const codes = wetten.map(({code}) => code);

const bitsVan: Record<string, string> = {totaal: enige, ...Object.fromEntries(codes.map((wet) => [wet, wet]))};

/** Figuur 5.1: per wet and in total, the startgroep still in gebruik. Rows: `GebruikRij`, groep = `totaal` or a wet. */
export function figuur51(keuze: Keuze, momenten: number): Vraag {
  const filter = startgroepFilter(keuze);
  const groepen = Object.entries(bitsVan).map(
    ([
      groep,
      bits
    ]) => `SELECT kant, '${groep}' AS groep, CASE WHEN ?::BOOLEAN THEN ${enige} ELSE ${bits} END::UINTEGER AS gebruik,
    aanwezig::UINTEGER AS aanwezig, aantal FROM traject WHERE ${bits} & 1 = 1`
  );
  const uit = perPeilmoment(
    `traject AS MATERIALIZED (
  SELECT kant, ${codes.join(", ")}, aanwezig, sum(aantal)::INTEGER AS aantal FROM cohort WHERE ${filter.sql} GROUP BY ALL
), groepen AS (
  ${groepen.join("\n  UNION ALL ")}
)`,
    keuze,
    momenten
  );
  const basis = keuze.basis === "enige" ? 1 : 0;
  return {sql: uit.sql, waarden: [...filter.waarden, ...groepen.map(() => basis), ...uit.waarden]};
}
