import type {DuckDBConnection} from "@duckdb/node-api";
import type {Codes} from "./codes.js";
import {lijst} from "./sql.js";
import {zoek, type Vondst} from "./vondst.js";
import {maakWerktabel} from "./werktabel.js";

/** Rows with a wijk of another gemeente: first the few thousand pairs that occur, then only the rows of a wrong pair. */
export async function zoekWijk(connection: DuckDBConnection, {lijsten, wijkGemeente}: Codes): Promise<Vondst[]> {
  const paren = "SELECT DISTINCT wijk, gemeente FROM verblijf WHERE fout = 0 AND wijk IS NOT NULL";
  const eigen = `SELECT unnest([${lijst(lijsten.wijk!)}]) AS wijk, unnest([${lijst(wijkGemeente)}]) AS hoort`;
  const fout = `SELECT p.wijk, p.gemeente, hoort FROM (${paren}) p JOIN (${eigen}) w ON w.wijk = p.wijk::VARCHAR
    WHERE hoort <> p.gemeente::VARCHAR`;
  if ((await maakWerktabel(connection, "wijkfout", fout)) === 0) return [];
  const van = "(SELECT v.rowid AS rij, hoort FROM verblijf v JOIN wijkfout USING (wijk, gemeente) WHERE fout = 0)";
  return zoek(connection, "verblijf", van, [
    {regel: "wijk_buiten_gemeente", kolom: "wijk", waar: "true", bij: "hoort"}
  ]);
}
