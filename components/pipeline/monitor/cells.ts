import {aowMonths} from "../../../data/aow.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {risicogebeurtenissen} from "../../../data/risico.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {countOf, yearsEarlier} from "../persoon/cells.js";
import {dayBefore, type Tijdvak} from "../persoon/tijdvak.js";

/** Bounds of the ages that the monitor asks for, from old to young. */
const limits = [75, 65, 45, 23, 18, 15, 12, 4];

const here = (i: number) => `(dagen >> ${i}) & 1 = 1`;

/** `gebruik` of the halfjaar, and of the year that begins with it (0 where there is none). */
function gebruik(i: number, {years}: Tijdvak): string {
  const year = years.some(({eerste: first}) => first === i) ? `gebruik_${i} | gebruik_${i + 1}` : "0::USMALLINT";
  return `gebruik_${i} AS gebruik, ${year} AS gebruik_jaar`;
}

const risicoMask = gebeurtenissen.reduce(
  (sum, {code}, i) => sum + (risicogebeurtenissen.includes(code) ? 1 << i : 0),
  0
);

/** Residents of the first day of halfjaar `i`, counted by all that the monitor asks of them. */
function inwonerCells(i: number, tijdvak: Tijdvak, keyed: boolean): string {
  const day = tijdvak.days[i]!;
  const leeftijd = limits.map((years) => `WHEN geboortedatum <= DATE '${yearsEarlier(day, years)}' THEN ${years}`);
  const attributes = `plaats, huishoudtype, (CASE ${leeftijd.join(" ")} ELSE 0 END)::UTINYINT AS leeftijd,
    geboortedatum <= DATE '${day}' - INTERVAL ${aowMonths(day)} MONTHS AS vanaf_aow,
    least(3, bit_count(gebeurd_${i} & ${risicoMask}))::UTINYINT AS risicos`;
  return `CREATE OR REPLACE TEMP TABLE inwonercellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT ${attributes}, 0::USMALLINT AS gebruik, 0::USMALLINT AS gebruik_jaar, ${countOf(keyed)}::INTEGER AS aantal
  FROM anders WHERE ${here(i)} GROUP BY ALL
  UNION ALL SELECT ${attributes}, ${gebruik(i, tijdvak)}, ${countOf(keyed)}::INTEGER AS aantal
  FROM gebruiker WHERE ${here(i)} GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}

/** Residents of the first day of halfjaar `i` by gemeente and what they went through in the four years before. */
function gebeurtenisCells(i: number, keyed: boolean): string {
  const count = (table: string) =>
    `SELECT plaats, gebeurd_${i} AS gebeurd, ${countOf(keyed)}::INTEGER AS aantal FROM ${table} WHERE ${here(i)} AND gebeurd_${i} > 0 GROUP BY ALL`;
  return `CREATE OR REPLACE TEMP TABLE gebeurteniscel AS
SELECT gemeente, 0::USMALLINT AS wijk, gebeurd, sum(aantal)::INTEGER AS aantal
FROM (${count("anders")} UNION ALL ${count("gebruiker")}) JOIN plaats USING (plaats) GROUP BY ALL`;
}

/**
 * Every huishouden in a place once, with for each huishoudtype the days on which a member has it; and `meerhuizen`: those
 * that have members in two places on one day.
 */
export function houses(keyed = false): string {
  const types = [0, 1, 2, 3, 4, 5].map(
    (type) => `coalesce(bit_or(dagen) FILTER (huishoudtype = ${type}), 0) AS type_${type}`
  );
  const columns = `huishouden, plaats, huishoudtype, dagen${keyed ? ", sleutel" : ""}`;
  return `CREATE OR REPLACE TEMP TABLE huis AS
SELECT huishouden, plaats, ${types.join(", ")}, bit_or(dagen) AS dagen${keyed ? ", min(sleutel) AS sleutel" : ""}
FROM (SELECT ${columns} FROM anders UNION ALL SELECT ${columns} FROM gebruiker)
GROUP BY huishouden, plaats;
CREATE OR REPLACE TEMP TABLE meerhuizen AS
SELECT huishouden FROM huis GROUP BY huishouden HAVING count(*) > 1 AND sum(bit_count(dagen)) > bit_count(bit_or(dagen))`;
}

/**
 * Huishoudens of the first day of halfjaar `i` whose members live in one place: `alle` by type, `met` by what they use;
 * and the residents of the others (`meerhuis`), which are counted per gebied, for a huishouden counts once in each.
 */
function huishoudenCells(i: number, tijdvak: Tijdvak, keyed: boolean): string {
  const type = [5, 4, 3, 2, 1].map((code) => `WHEN (type_${code} >> ${i}) & 1 = 1 THEN ${code}`);
  const key = keyed ? ", sleutel" : "";
  const members = `SELECT huishouden, plaats, huishoudtype, ${gebruik(i, tijdvak)}${key} FROM gebruiker WHERE ${here(i)}`;
  return `CREATE OR REPLACE TEMP TABLE huishoudencellen AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats, (CASE ${type.join(" ")} ELSE 0 END)::UTINYINT AS huishoudtype, 0::USMALLINT AS gebruik, 0::USMALLINT AS gebruik_jaar,
    0::UTINYINT AS voorzieningen, 0::UTINYINT AS voorzieningen_jaar, ${countOf(keyed)}::INTEGER AS aantal
  FROM huis ANTI JOIN meerhuizen USING (huishouden) WHERE ${here(i)} GROUP BY ALL
  UNION ALL SELECT plaats, NULL, gebruik, gebruik_jaar, least(6, voorzieningen)::UTINYINT, least(6, voorzieningen_jaar)::UTINYINT, ${countOf(keyed)}::INTEGER
  FROM (
    SELECT huishouden, plaats, bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
      sum(bit_count(gebruik)) AS voorzieningen, sum(bit_count(gebruik_jaar)) AS voorzieningen_jaar${keyed ? ", min(sleutel) AS sleutel" : ""}
    FROM (FROM (${members}) WHERE (gebruik | gebruik_jaar) > 0) ANTI JOIN meerhuizen USING (huishouden) GROUP BY ALL
  ) GROUP BY ALL
) AS cel JOIN plaats USING (plaats);
CREATE OR REPLACE TEMP TABLE meerhuis AS
SELECT gemeente, wijk, huishouden, huishoudtype, gebruik, gebruik_jaar${key} FROM (
  ${members} UNION ALL SELECT huishouden, plaats, huishoudtype, 0, 0${key} FROM anders WHERE ${here(i)}
) SEMI JOIN meerhuizen USING (huishouden) JOIN plaats USING (plaats)`;
}

/** Voorzieningen of the residents of the first day of halfjaar `i`; see `components/queries/monitor/indicatorQueries.ts`. */
function voorzieningCells(i: number, {days}: Tijdvak, keyed: boolean): string {
  const [from, until] = [`DATE '${days[i]}'`, `DATE '${dayBefore(days[i + 1]!)}'`];
  return `CREATE OR REPLACE TEMP TABLE voorzieningcel AS
SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats_${i} AS plaats, voorziening, begin <= ${from} AND eind >= ${from} AS stand, begin BETWEEN ${from} AND ${until} AS begonnen,
    eind BETWEEN ${from} AND ${until} AS beeindigd,
    (CASE WHEN begin <= ${from} THEN least(5, date_sub('year', begin, ${from})) ELSE 0 END)::UTINYINT AS jaren,
    coalesce(begin BETWEEN ${from} AND ${until} AND vorig_eind >= begin - INTERVAL 5 YEARS, false) AS herhaald, ${countOf(keyed)}::INTEGER AS aantal
  FROM spel WHERE plaats_${i} IS NOT NULL AND begin <= ${until} AND eind >= ${from} GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}

/**
 * Where voorzieningen were on the first day of halfjaar `i` (`van`) and on that of the next (`naar`), by gemeente; NULL
 * where not in gebruik by a resident. `kort`: begun and ended in between, by a resident of the first day.
 */
function flow(i: number, {days}: Tijdvak, keyed: boolean): string {
  const [now, soon] = [`DATE '${days[i]}'`, `DATE '${days[i + 1]}'`];
  return `CREATE OR REPLACE TEMP TABLE doorstroom AS
SELECT voorziening, a.gemeente AS van, b.gemeente AS naar, c.gemeente AS kort, sum(aantal)::INTEGER AS aantal FROM (
  SELECT voorziening, CASE WHEN begin <= ${now} AND eind >= ${now} THEN plaats_${i} END AS van,
    CASE WHEN begin <= ${soon} AND eind >= ${soon} THEN plaats_${i + 1} END AS naar,
    CASE WHEN begin > ${now} AND eind < ${soon} THEN plaats_${i} END AS kort, ${countOf(keyed)}::INTEGER AS aantal
  FROM spel WHERE begin <= ${soon} AND eind >= ${now} GROUP BY ALL
) AS loop LEFT JOIN plaats a ON a.plaats = loop.van LEFT JOIN plaats b ON b.plaats = loop.naar LEFT JOIN plaats c ON c.plaats = loop.kort
GROUP BY ALL`;
}

