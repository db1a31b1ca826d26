import {aowMaanden} from "../../data/aow.js";
import {voorzieningen} from "../../data/voorziening.js";
import {deelVanPlek} from "../tabellen/plek.js";
import type {Tijdvak} from "../tabellen/tijdvak.js";
import {dagErvoor} from "./perioden.js";

/** Bounds of the ages that the monitor asks for. */
const grenzen = [4, 12, 15, 18, 23, 45, 65, 75];

/** `gebruik` of the halfjaar, and of the year that begins with it (0 where there is none). */
function gebruik(i: number, {jaren}: Tijdvak): string {
  const jaar = jaren.some(({eerste}) => eerste === i) ? `gebruik_${i} | gebruik_${i + 1}` : "0::USMALLINT";
  return `gebruik_${i} AS gebruik, ${jaar} AS gebruik_jaar`;
}

/** Residents of the first day of halfjaar `i`, counted by all that the monitor asks of them. */
export function inwonercellen(i: number, tijdvak: Tijdvak): string {
  const dag = tijdvak.dagen[i]!;
  const jaren = `date_sub('year', geboortedatum, DATE '${dag}')`;
  const grens = [...grenzen].reverse().map((vanaf) => `WHEN jaren >= ${vanaf} THEN ${vanaf}`);
  const aow = `geboortedatum + INTERVAL ${aowMaanden(dag)} MONTHS <= DATE '${dag}'`;
  return `CREATE OR REPLACE TEMP TABLE inwonercellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (nummer) FROM (
  SELECT nummer, (CASE ${grens.join(" ")} ELSE 0 END)::UTINYINT AS leeftijd, vanaf_aow, huishoudtype, gebeurd, gebruik, gebruik_jaar,
    count(*)::INTEGER AS aantal
  FROM (SELECT ${deelVanPlek.plaats(`plek_${i}`)} AS nummer, ${jaren} AS jaren, ${aow} AS vanaf_aow,
    ${deelVanPlek.huishoudtype(`plek_${i}`)} AS huishoudtype, gebeurd_${i} AS gebeurd, ${gebruik(i, tijdvak)}
    FROM persoon WHERE plek_${i} IS NOT NULL) GROUP BY ALL
) AS cel JOIN plaats USING (nummer)`;
}

/**
 * Huishoudens of the first day of halfjaar `i` whose members live in one place, and the residents of the others
 * (`meerhuis`): those are counted per gebied, for a huishouden counts once in each.
 */
export function huishoudencellen(i: number, tijdvak: Tijdvak): string {
  const plek = `plek_${i}`;
  return `CREATE OR REPLACE TEMP TABLE huis AS
SELECT huishouden, min(nummer) AS nummer, max(nummer) AS ander, max(huishoudtype) AS huishoudtype,
  bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
  sum(bit_count(gebruik))::USMALLINT AS voorzieningen, sum(bit_count(gebruik_jaar))::USMALLINT AS voorzieningen_jaar
FROM (SELECT ${deelVanPlek.huishouden(plek)} AS huishouden, ${deelVanPlek.plaats(plek)} AS nummer,
  ${deelVanPlek.huishoudtype(plek)} AS huishoudtype, ${gebruik(i, tijdvak)} FROM persoon WHERE ${plek} IS NOT NULL)
GROUP BY huishouden;
CREATE OR REPLACE TEMP TABLE huishoudencellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (nummer) FROM (
  SELECT nummer, huishoudtype, gebruik, gebruik_jaar, voorzieningen, voorzieningen_jaar, count(*)::INTEGER AS aantal
  FROM huis WHERE nummer = ander GROUP BY ALL
) AS cel JOIN plaats USING (nummer);
CREATE OR REPLACE TEMP TABLE meerhuis AS
SELECT gemeente, wijk, huishouden, huishoudtype, gebruik, gebruik_jaar FROM (
  SELECT ${deelVanPlek.huishouden(plek)} AS huishouden, ${deelVanPlek.plaats(plek)} AS nummer,
    ${deelVanPlek.huishoudtype(plek)} AS huishoudtype, ${gebruik(i, tijdvak)}
  FROM persoon WHERE ${plek} IS NOT NULL AND ${deelVanPlek.huishouden(plek)} IN (SELECT huishouden FROM huis WHERE nummer <> ander)
) JOIN plaats USING (nummer);
DROP TABLE huis`;
}

/** Voorzieningen of the residents of the first day of halfjaar `i`; see `components/queries/monitor/relaties.ts`. */
export function voorzieningcellen(i: number, {dagen}: Tijdvak): string {
  const [van, tot] = [`DATE '${dagen[i]}'`, `DATE '${dagErvoor(dagen[i + 1]!)}'`];
  return `CREATE OR REPLACE TEMP TABLE voorzieningcel AS
SELECT gemeente, wijk, cel.* EXCLUDE (nummer) FROM (
  SELECT plaats_${i} AS nummer, voorziening, begin <= ${van} AND eind >= ${van} AS stand, begin BETWEEN ${van} AND ${tot} AS begonnen,
    eind BETWEEN ${van} AND ${tot} AS beeindigd,
    (CASE WHEN begin <= ${van} THEN least(5, date_sub('year', begin, ${van})) ELSE 0 END)::UTINYINT AS jaren,
    coalesce(begin BETWEEN ${van} AND ${tot} AND vorig_eind >= begin - INTERVAL 5 YEARS, false) AS herhaald, count(*)::INTEGER AS aantal
  FROM spel WHERE plaats_${i} IS NOT NULL AND begin <= ${tot} AND eind >= ${van} GROUP BY ALL
) AS cel JOIN plaats USING (nummer)`;
}

/**
 * Where voorzieningen were on the first day of halfjaar `i` (`van`) and on that of the next (`naar`), by gemeente; NULL
 * where not in gebruik by a resident. `kort`: begun and ended in between, by a resident of the first day.
 */
export function doorstroom(i: number, {dagen}: Tijdvak): string {
  const [nu, straks] = [`DATE '${dagen[i]}'`, `DATE '${dagen[i + 1]}'`];
  return `CREATE OR REPLACE TEMP TABLE doorstroom AS
SELECT voorziening, a.gemeente AS van, b.gemeente AS naar, c.gemeente AS kort, sum(aantal)::INTEGER AS aantal FROM (
  SELECT voorziening, CASE WHEN begin <= ${nu} AND eind >= ${nu} THEN plaats_${i} END AS van,
    CASE WHEN begin <= ${straks} AND eind >= ${straks} THEN plaats_${i + 1} END AS naar,
    CASE WHEN begin > ${nu} AND eind < ${straks} THEN plaats_${i} END AS kort, count(*)::INTEGER AS aantal
  FROM spel WHERE begin <= ${straks} AND eind >= ${nu} GROUP BY ALL
) AS loop LEFT JOIN plaats a ON a.nummer = loop.van LEFT JOIN plaats b ON b.nummer = loop.naar LEFT JOIN plaats c ON c.nummer = loop.kort
GROUP BY ALL`;
}

/** Codes of the voorzieningen in the order of their numbers. */
export const voorzieningcodes = voorzieningen.map(({code}) => code);
