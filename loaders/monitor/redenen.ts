import type {DuckDBConnection} from "@duckdb/node-api";
import {wmoRedenen} from "../../components/queries/monitor/aanlevering.js";
import {leesGemeenten} from "../tabellen/gebieden.js";
import {redenen} from "./nummers.js";

/**
 * Makes `gemeentereden`: per gemeente, by number, why its Wmo numbers of these halfjaren are not there (0: they are), and
 * `gebiedreden`, the same for every gebied: that of a gebied of several gemeenten only where none of them publishes, of a
 * gemeente of 2020 where one of its parts does not. Says whether any gemeente does not publish.
 */
export async function maakRedenen(verbinding: DuckDBConnection, halfjaren: readonly string[]): Promise<boolean> {
  const gevonden = await verbinding.runAndReadAll(
    "SELECT count(*) FROM information_schema.tables WHERE table_name = 'aanlevering'"
  );
  const heeft = Number(gevonden.getRows()[0]![0]) > 0;
  const codes = leesGemeenten().map(({gemeente}, i) => `('${gemeente}', ${i})`);
  const nummer = `CASE reden ${redenen.map((reden, i) => `WHEN '${reden}' THEN ${i}`).join(" ")} ELSE 0 END`;
  const geleverd = heeft
    ? `(SELECT gemeente AS code, min(${nummer}) AS reden FROM (${wmoRedenen})
    WHERE periode IN (${halfjaren.map((code) => `'${code}'`).join(", ")}) GROUP BY gemeente)`
    : "(SELECT NULL::VARCHAR AS code, 0 AS reden)";
  await verbinding.run(`CREATE OR REPLACE TEMP TABLE gemeentereden AS
SELECT gemeente::USMALLINT AS gemeente, coalesce(reden, 0)::UTINYINT AS reden
FROM (VALUES ${codes.join(", ")}) AS g(code, gemeente) LEFT JOIN ${geleverd} USING (code);
CREATE OR REPLACE TEMP TABLE gebiedreden AS
SELECT gebied, CASE WHEN bool_or(samen) THEN min(reden) ELSE coalesce(min(reden) FILTER (WHERE reden > 0), 0) END::UTINYINT AS reden,
  bool_or(samen) AS samen FROM lid_alle JOIN gemeentereden USING (gemeente) GROUP BY gebied
UNION ALL SELECT gebied, reden, false FROM wijkgebied JOIN gemeentereden USING (gemeente)`);
  const deels = await verbinding.runAndReadAll("SELECT coalesce(max(reden), 0) > 0 FROM gemeentereden");
  return deels.getRows()[0]![0] as boolean;
}
