import type {DuckDBConnection} from "@duckdb/node-api";
import type {Bron} from "./bronJson.js";
import {bitVan, DUBBEL, gebrekToetsen} from "./gebreken.js";
import {periodeToetsen} from "./periode.js";
import {kolomnamen, sleutels, type Gemeentetabel} from "./schema.js";
import {zoek, type Toets, type Vondst} from "./vondst.js";
import {vraag} from "./vraag.js";

const signalen: Record<Gemeentetabel, Toets[]> = {
  aanlevering: [
    {regel: "goedgekeurd_zonder_levering", kolom: "goedgekeurd", waar: "geleverd = 'nee' AND goedgekeurd = 'ja'"}
  ],
  clientervaring: [{regel: "vorm_voor_2021", kolom: "vorm", waar: "vorm <> 'vragenlijst' AND jaar < 2021"}]
};

/** All checks of a table about gemeenten: at most one row for a key, exact duplicates once, then the signals. Such a table is small. */
export async function toetsGemeentetabel(
  connection: DuckDBConnection,
  tabel: Gemeentetabel,
  bron: Bron
): Promise<Vondst[]> {
  await merkTegenstrijdig(connection, tabel);
  const dubbel = `(SELECT rowid AS rij, min(rowid) OVER (PARTITION BY ${kolomnamen(tabel).join(", ")}) AS eerste
    FROM ${tabel} WHERE fout IN (0, ${DUBBEL}))`;
  await vraag(
    connection,
    `UPDATE ${tabel} SET fout = ${DUBBEL} WHERE rowid IN (SELECT rij FROM ${dubbel} WHERE rij > eerste)`
  );
  const bedorven = `(SELECT rowid AS rij, fout FROM ${tabel} WHERE fout <> 0)`;
  const geldig = `(SELECT rowid AS rij, * FROM ${tabel} WHERE fout = 0)`;
  return [
    ...(await zoek(connection, tabel, bedorven, gebrekToetsen(tabel))),
    ...(await zoek(connection, tabel, dubbel, [
      {regel: "dubbele_rij", kolom: "gemeente", waar: "rij > eerste", andere: "eerste"}
    ])),
    ...(await zoek(connection, tabel, geldig, [...signalen[tabel], ...periodeToetsen(tabel, bron)]))
  ];
}

/** Every row of a key with different rows is left out: which of them holds is not for us to say. */
async function merkTegenstrijdig(connection: DuckDBConnection, tabel: Gemeentetabel): Promise<void> {
  const sleutel = sleutels[tabel].join(", ");
  const heel = sleutels[tabel].map((kolom) => `${kolom} IS NOT NULL`).join(" AND ");
  const anders = kolomnamen(tabel).filter((kolom) => !sleutels[tabel].includes(kolom));
  await vraag(
    connection,
    `UPDATE ${tabel} SET fout = fout | ${bitVan(tabel, "tegenstrijdige_rij", "gemeente")} WHERE ${heel} AND (${sleutel}) IN
      (SELECT (${sleutel}) FROM ${tabel} WHERE ${heel} GROUP BY ${sleutel} HAVING count(DISTINCT (${anders.join(", ")}, fout)) > 1)`
  );
}
