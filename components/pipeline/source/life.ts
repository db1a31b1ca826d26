import type {Connection} from "../connection.js";
import {bitOf} from "./columnSql.js";
import {ALWAYS} from "./day.js";
import {markOtherwiseWritten} from "./duplicates.js";
import {type Check, find, type Finding} from "./findings.js";
import type {Rule} from "./rules.js";
import type {PersoonTable} from "./schema.js";
import {makeWorkTable, query, sqlEnd} from "./sql.js";

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
export async function checkLive(connection: Connection, table: PersoonTable): Promise<Finding[]> {
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
function findEarlyDeceased(connection: Connection, from: string): Promise<Finding[]> {
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
export function findConnection(connection: Connection): Promise<Finding[]> {
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

/** More members than this at a time is no household, unless it is an institution. */
const MOST_MEMBERS = 50;

/** What must be one within a huishouden on one day: `wat`, among the rows for which `onder` holds. */
interface Unit {
  regel: Rule;
  kolom: string;
  wat: string;
  onder: string;
}

const units: readonly Unit[] = [
  {regel: "huishouden_in_twee_gemeenten", kolom: "huishouden_id", wat: "gemeente", onder: "true"},
  {regel: "huishouden_met_twee_typen", kolom: "huishoudtype", wat: "huishoudtype", onder: "true"},
  {regel: "eenpersoons_gedeeld", kolom: "huishouden_id", wat: "persoon_id", onder: "huishoudtype = 'eenpersoons'"}
];

/** The rows of the huishoudens that are `gemengd`, once for all that follows. */
const members = `
  SELECT verblijf.rowid AS rij, persoon_id, gemeente, huishoudtype, begindatum AS b, ${sqlEnd()} AS e, gemengd.*
  FROM verblijf JOIN gemengd USING (huishouden_id) WHERE fout = 0`;

const rows = (what: string, below: string) =>
  `(SELECT rij, huishouden_id, ${what} AS wat, b, e FROM leden WHERE ${below})`;

const memberRows = rows("persoon_id", "groot AND huishoudtype <> 'institutioneel'");

const endBefore = (per: string, order: string) =>
  `max(e) OVER (PARTITION BY ${per} ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

/** In one pass over all: the huishoudens for which a rule might be broken, with which. */
const mixed = `
  SELECT huishouden_id, n > ${MOST_MEMBERS} AS groot, ${units.map((_, i) => `soort_${i}`).join(", ")} FROM (
    SELECT huishouden_id, count(*) AS n, min(gemeente) <> max(gemeente) AS soort_0, min(huishoudtype) <> max(huishoudtype) AS soort_1,
      min(huishoudtype) = 'eenpersoons' AND min(persoon_id) <> max(persoon_id) AS soort_2
    FROM verblijf WHERE fout = 0 GROUP BY huishouden_id)
  WHERE ${units.map((_, i) => `soort_${i}`).join(" OR ")} OR n > ${MOST_MEMBERS}`;

/** Of these the ones whose whole times with two values of `wat` touch. */
const together = ({wat: what, onder: below}: Unit, i: number) => `
  WITH tijd AS (SELECT huishouden_id, wat, min(b) AS b, max(e) AS e FROM ${rows(what, `soort_${i} AND ${below}`)} GROUP BY ALL),
    na AS (SELECT huishouden_id, b, ${endBefore("huishouden_id", "b, e, wat")} AS tot FROM tijd)
  SELECT DISTINCT huishouden_id FROM na WHERE b <= tot`;

/** Unbroken times of a huishouden with one value of `wat`. The order is whole (`rij`): two windows that order ties otherwise would join what is apart. */
const islands = (from: string, huishoudens: string) => `
  WITH na AS (SELECT *, ${endBefore("huishouden_id, wat", "b, e, rij")} AS tot FROM ${from} SEMI JOIN ${huishoudens} USING (huishouden_id)),
    nummer AS (SELECT *, count(*) FILTER (WHERE tot IS NULL OR b > tot)
      OVER (PARTITION BY huishouden_id, wat ORDER BY b, e, rij ROWS UNBOUNDED PRECEDING) AS nr FROM na)
  SELECT huishouden_id, wat, min(b) AS b, max(e) AS e FROM nummer GROUP BY huishouden_id, wat, nr`;

/** Rows with, at the same time in the same huishouden, another value. */
const elsewhere = ({wat: what, onder: below}: Unit) =>
  `(SELECT rij, min(i.wat::VARCHAR) AS ander FROM ${rows(what, below)} t JOIN eiland i USING (huishouden_id)
    WHERE i.wat <> t.wat AND i.b <= t.e AND i.e >= t.b GROUP BY rij)`;

/** The most members at a time: a running sum of who comes and who has gone. */
const memberCount = `
  SELECT huishouden_id, max(leden) AS leden FROM (
    SELECT huishouden_id, sum(sum(bij)) OVER (PARTITION BY huishouden_id ORDER BY dag) AS leden FROM (
      SELECT huishouden_id, b AS dag, 1 AS bij FROM eiland UNION ALL SELECT huishouden_id, e + 1, -1 FROM eiland)
    GROUP BY huishouden_id, dag)
  GROUP BY huishouden_id HAVING max(leden) > ${MOST_MEMBERS}`;

/** What is odd about huishoudens: step by step to ever fewer of them, so that a neat source costs one pass. */
export async function findOddHuishoudens(connection: Connection): Promise<Finding[]> {
  if ((await makeWorkTable(connection, "gemengd", mixed)) === 0) return [];
  await makeWorkTable(connection, "leden", members);
  const findings: Finding[] = [];
  for (const [i, unit] of units.entries()) {
    if ((await makeWorkTable(connection, "tegelijk", together(unit, i))) === 0) continue;
    await makeWorkTable(connection, "eiland", islands(rows(unit.wat, unit.onder), "tegelijk"));
    const {regel: line, kolom: column} = unit;
    findings.push(
      ...(await find(connection, "verblijf", elsewhere(unit), [
        {regel: line, kolom: column, where: "true", by: "ander"}
      ]))
    );
  }
  return [...findings, ...(await findLarge(connection))];
}

async function findLarge(connection: Connection): Promise<Finding[]> {
  const large = "SELECT huishouden_id FROM gemengd WHERE groot";
  if ((await makeWorkTable(connection, "tegelijk", large)) === 0) return [];
  await makeWorkTable(connection, "eiland", islands(memberRows, "tegelijk"));
  if ((await makeWorkTable(connection, "ledental", memberCount)) === 0) return [];
  const from = `(SELECT rij, leden FROM ${memberRows} JOIN ledental USING (huishouden_id))`;
  return find(connection, "verblijf", from, [
    {regel: "huishouden_te_groot", kolom: "huishouden_id", where: "true", by: "leden"}
  ]);
}
