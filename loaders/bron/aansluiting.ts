import type {DuckDBConnection} from "@duckdb/node-api";
import {einde} from "./sql.js";
import {zoek, type Vondst} from "./vondst.js";

const eerder = "OVER (PARTITION BY persoon_id ORDER BY plaats ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";

/**
 * Overlap and gaps between the verblijven of one person, in the order in which they count (the last of two that cover a day
 * is the one that does, see `ontdubbel`), each with the spell before it that ends last. Looks at `kandidaat` only
 * (dubbel.ts): who is not in it has spells that join.
 */
export function zoekAansluiting(connection: DuckDBConnection): Promise<Vondst[]> {
  const orde = `begindatum, ${einde("k.einddatum")}, gemeente::VARCHAR, wijk::VARCHAR NULLS FIRST, enum_code(huishoudtype), huishouden_id::VARCHAR`;
  const van = `(SELECT rij, begindatum, max(tot) ${eerder} AS tot, arg_max(rij, (tot, plaats)) ${eerder} AS andere
    FROM (SELECT k.*, ${einde("k.einddatum")} AS tot, row_number() OVER (PARTITION BY persoon_id ORDER BY ${orde}, rij) AS plaats
      FROM kandidaat k SEMI JOIN (SELECT rowid AS rij FROM verblijf WHERE fout = 0) USING (rij)))`;
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
