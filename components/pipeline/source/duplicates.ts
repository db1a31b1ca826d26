import type {Connection} from "../connection.js";
import {bitOf, DOUBLE} from "./columnSql.js";
import {find, type Finding} from "./findings.js";
import {keyFormSql} from "./keys.js";
import {columnNames, type PersoonTable} from "./schema.js";
import {makeWorkTable, query, queryOne, sqlEnd} from "./sql.js";

/**
 * Marks exact duplicates of an earlier row and, in personen, every row of a person with different rows.
 * Leaves `kandidaat` (the rows of the persons concerned) and `dubbel` (rij, eerste) for who comes after, and says how many rows they have.
 */
export async function markDouble(connection: Connection, table: PersoonTable) {
  const columns = columnNames(table).join(", ");
  if ((await findSuspect(connection, table)) === 0) return {candidates: 0, duplicates: 0};
  const candidates = await makeWorkTable(
    connection,
    "kandidaat",
    `SELECT rowid AS rij, ${columns}, fout FROM ${table} SEMI JOIN verdacht USING (persoon_id)`
  );
  if (table === "personen") await markContradictory(connection);
  const duplicates = await makeWorkTable(
    connection,
    "dubbel",
    `SELECT rij, eerste FROM
      (SELECT rij, min(rij) OVER (PARTITION BY ${columns}) AS eerste FROM kandidaat WHERE fout = 0) WHERE rij > eerste`
  );
  if (duplicates > 0)
    await query(connection, `UPDATE ${table} SET fout = fout | ${DOUBLE} WHERE rowid IN (SELECT rij FROM dubbel)`);
  return {candidates, duplicates};
}

async function markContradictory(connection: Connection): Promise<void> {
  const bit = bitOf("personen", "tegenstrijdige_persoon", "persoon_id");
  const otherwise = columnNames("personen").slice(1).join(", ");
  const personen = `(SELECT persoon_id FROM kandidaat GROUP BY persoon_id HAVING count(DISTINCT (${otherwise}, fout)) > 1)`;
  const {n} = await queryOne(connection, `SELECT count(*) AS n FROM ${personen}`);
  if (n === 0) return;
  for (const target of ["personen", "kandidaat"])
    await query(connection, `UPDATE ${target} SET fout = fout | ${bit} WHERE persoon_id IN ${personen}`);
}

/** Duplicates among the rows that stay; of a row that is left out anyway it says nothing. */
export function findDouble(connection: Connection, table: PersoonTable): Promise<Finding[]> {
  const from = `(SELECT d.rij, d.eerste FROM dubbel d JOIN ${table} t ON t.rowid = d.rij WHERE t.fout = ${DOUBLE})`;
  return find(connection, table, from, [{regel: "dubbele_rij", kolom: "persoon_id", where: "true", andere: "eerste"}]);
}

/**
 * Marks the rows whose person stands in personen under a key that differs by form alone, of those whose key is not there (`lacks` is true of the row).
 * Leaves `lijkt` with, per key that is not there, the key in personen that it resembles.
 */
export async function markOtherwiseWritten(connection: Connection, table: PersoonTable, lacks: string): Promise<void> {
  const shape = (from: string) =>
    `(SELECT DISTINCT persoon_id::VARCHAR AS persoon_id, ${keyFormSql("persoon_id::VARCHAR")} AS vorm FROM ${from})`;
  const resembles = `SELECT m.persoon_id, min(p.persoon_id) AS ander FROM ${shape(`(${lacks}) ANTI JOIN personen USING (persoon_id)`)} m
    JOIN ${shape("personen WHERE persoon_id IS NOT NULL")} p USING (vorm) WHERE vorm <> '' GROUP BY m.persoon_id`;
  if ((await makeWorkTable(connection, "lijkt", resembles)) === 0) return;
  await query(
    connection,
    `UPDATE ${table} SET fout = fout | ${bitOf(table, "persoon_anders_geschreven", "persoon_id")} WHERE persoon_id::VARCHAR IN (SELECT persoon_id FROM lijkt)`
  );
}

