import type {Connection} from "../connection.js";
import type {Codes} from "./codes.js";
import {ALWAYS} from "./day.js";
import type {Check} from "./findings.js";
import {explanation, type Rule, rules} from "./rules.js";
import type {SchemaTable} from "./schema.js";
import type {Source} from "./sourceJson.js";
import type {Violation, ViolationGroup} from "./sourceReport.js";
import {queryOne} from "./sql.js";

const YEARS = 10;

/**
 * Dates far outside the period: more than ten years before the first or after the last peilmoment. The begin of a verblijf or voorziening
 * may be as old as its person, so only 1900 bounds it below; a birth has the bounds 1900–2100 alone.
 */
export function periodeChecks(table: SchemaTable, {eerste_peilmoment, laatste_peilmoment}: Source): Check[] {
  const [first, last] = [Number(eerste_peilmoment.slice(0, 4)) - YEARS, Number(laatste_peilmoment.slice(0, 4)) + YEARS];
  const year = (column: string): Check => ({
    regel: "ver_buiten_periode",
    kolom: column,
    where: `left(${column}::VARCHAR, 4)::INTEGER NOT BETWEEN ${first} AND ${last}`,
    by: `'verwacht van ${first} tot en met ${last}'`
  });
  const early = `DATE '${eerste_peilmoment}' - INTERVAL ${YEARS} YEAR`;
  const let_ = `DATE '${laatste_peilmoment}' + INTERVAL ${YEARS} YEAR`;
  const check = (column: string, below: string, above: string): Check => ({
    regel: column === "geboortedatum" ? "geboorte_buiten_bereik" : "ver_buiten_periode",
    kolom: column,
    where: `(${column} < (${below})::DATE OR ${column} > (${above})::DATE)`,
    by: `'verwacht van ' || (${below})::DATE || ' tot en met ' || (${above})::DATE`
  });
  const begin = check("begindatum", "DATE '1900-01-01'", let_);
  const spell = [{...begin, where: `${begin.where} AND begindatum > ${ALWAYS}`}, check("einddatum", early, let_)];
  return {
    personen: [
      check("geboortedatum", "DATE '1900-01-01'", "DATE '2100-12-31'"),
      check("overlijdensdatum", early, let_)
    ],
    verblijf: spell,
    voorzieningen: spell,
    gebeurtenissen: [check("datum", early, let_)],
    aanlevering: [year("periode")],
    clientervaring: [year("jaar")]
  }[table];
}

/** So long after the last date of a source a peilmoment is no chance: in a month something happens to someone. */
const QUIET = 31;

interface Options {
  bron: Source;
  /** The files that the clean tables were read from. */
  bestand: (table: SchemaTable) => string;
  codes: Codes;
  /** `2026-04-01`. */
  today: string;
}

/** Signals of a source as a whole, on its clean tables: where it stops before its peilmomenten do. */
export async function checkExtract(connection: Connection, options: Options): Promise<ViolationGroup[]> {
  const {bron: source, bestand: file, codes, today} = options;
  const {laatste_peilmoment: peilmoment} = source;
  const finding = (slot: string, column: string, line: Rule, waarde: string, by: string): ViolationGroup => {
    const group = {ernst: rules[line].ernst, regel: line, bestand: slot, kolom: column};
    const text = explanation(line, {bestand: slot, kolom: column, waarde, by, rij: {}, andere: "", codes});
    const first: Violation[] = [{...group, rij: 0, waarde, uitleg: text}];
    return {...group, totaal: 1, eerste: first};
  };
  const result: ViolationGroup[] = [];
  for (const table of ["verblijf", "voorzieningen"] as const) {
    const day = await endDay(connection, table, peilmoment);
    if (day !== null) result.push(finding(file(table), "einddatum", "einde_op_uitdraai", day, peilmoment));
  }
  const last = await lastDay(connection);
  if (peilmoment > today)
    result.push(finding("bron.json", "laatste_peilmoment", "peilmoment_in_toekomst", peilmoment, today));
  else if (last !== null && days(last, peilmoment) > QUIET)
    result.push(finding("bron.json", "laatste_peilmoment", "peilmoment_na_bron", peilmoment, last));
  return result;
}

/** The day before the peilmoment on which more spells end than on any other, where none runs on or ends later. */
async function endDay(
  connection: Connection,
  table: "verblijf" | "voorzieningen",
  peilmoment: string
): Promise<string | null> {
  const {lopend: running, laatste: last} = await queryOne(
    connection,
    `SELECT count(*) FILTER (WHERE einddatum IS NULL) AS lopend, max(einddatum)::VARCHAR AS laatste FROM ${table}`
  );
  if (Number(running) > 0 || last === null || String(last) >= peilmoment) return null;
  const {n, elders: elsewhere} = await queryOne(
    connection,
    `SELECT coalesce(max(aantal) FILTER (WHERE einddatum = DATE '${last}'), 0) AS n,
      coalesce(max(aantal) FILTER (WHERE einddatum < DATE '${last}'), 0) AS elders
    FROM (SELECT einddatum, count(*) AS aantal FROM ${table} GROUP BY einddatum)`
  );
  return Number(n) > 1 && Number(n) >= Number(elsewhere) ? String(last) : null;
}

/** The last date that the tables of persons name. */
async function lastDay(connection: Connection): Promise<string | null> {
  const {dag: day} = await queryOne(
    connection,
    `SELECT max(dag)::VARCHAR AS dag FROM (
      SELECT greatest(max(geboortedatum), max(overlijdensdatum)) AS dag FROM personen
      UNION ALL SELECT greatest(max(begindatum), max(einddatum)) FROM verblijf
      UNION ALL SELECT greatest(max(begindatum), max(einddatum)) FROM voorzieningen
      UNION ALL SELECT max(datum) FROM gebeurtenissen)`
  );
  return day === null ? null : String(day);
}

const days = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;
