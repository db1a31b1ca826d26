import type {Tijdvak} from "../tabellen/tijdvak.js";

/**
 * Voorzieningen as they were used: per person and voorziening the spells, overlapping and adjoining ones merged, cut off on
 * the day before a death; with the end of the spell before, and the plaats of the person on each day.
 */
export function spelStappen({dagen}: Tijdvak): string[] {
  const plaatsen = dagen.map((_, i) => `max(plaats) FILTER ((dagen >> ${i}) & 1 = 1) AS plaats_${i}`).join(", ");
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
) AS spel JOIN (SELECT persoon_id, ${plaatsen} FROM gebruiker GROUP BY persoon_id) AS plek USING (persoon_id) WHERE eind >= DATE '${dagen[0]}' AND begin <= DATE '${dagen.at(-1)}'`,
    "DROP TABLE paar; DROP TABLE eiland"
  ];
}
