import type {DuckDBConnection} from "@duckdb/node-api";
import {einde} from "./sql.js";
import {zoek, type Vondst} from "./vondst.js";
import {maakWerktabel} from "./werktabel.js";

const rijen = `(SELECT rowid AS rij, huishouden_id, gemeente, begindatum AS b, ${einde()} AS e FROM verblijf WHERE fout = 0)`;

const eerder = (per: string) =>
  `max(e) OVER (PARTITION BY ${per} ORDER BY b, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

const verhuisd = `SELECT huishouden_id FROM ${rijen} GROUP BY huishouden_id HAVING min(gemeente) <> max(gemeente)`;

const tegelijk = `
  WITH tijd AS (SELECT huishouden_id, gemeente, min(b) AS b, max(e) AS e FROM ${rijen} SEMI JOIN verhuisd USING (huishouden_id) GROUP BY ALL),
    na AS (SELECT huishouden_id, b, ${eerder("huishouden_id")} AS tot FROM tijd)
  SELECT DISTINCT huishouden_id FROM na WHERE b <= tot`;

const eiland = `
  WITH na AS (SELECT *, ${eerder("huishouden_id, gemeente")} AS tot FROM ${rijen} SEMI JOIN tegelijk USING (huishouden_id)),
    nummer AS (SELECT *, count(*) FILTER (WHERE tot IS NULL OR b > tot)
      OVER (PARTITION BY huishouden_id, gemeente ORDER BY b, e ROWS UNBOUNDED PRECEDING) AS nr FROM na)
  SELECT huishouden_id, gemeente, min(b) AS b, max(e) AS e FROM nummer GROUP BY huishouden_id, gemeente, nr`;

const elders = `(SELECT rij, min(i.gemeente) AS andere_gemeente FROM ${rijen} t JOIN eiland i USING (huishouden_id)
  WHERE i.gemeente <> t.gemeente AND i.b <= t.e AND i.e >= t.b GROUP BY rij)`;

/**
 * Rows whose huishouden is in another gemeente at the same time. Step by step to ever fewer huishoudens: those with two gemeenten at all,
 * those whose whole times in them touch, and of these the `eiland`en: unbroken times in one gemeente.
 */
export async function zoekHuishouden(connection: DuckDBConnection): Promise<Vondst[]> {
  if ((await maakWerktabel(connection, "verhuisd", verhuisd)) === 0) return [];
  if ((await maakWerktabel(connection, "tegelijk", tegelijk)) === 0) return [];
  await maakWerktabel(connection, "eiland", eiland);
  return zoek(connection, "verblijf", elders, [
    {regel: "huishouden_in_twee_gemeenten", kolom: "huishouden_id", waar: "true", bij: "andere_gemeente"}
  ]);
}
