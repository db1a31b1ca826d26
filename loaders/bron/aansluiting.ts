import type {DuckDBConnection} from "@duckdb/node-api";
import {einde} from "./sql.js";
import {zoek, type Vondst} from "./vondst.js";

/**
 * Overlap and gaps between the verblijven of one person, in order of begin, each with the spell before it that ends last. Looks at `kandidaat` only
 * (dubbel.ts): who is not in it has spells that join.
 */
export function zoekAansluiting(connection: DuckDBConnection): Promise<Vondst[]> {
  const eerder =
    "OVER (PARTITION BY persoon_id ORDER BY begindatum, rij ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";
  const van = `(SELECT k.rij, begindatum, max(${einde("k.einddatum")}) ${eerder} AS tot, arg_max(k.rij, ${einde("k.einddatum")}) ${eerder} AS andere
    FROM kandidaat k SEMI JOIN (SELECT rowid AS rij FROM verblijf WHERE fout = 0) USING (rij))`;
  return zoek(connection, "verblijf", van, [
    {
      regel: "overlappend_verblijf",
      kolom: "begindatum",
      waar: "begindatum <= tot",
      bij: "CASE WHEN tot < DATE '9999-12-31' THEN tot END",
      andere: "andere"
    },
    {
      regel: "gat_in_verblijf",
      kolom: "begindatum",
      waar: "begindatum > tot + 1",
      bij: "begindatum - tot - 1",
      andere: "andere"
    }
  ]);
}