/** Keys of one column that differ by capitals or leading zeros alone, each at its first row. They are counted apart. */
export async function findSimilar(
  connection: Connection,
  table: "personen" | "verblijf",
  column: "persoon_id" | "huishouden_id"
): Promise<Finding[]> {
  const own = `${table} WHERE fout = 0`;
  const [row] = await query(connection, `SELECT typeof(${column}) AS type FROM ${own} LIMIT 1`);
  if (row?.type !== "VARCHAR") return [];
  const {nul: zero, hoog: high} = await queryOne(
    connection,
    `SELECT bool_or(starts_with(${column}, '0')) AS nul, bool_or(${column} <> lower(${column})) AS hoog FROM ${own}`
  );
  if (!zero && !high) return [];
  const equal = `
    SELECT * FROM (
      SELECT sleutel, rij, first(sleutel) OVER (PARTITION BY vorm ORDER BY rij) AS eerste, min(rij) OVER (PARTITION BY vorm) AS andere FROM (
        SELECT ${column} AS sleutel, ltrim(lower(${column}), '0') AS vorm, min(rowid) AS rij FROM ${table} WHERE fout = 0 GROUP BY ALL))
    WHERE rij <> andere`;
  if ((await makeWorkTable(connection, "lijkt", equal)) === 0) return [];
  return find(connection, table, "lijkt", [
    {regel: "sleutels_lijken", kolom: column, where: "true", by: "eerste", andere: "andere"}
  ]);
}

/**
 * Per table: the rows that count, the order in which a neat file stands, when a row in that order differs from a neat one after its neighbour
 * `v_…` (of the same person), and how to find the same persons, or a few more, in a file without order.
 */
interface Attribute {
  where: string;
  order: readonly string[];
  neighbour: string;
  otherwise: string;
}

const sameRow = (table: PersoonTable) =>
  `SELECT min(persoon_id) AS persoon_id FROM ${table} WHERE fout = 0 GROUP BY hash(${columnNames(table).join(", ")}) HAVING count(*) > 1`;

/** Spells tile a life exactly when the begins but the first are the ends plus one but the last: compared as sums of hashes. */
const hash = (day: string) => `(hash(${day}) >> 24)::BIGINT`;
const notAdjoining = `
  SELECT persoon_id FROM (
    SELECT persoon_id, count(*) AS n, min(begindatum) AS b, max(${sqlEnd()}) AS e,
      sum((${hash("begindatum")} - ${hash(`${sqlEnd()} + 1`)})::DOUBLE) AS som
    FROM verblijf WHERE fout = 0 GROUP BY persoon_id)
  WHERE n > 1 AND som <> (${hash("b")} - ${hash("e + 1")})::DOUBLE`;

const attributes: Record<PersoonTable, Attribute> = {
  personen: {
    where: "persoon_id IS NOT NULL",
    order: ["persoon_id"],
    neighbour: "true",
    otherwise: "SELECT persoon_id FROM personen WHERE persoon_id IS NOT NULL GROUP BY persoon_id HAVING count(*) > 1"
  },
  verblijf: {
    where: "fout = 0",
    order: ["persoon_id", "begindatum"],
    neighbour: `begindatum <> ${sqlEnd("v_einddatum")} + 1`,
    otherwise: notAdjoining
  },
  voorzieningen: {
    where: "fout = 0",
    order: ["persoon_id", "begindatum"],
    neighbour: "begindatum = v_begindatum",
    otherwise: sameRow("voorzieningen")
  },
  gebeurtenissen: {
    where: "fout = 0",
    order: ["persoon_id", "datum"],
    neighbour: "datum = v_datum",
    otherwise: sameRow("gebeurtenissen")
  }
};

/**
 * Makes `verdacht` and says how many: all persons with duplicate rows, or (verblijf) spells that do not join, and perhaps a few others.
 * A file in order is compared row by row with its neighbour, which is ten times as fast as grouping it.
 */
async function findSuspect(connection: Connection, table: PersoonTable): Promise<number> {
  const {where, order, neighbour, otherwise} = attributes[table];
  const neighbours = [...new Set([...order, ...(table === "verblijf" ? ["einddatum"] : [])])];
  const beside = `(SELECT ${neighbours.join(", ")}, ${neighbours.map((k) => `lag(${k}) OVER () AS v_${k}`).join(", ")} FROM ${table} WHERE ${where})`;
  const [initially, than] = order;
  const equal = `persoon_id = v_persoon_id${than ? ` AND ${than} >= v_${than}` : ""}`;
  const {n, geordend: ordered} = await queryOne(
    connection,
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${initially} > v_${initially} OR (${equal})) AS geordend FROM ${beside}`
  );
  const inOrder = Number(ordered) >= Number(n) - 1;
  const source = inOrder
    ? `SELECT persoon_id FROM ${beside} WHERE persoon_id = v_persoon_id AND ${neighbour}`
    : otherwise;
  return makeWorkTable(connection, "verdacht", `SELECT DISTINCT persoon_id FROM (${source})`);
}
