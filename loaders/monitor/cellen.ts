import {aowMaanden} from "../../data/aow.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {risicogebeurtenissen} from "../../data/risico.js";
import {voorzieningen} from "../../data/voorziening.js";
import {jarenEerder} from "../tabellen/cellen.js";
import type {Tijdvak} from "../tabellen/tijdvak.js";
import {dagErvoor} from "./perioden.js";

/** Bounds of the ages that the monitor asks for, from old to young. */
const grenzen = [75, 65, 45, 23, 18, 15, 12, 4];

const hier = (i: number) => `(dagen >> ${i}) & 1 = 1`;

/** `gebruik` of the halfjaar, and of the year that begins with it (0 where there is none). */
function gebruik(i: number, {jaren}: Tijdvak): string {
  const jaar = jaren.some(({eerste}) => eerste === i) ? `gebruik_${i} | gebruik_${i + 1}` : "0::USMALLINT";
  return `gebruik_${i} AS gebruik, ${jaar} AS gebruik_jaar`;
}

const risicomasker = gebeurtenissen.reduce(
  (som, {code}, i) => som + (risicogebeurtenissen.includes(code) ? 1 << i : 0),
  0
);

/** Residents of the first day of halfjaar `i`, counted by all that the monitor asks of them. */
export function inwonercellen(i: number, tijdvak: Tijdvak): string {
  const dag = tijdvak.dagen[i]!;
  const leeftijd = grenzen.map((jaren) => `WHEN geboortedatum <= DATE '${jarenEerder(dag, jaren)}' THEN ${jaren}`);
  const kenmerken = `plaats, huishoudtype, (CASE ${leeftijd.join(" ")} ELSE 0 END)::UTINYINT AS leeftijd,
    geboortedatum <= DATE '${dag}' - INTERVAL ${aowMaanden(dag)} MONTHS AS vanaf_aow,
    least(3, bit_count(gebeurd_${i} & ${risicomasker}))::UTINYINT AS risicos`;
  return `CREATE OR REPLACE TEMP TABLE inwonercellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT ${kenmerken}, 0::USMALLINT AS gebruik, 0::USMALLINT AS gebruik_jaar, count(*)::INTEGER AS aantal
  FROM anders WHERE ${hier(i)} GROUP BY ALL
  UNION ALL SELECT ${kenmerken}, ${gebruik(i, tijdvak)}, count(*)::INTEGER AS aantal
  FROM gebruiker WHERE ${hier(i)} GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}

/** Residents of the first day of halfjaar `i` by gemeente and what they went through in the four years before. */
export function gebeurteniscellen(i: number): string {
  const tel = (tabel: string) =>
    `SELECT plaats, gebeurd_${i} AS gebeurd, count(*)::INTEGER AS aantal FROM ${tabel} WHERE ${hier(i)} AND gebeurd_${i} > 0 GROUP BY ALL`;
  return `CREATE OR REPLACE TEMP TABLE gebeurteniscel AS
SELECT gemeente, 0::USMALLINT AS wijk, gebeurd, sum(aantal)::INTEGER AS aantal
FROM (${tel("anders")} UNION ALL ${tel("gebruiker")}) JOIN plaats USING (plaats) GROUP BY ALL`;
}

/**
 * Every huishouden in a place once, with for each huishoudtype the days on which a member has it; and `meerhuizen`: those
 * that have members in two places on one day.
 */
export function huizen(): string {
  const typen = [0, 1, 2, 3, 4, 5].map(
    (type) => `coalesce(bit_or(dagen) FILTER (huishoudtype = ${type}), 0) AS type_${type}`
  );
  return `CREATE OR REPLACE TEMP TABLE huis AS
SELECT huishouden, plaats, ${typen.join(", ")}, bit_or(dagen) AS dagen
FROM (SELECT huishouden, plaats, huishoudtype, dagen FROM anders UNION ALL SELECT huishouden, plaats, huishoudtype, dagen FROM gebruiker)
GROUP BY huishouden, plaats;
CREATE OR REPLACE TEMP TABLE meerhuizen AS
SELECT huishouden FROM huis GROUP BY huishouden HAVING count(*) > 1 AND sum(bit_count(dagen)) > bit_count(bit_or(dagen))`;
}

/**
 * Huishoudens of the first day of halfjaar `i` whose members live in one place: `alle` by type, `met` by what they use;
 * and the residents of the others (`meerhuis`), which are counted per gebied, for a huishouden counts once in each.
 */
export function huishoudencellen(i: number, tijdvak: Tijdvak): string {
  const type = [5, 4, 3, 2, 1].map((code) => `WHEN (type_${code} >> ${i}) & 1 = 1 THEN ${code}`);
  const leden = `SELECT huishouden, plaats, huishoudtype, ${gebruik(i, tijdvak)} FROM gebruiker WHERE ${hier(i)}`;
  return `CREATE OR REPLACE TEMP TABLE huishoudencellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats, (CASE ${type.join(" ")} ELSE 0 END)::UTINYINT AS huishoudtype, 0::USMALLINT AS gebruik, 0::USMALLINT AS gebruik_jaar,
    0::UTINYINT AS voorzieningen, 0::UTINYINT AS voorzieningen_jaar, count(*)::INTEGER AS aantal
  FROM huis ANTI JOIN meerhuizen USING (huishouden) WHERE ${hier(i)} GROUP BY ALL
  UNION ALL SELECT plaats, NULL, gebruik, gebruik_jaar, least(6, voorzieningen)::UTINYINT, least(6, voorzieningen_jaar)::UTINYINT, count(*)::INTEGER
  FROM (
    SELECT huishouden, plaats, bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
      sum(bit_count(gebruik)) AS voorzieningen, sum(bit_count(gebruik_jaar)) AS voorzieningen_jaar
    FROM (FROM (${leden}) WHERE (gebruik | gebruik_jaar) > 0) ANTI JOIN meerhuizen USING (huishouden) GROUP BY ALL
  ) GROUP BY ALL
) AS cel JOIN plaats USING (plaats);
CREATE OR REPLACE TEMP TABLE meerhuis AS
SELECT gemeente, wijk, huishouden, huishoudtype, gebruik, gebruik_jaar FROM (
  ${leden} UNION ALL SELECT huishouden, plaats, huishoudtype, 0, 0 FROM anders WHERE ${hier(i)}
) SEMI JOIN meerhuizen USING (huishouden) JOIN plaats USING (plaats)`;
}

/** Voorzieningen of the residents of the first day of halfjaar `i`; see `components/queries/monitor/relaties.ts`. */
export function voorzieningcellen(i: number, {dagen}: Tijdvak): string {
  const [van, tot] = [`DATE '${dagen[i]}'`, `DATE '${dagErvoor(dagen[i + 1]!)}'`];
  return `CREATE OR REPLACE TEMP TABLE voorzieningcel AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats_${i} AS plaats, voorziening, begin <= ${van} AND eind >= ${van} AS stand, begin BETWEEN ${van} AND ${tot} AS begonnen,
    eind BETWEEN ${van} AND ${tot} AS beeindigd,
    (CASE WHEN begin <= ${van} THEN least(5, date_sub('year', begin, ${van})) ELSE 0 END)::UTINYINT AS jaren,
    coalesce(begin BETWEEN ${van} AND ${tot} AND vorig_eind >= begin - INTERVAL 5 YEARS, false) AS herhaald, count(*)::INTEGER AS aantal
  FROM spel WHERE plaats_${i} IS NOT NULL AND begin <= ${tot} AND eind >= ${van} GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
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
) AS loop LEFT JOIN plaats a ON a.plaats = loop.van LEFT JOIN plaats b ON b.plaats = loop.naar LEFT JOIN plaats c ON c.plaats = loop.kort
GROUP BY ALL`;
}

/** Codes of the voorzieningen in the order of their numbers. */
export const voorzieningcodes = voorzieningen.map(({code}) => code);
