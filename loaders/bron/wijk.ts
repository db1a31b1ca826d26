import type {DuckDBConnection} from "@duckdb/node-api";
import type {Codes} from "./codes.js";
import {lijst} from "./sql.js";
import {vraag} from "./vraag.js";
import {zoek, type Vondst} from "./vondst.js";

/** Rows with a wijk of another gemeente: first the few thousand pairs that occur, then only the rows of a wrong pair. */
export async function zoekWijk(connection: DuckDBConnection, codes: Codes): Promise<Vondst[]> {
  const eigen = `SELECT unnest([${lijst(codes.lijsten.wijk!)}]) AS wijk, unnest([${lijst(codes.wijkGemeente)}]) AS hoort`;
  await vraag(
    connection,
    `CREATE OR REPLACE TEMP TABLE wijkfout AS SELECT p.wijk, p.gemeente, w.hoort
      FROM (SELECT DISTINCT wijk, gemeente FROM verblijf WHERE fout = 0 AND wijk IS NOT NULL) p JOIN (${eigen}) w ON w.wijk = p.wijk::VARCHAR
      WHERE w.hoort <> p.gemeente::VARCHAR`
  );
  const [aantal] = await vraag(connection, "SELECT count(*) AS n FROM wijkfout");
  if (aantal?.n === 0) return [];
  const van = "(SELECT v.rowid AS rij, hoort FROM verblijf v JOIN wijkfout USING (wijk, gemeente) WHERE fout = 0)";
  return zoek(connection, "verblijf", van, [
    {regel: "wijk_buiten_gemeente", kolom: "wijk", waar: "true", bij: "hoort"}
  ]);
}
