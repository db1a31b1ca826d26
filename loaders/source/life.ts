import type {DuckDBConnection} from "@duckdb/node-api";
import {bitOf} from "./columnSql.js";
import {ALWAYS} from "./day.js";
import {markOtherwiseWritten} from "./duplicates.js";
import {type Check, find, type Finding} from "./findings.js";
import type {PersoonTable} from "./schema.js";
import {query, sqlEnd} from "./sql.js";

const born = "'geboren op ' || geboortedatum";
const deceased = "'overleden op ' || overlijdensdatum";
const before = (column: string): Check => ({
  regel: "voor_geboorte",
  kolom: column,
  where: `fout = 0 AND ${column} < geboortedatum AND ${column} > ${ALWAYS}`,
  by: born
});
const after = (column: string, except = "true"): Check => ({
  regel: "na_overlijden",
  kolom: column,
  where: `fout = 0 AND ${column} > overlijdensdatum AND ${except}`,
  by: deceased
});
const periode = [before("begindatum"), after("begindatum"), after("einddatum", "begindatum <= overlijdensdatum")];

/** An open spell after a death is no signal: an administration may leave it open. */
const checks: Record<PersoonTable, Check[]> = {
  personen: [before("overlijdensdatum")],
  verblijf: periode,
  voorzieningen: periode,
  gebeurtenissen: [before("datum"), after("datum")]
};

/** Marks rows of a person that personen lacks, and finds what lies before a birth or after a death. */
export async function checkLive(connection: DuckDBConnection, table: PersoonTable): Promise<Finding[]> {
  if (table === "personen") return find(connection, table, "(SELECT rowid AS rij, * FROM personen)", checks.personen);
  const personen = "(SELECT persoon_id, geboortedatum, overlijdensdatum FROM personen WHERE fout = 0)";
  const from = `(SELECT t.rowid AS rij, t.*, p.* EXCLUDE (persoon_id) FROM ${table} t LEFT JOIN ${personen} p USING (persoon_id))`;
  const unknown = "persoon_id IS NOT NULL AND geboortedatum IS NULL";
  const findings = await find(connection, table, from, [
    {regel: "onbekende_persoon", kolom: "persoon_id", where: unknown},
    ...checks[table]
  ]);
  if (findings[0]?.regel === "onbekende_persoon") {
    const bit = bitOf(table, "onbekende_persoon", "persoon_id");
    await markOtherwiseWritten(connection, table, `SELECT persoon_id FROM ${from} WHERE ${unknown}`);
    const otherwise = bitOf(table, "persoon_anders_geschreven", "persoon_id");
    await query(
      connection,
      `UPDATE ${table} SET fout = fout | ${bit} WHERE fout & ${otherwise} = 0 AND rowid IN (SELECT rij FROM ${from} WHERE ${unknown})`
    );
  }
  const lives = findings.filter(({regel: line}) => line !== "onbekende_persoon");
  const early =
    table === "verblijf" &&
    lives.some(({regel: line, kolom: column}) => line === "na_overlijden" && column === "begindatum");
  return [...lives, ...(early ? await findEarlyDeceased(connection, from) : [])];
}

/** Persons who had died before their first verblijf: each at its first row. */
function findEarlyDeceased(connection: DuckDBConnection, from: string): Promise<Finding[]> {
  const first = `(SELECT min(rij) AS rij, min(begindatum) AS begin, any_value(overlijdensdatum) AS overleden FROM ${from}
    WHERE fout = 0 GROUP BY persoon_id HAVING min(begindatum) > any_value(overlijdensdatum))`;
  return find(connection, "verblijf", first, [
    {
      regel: "overleden_voor_verblijf",
      kolom: "begindatum",
      where: "true",
      by: "'overleden op ' || overleden || ', eerste verblijf op ' || begin"
    }
  ]);
}

const earlier = "OVER (PARTITION BY persoon_id ORDER BY plaats ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";

/**
 * Overlap and gaps between the verblijven of one person, in the order in which they count (the last of two that cover a day
 * is the one that does, see `deduplicate`), each with the spell before it that ends last. Looks at `kandidaat` only
 * (duplicates.ts): who is not in it has spells that join.
 */
export function findConnection(connection: DuckDBConnection): Promise<Finding[]> {
  const order = `begindatum, ${sqlEnd("k.einddatum")}, gemeente::VARCHAR, wijk::VARCHAR NULLS FIRST, enum_code(huishoudtype), huishouden_id::VARCHAR`;
  const from = `(SELECT rij, begindatum, max(tot) ${earlier} AS tot, arg_max(rij, (tot, plaats)) ${earlier} AS andere
    FROM (SELECT k.*, ${sqlEnd("k.einddatum")} AS tot, row_number() OVER (PARTITION BY persoon_id ORDER BY ${order}, rij) AS plaats
      FROM kandidaat k SEMI JOIN (SELECT rowid AS rij FROM verblijf WHERE fout = 0) USING (rij)))`;
  return find(connection, "verblijf", from, [
    {
      regel: "overlappend_verblijf",
      kolom: "begindatum",
      where: "begindatum <= tot",
      by: "CASE WHEN tot < DATE '9999-12-31' THEN tot END",
      andere: "andere"
    },
    {
      regel: "gat_in_verblijf",
      kolom: "begindatum",
      where: "begindatum > tot + 1",
      by: "begindatum - tot - 1",
      andere: "andere"
    }
  ]);
}
