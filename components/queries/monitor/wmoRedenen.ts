/**
 * The rules of `components/monitor/row.ts` as SQL, on a row of the table `aanlevering` or of a LEFT JOIN with it (all NULL: no row, in
 * a halfjaar of which the source has rows). NULL where the Wmo indicatoren have a number.
 */
const redenOfLevering = (table = "aanlevering"): string =>
  `CASE WHEN coalesce(${table}.geleverd = 'nee' OR ${table}.goedgekeurd = 'nee', true) THEN 'niet_geleverd'
    WHEN ${table}.opt_out_basis = 'ja' THEN 'opt_out' END`;

/**
 * `gemeente, periode, reden`: every gemeente and periode without a number for the Wmo, halfjaren and years. A halfjaar of which the source has
 * no row at all withholds nothing; a year is withheld by either half, 'niet_geleverd' before 'opt_out' (as in the alphabet: `min`).
 */
export const wmoRedenen = `WITH bekend AS (SELECT DISTINCT periode FROM aanlevering),
  alle AS (SELECT unnest(enum_range(any_value(gemeente))) AS gemeente FROM aanlevering),
  half AS (
    SELECT alle.gemeente, bekend.periode, ${redenOfLevering()} AS reden
    FROM alle CROSS JOIN bekend
    LEFT JOIN aanlevering ON aanlevering.gemeente::VARCHAR = alle.gemeente AND aanlevering.periode = bekend.periode
  )
SELECT gemeente, periode, reden FROM half WHERE reden IS NOT NULL
UNION ALL
SELECT gemeente, left(periode, 4) || 'JJ00' AS periode, min(reden) AS reden FROM half WHERE reden IS NOT NULL GROUP BY ALL`;
