import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Periode} from "./periode.js";

const wetcodes = wetten.map(({code}) => code);

/** The columns by which residents are counted; the last is the count. See `components/queries/cohort.ts` for their meaning. */
export const celKolommen = [
  "huishoudtype",
  "leeftijdsklasse",
  "geslacht",
  "gebeurtenissen",
  ...wetcodes,
  "aanwezig",
  "aantal"
] as const;

/** The day a whole number of years before a peilmoment: who was born on it or earlier has that age. */
export const jarenEerder = (dag: string, jaren: number): string =>
  `${String(Number(dag.slice(0, 4)) - jaren).padStart(4, "0")}${dag.slice(4)}`;

/**
 * SQL that counts the residents of one start by gemeente, wijk and attributes. Who uses nothing at the start is in no
 * startgroep: of them the later bits are left out, which keeps the cells few.
 */
export function cellen(start: number, {momenten}: Periode): string {
  const enige = `((${wetcodes.join(" | ")}) >> ${start}) & 1 = 1`;
  const bits = (kolom: string, anders: number) =>
    `(CASE WHEN ${enige} THEN ${kolom} >> ${start} ELSE ${anders} END)::UINTEGER AS ${kolom}`;
  const klasse = leeftijdsklassen
    .slice(1)
    .map(({vanaf}) => `(geboortedatum <= DATE '${jarenEerder(momenten[start]!, vanaf)}')::UTINYINT`)
    .join(" + ");
  const kenmerken = `plaats, huishoudtype, (${klasse})::UTINYINT AS leeftijdsklasse, vrouw::UTINYINT AS geslacht,
    gebeurd_${start}::UINTEGER AS gebeurtenissen`;
  const hier = `WHERE (dagen >> ${start}) & 1 = 1`;
  return `SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats, huishoudtype, leeftijdsklasse, geslacht, gebeurtenissen, ${wetcodes.join(", ")}, aanwezig, sum(aantal)::INTEGER AS aantal FROM (
    SELECT ${kenmerken}, ${wetcodes.map((wet) => `0::UINTEGER AS ${wet}`).join(", ")}, 1::UINTEGER AS aanwezig, count(*) AS aantal
    FROM anders ${hier} GROUP BY ALL
    UNION ALL SELECT ${kenmerken}, ${wetcodes.map((wet) => bits(wet, 0)).join(", ")}, ${bits("aanwezig", 1)}, count(*) AS aantal
    FROM gebruiker ${hier} GROUP BY ALL
  ) GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}
