import type {DuckDBConnection} from "@duckdb/node-api";
import {columnNames, type PersoonTable} from "./schema.js";
import {makeWorkTable, queryOne, sqlEnd} from "./sql.js";

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
export async function findSuspect(connection: DuckDBConnection, table: PersoonTable): Promise<number> {
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
