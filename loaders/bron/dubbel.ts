import type {DuckDBConnection} from "@duckdb/node-api";
import {bitVan, DUBBEL} from "./gebreken.js";
import {kolomnamen, type Persoontabel} from "./schema.js";
import {vraag, vraagEen} from "./vraag.js";
import {zoek, type Vondst} from "./vondst.js";
import {zoekVerdacht} from "./verdacht.js";
import {maakWerktabel} from "./werktabel.js";

/**
 * Marks exact duplicates of an earlier row and, in personen, every row of a person with different rows.
 * Leaves `kandidaat` (the rows of the persons concerned) and `dubbel` (rij, eerste) for who comes after, and says how many rows they have.
 */
export async function merkDubbel(connection: DuckDBConnection, tabel: Persoontabel) {
  const kolommen = kolomnamen(tabel).join(", ");
  if ((await zoekVerdacht(connection, tabel)) === 0) return {kandidaten: 0, dubbelen: 0};
  const kandidaten = await maakWerktabel(
    connection,
    "kandidaat",
    `SELECT rowid AS rij, ${kolommen}, fout FROM ${tabel} SEMI JOIN verdacht USING (persoon_id)`
  );
  if (tabel === "personen") await merkTegenstrijdig(connection);
  const dubbelen = await maakWerktabel(
    connection,
    "dubbel",
    `SELECT rij, eerste FROM
      (SELECT rij, min(rij) OVER (PARTITION BY ${kolommen}) AS eerste FROM kandidaat WHERE fout = 0) WHERE rij > eerste`
  );
  if (dubbelen > 0)
    await vraag(connection, `UPDATE ${tabel} SET fout = fout | ${DUBBEL} WHERE rowid IN (SELECT rij FROM dubbel)`);
  return {kandidaten, dubbelen};
}

async function merkTegenstrijdig(connection: DuckDBConnection): Promise<void> {
  const bit = bitVan("personen", "tegenstrijdige_persoon", "persoon_id");
  const anders = kolomnamen("personen").slice(1).join(", ");
  const personen = `(SELECT persoon_id FROM kandidaat GROUP BY persoon_id HAVING count(DISTINCT (${anders}, fout)) > 1)`;
  const {n} = await vraagEen(connection, `SELECT count(*) AS n FROM ${personen}`);
  if (n === 0) return;
  for (const doel of ["personen", "kandidaat"])
    await vraag(connection, `UPDATE ${doel} SET fout = fout | ${bit} WHERE persoon_id IN ${personen}`);
}

/** Duplicates among the rows that stay; of a row that is left out anyway it says nothing. */
export function zoekDubbel(connection: DuckDBConnection, tabel: Persoontabel): Promise<Vondst[]> {
  const van = `(SELECT d.rij, d.eerste FROM dubbel d JOIN ${tabel} t ON t.rowid = d.rij WHERE t.fout = ${DUBBEL})`;
  return zoek(connection, tabel, van, [{regel: "dubbele_rij", kolom: "persoon_id", waar: "true", andere: "eerste"}]);
}
