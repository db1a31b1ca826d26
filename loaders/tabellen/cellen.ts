import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Periode} from "./periode.js";
import {deelVanPlek} from "./plek.js";

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

/**
 * SQL that counts the residents of one start by gemeente, wijk and attributes. Who uses nothing at the start is in no
 * startgroep: of them the later bits are left out, which keeps the cells few.
 */
export function cellen(start: number, {momenten}: Periode): string {
  const peilmoment = momenten[start];
  const enige = `((${wetcodes.join(" | ")}) >> ${start}) & 1 = 1`;
  const bits = (kolom: string, anders: number) =>
    `(CASE WHEN ${enige} THEN ${kolom} >> ${start} ELSE ${anders} END)::UINTEGER AS ${kolom}`;
  const jaren = `date_sub('year', geboortedatum, DATE '${peilmoment}')`;
  const klasse = leeftijdsklassen
    .slice(1)
    .map(({vanaf}) => `(${jaren} >= ${vanaf})::UTINYINT`)
    .join(" + ");
  return `SELECT plaats.gemeente, plaats.wijk, cel.* EXCLUDE (nummer) FROM (
  SELECT ${deelVanPlek.plaats(`plek_${start}`)} AS nummer, ${deelVanPlek.huishoudtype(`plek_${start}`)} AS huishoudtype,
    (${klasse})::UTINYINT AS leeftijdsklasse, (geslacht = 'V')::UTINYINT AS geslacht, gebeurd_${start} AS gebeurtenissen,
    ${wetcodes.map((wet) => bits(wet, 0)).join(", ")}, ${bits("aanwezig", 1)}, count(*)::INTEGER AS aantal
  FROM persoon WHERE plek_${start} IS NOT NULL GROUP BY ALL
) AS cel JOIN plaats USING (nummer)`;
}