/** All cells of halfjaar `i`, in steps; after `houses` and `spellSteps`. */
export const cellSteps = (i: number, tijdvak: Tijdvak, keyed = false): string[] => [
  ...[inwonerCells(i, tijdvak, keyed), gebeurtenisCells(i, keyed), huishoudenCells(i, tijdvak, keyed)],
  ...[voorzieningCells(i, tijdvak, keyed), flow(i, tijdvak, keyed)]
];

/** Codes of the voorzieningen in the order of their numbers. */
export const voorzieningCodes = voorzieningen.map(({code}) => code);

/**
 * Voorzieningen as they were used: per person and voorziening the spells, overlapping and adjoining ones merged, cut off on
 * the day before a death; with the end of the spell before, and the plaats of the person on each day.
 */
export function spellSteps({days}: Tijdvak, keyed = false): string[] {
  const places = days.map((_, i) => `max(plaats) FILTER ((dagen >> ${i}) & 1 = 1) AS plaats_${i}`).join(", ");
  return [
    `CREATE OR REPLACE TEMP TABLE paar AS
SELECT persoon_id, voorziening, count(*) AS rijen, min(begin) AS begin, max(eind) AS eind FROM (
  SELECT persoon_id, enum_code(voorziening)::UTINYINT AS voorziening, begindatum AS begin,
    coalesce(least(einddatum, overlijdensdatum - 1), DATE '9999-12-31') AS eind
  FROM voorzieningen JOIN personen USING (persoon_id)
) WHERE eind >= begin GROUP BY ALL`,
    `CREATE OR REPLACE TEMP TABLE eiland AS
SELECT persoon_id, voorziening, begin, eind,
  lag(eind) OVER (PARTITION BY persoon_id, voorziening ORDER BY begin) AS vorig_eind
FROM (
  SELECT persoon_id, voorziening, nummer, min(begin) AS begin, max(eind) AS eind FROM (
    SELECT *, sum(nieuw) OVER (PARTITION BY persoon_id, voorziening ORDER BY begin, eind RANGE UNBOUNDED PRECEDING) AS nummer FROM (
      SELECT *, coalesce(begin > 1 + max(eind) OVER (PARTITION BY persoon_id, voorziening ORDER BY begin, eind
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true)::INTEGER AS nieuw
      FROM (
        SELECT v.persoon_id, paar.voorziening, v.begindatum AS begin,
          coalesce(least(v.einddatum, overlijdensdatum - 1), DATE '9999-12-31') AS eind
        FROM voorzieningen v JOIN personen USING (persoon_id)
        JOIN paar ON paar.persoon_id = v.persoon_id AND paar.voorziening = enum_code(v.voorziening) AND paar.rijen > 1
      ) WHERE eind >= begin
    )
  ) GROUP BY ALL
)`,
    `CREATE OR REPLACE TEMP TABLE spel AS
SELECT spel.* EXCLUDE (persoon_id), plek.* EXCLUDE (persoon_id) FROM (
  SELECT persoon_id, voorziening, begin, eind, NULL::DATE AS vorig_eind FROM paar WHERE rijen = 1
  UNION ALL SELECT persoon_id, voorziening, begin, eind, vorig_eind FROM eiland
) AS spel JOIN (SELECT persoon_id, ${places}${keyed ? ", min(sleutel) AS sleutel" : ""} FROM gebruiker GROUP BY persoon_id) AS plek USING (persoon_id) WHERE eind >= DATE '${days[0]}' AND begin <= DATE '${days.at(-1)}'`,
    "DROP TABLE paar; DROP TABLE eiland"
  ];
}
