import type {DuckDBConnection} from "@duckdb/node-api";
import {einde} from "./sql.js";
import {vraag} from "./vraag.js";
import {zoek, type Vondst} from "./vondst.js";

const eerder = (per: string) =>
  `max(e) OVER (PARTITION BY ${per} ORDER BY b, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

/**
 * Rows whose huishouden is in another gemeente at the same time. Step by step to ever fewer huishoudens: those with two gemeenten at all, those whose
 * whole times in them touch, and of these the `eiland`en: unbroken times in one gemeente.
 */
export async function zoekHuishouden(connection: DuckDBConnection): Promise<Vondst[]> {
  const rijen = "(SELECT huishouden_id, gemeente, begindatum AS b, einddatum_of_nu AS e FROM v)";
  const v = `v AS (SELECT *, ${einde()} AS einddatum_of_nu FROM verblijf WHERE fout = 0)`;
  await vraag(
    connection,
    `CREATE OR REPLACE TEMP TABLE verhuisd AS WITH ${v} SELECT huishouden_id FROM v GROUP BY huishouden_id HAVING min(gemeente) <> max(gemeente)`
  );
  await vraag(
    connection,
    `CREATE OR REPLACE TEMP TABLE tegelijk AS WITH ${v},
      tijd AS (SELECT huishouden_id, gemeente, min(b) AS b, max(e) AS e FROM ${rijen} SEMI JOIN verhuisd USING (huishouden_id) GROUP BY ALL),
      na AS (SELECT huishouden_id, b, ${eerder("huishouden_id")} AS tot FROM tijd)
      SELECT DISTINCT huishouden_id FROM na WHERE b <= tot`
  );
  await vraag(
    connection,
    `CREATE OR REPLACE TEMP TABLE eiland AS WITH ${v},
      na AS (SELECT *, ${eerder("huishouden_id, gemeente")} AS tot FROM ${rijen} SEMI JOIN tegelijk USING (huishouden_id)),
      nummer AS (SELECT *, count(*) FILTER (WHERE tot IS NULL OR b > tot) OVER (PARTITION BY huishouden_id, gemeente ORDER BY b, e ROWS UNBOUNDED PRECEDING) AS nr FROM na)
      SELECT huishouden_id, gemeente, min(b) AS b, max(e) AS e FROM nummer GROUP BY huishouden_id, gemeente, nr`
  );
  const van = `(SELECT rij, min(i.gemeente) AS andere_gemeente
    FROM (SELECT rowid AS rij, huishouden_id, gemeente, begindatum, ${einde()} AS e FROM verblijf WHERE fout = 0) t JOIN eiland i USING (huishouden_id)
    WHERE i.gemeente <> t.gemeente AND i.b <= t.e AND i.e >= t.begindatum GROUP BY rij)`;
  return zoek(connection, "verblijf", van, [
    {regel: "huishouden_in_twee_gemeenten", kolom: "huishouden_id", waar: "true", bij: "andere_gemeente"}
  ]);
}
