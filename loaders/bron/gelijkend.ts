import type {DuckDBConnection} from "@duckdb/node-api";
import {bitVan} from "./gebreken.js";
import type {Persoontabel} from "./schema.js";
import {sleutelvormSql} from "./sleutel.js";
import {vraag, vraagEen} from "./vraag.js";
import {zoek, type Vondst} from "./vondst.js";
import {maakWerktabel} from "./werktabel.js";

/**
 * Marks the rows whose person stands in personen under a key that differs by form alone, of those whose key is not there (`mist` is true of the row).
 * Leaves `lijkt` with, per key that is not there, the key in personen that it resembles.
 */
export async function merkAndersGeschreven(
  connection: DuckDBConnection,
  tabel: Persoontabel,
  mist: string
): Promise<void> {
  const vorm = (van: string) =>
    `(SELECT DISTINCT persoon_id::VARCHAR AS persoon_id, ${sleutelvormSql("persoon_id::VARCHAR")} AS vorm FROM ${van})`;
  const lijkt = `SELECT m.persoon_id, min(p.persoon_id) AS ander FROM ${vorm(`(${mist}) ANTI JOIN personen USING (persoon_id)`)} m
    JOIN ${vorm("personen WHERE persoon_id IS NOT NULL")} p USING (vorm) WHERE vorm <> '' GROUP BY m.persoon_id`;
  if ((await maakWerktabel(connection, "lijkt", lijkt)) === 0) return;
  await vraag(
    connection,
    `UPDATE ${tabel} SET fout = fout | ${bitVan(tabel, "persoon_anders_geschreven", "persoon_id")} WHERE persoon_id::VARCHAR IN (SELECT persoon_id FROM lijkt)`
  );
}

/** Keys of one column that differ by capitals or leading zeros alone, each at its first row. They are counted apart. */
export async function zoekGelijkend(
  connection: DuckDBConnection,
  tabel: "personen" | "verblijf",
  kolom: "persoon_id" | "huishouden_id"
): Promise<Vondst[]> {
  const eigen = `${tabel} WHERE fout = 0`;
  const [rij] = await vraag(connection, `SELECT typeof(${kolom}) AS type FROM ${eigen} LIMIT 1`);
  if (rij?.type !== "VARCHAR") return [];
  const {nul, hoog} = await vraagEen(
    connection,
    `SELECT bool_or(starts_with(${kolom}, '0')) AS nul, bool_or(${kolom} <> lower(${kolom})) AS hoog FROM ${eigen}`
  );
  if (!nul && !hoog) return [];
  const gelijk = `
    SELECT * FROM (
      SELECT sleutel, rij, first(sleutel) OVER (PARTITION BY vorm ORDER BY rij) AS eerste, min(rij) OVER (PARTITION BY vorm) AS andere FROM (
        SELECT ${kolom} AS sleutel, ltrim(lower(${kolom}), '0') AS vorm, min(rowid) AS rij FROM ${tabel} WHERE fout = 0 GROUP BY ALL))
    WHERE rij <> andere`;
  if ((await maakWerktabel(connection, "lijkt", gelijk)) === 0) return [];
  return zoek(connection, tabel, "lijkt", [
    {regel: "sleutels_lijken", kolom, waar: "true", bij: "eerste", andere: "andere"}
  ]);
}
