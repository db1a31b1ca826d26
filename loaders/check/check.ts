import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {join} from "node:path";
import {z} from "zod";
import {readJson} from "../util/files.js";
import {CACHE, workPath} from "../util/workFile.js";
import {
  after,
  bijstandPerGemeente,
  elderly,
  lasting,
  checkPerHalfjaar,
  stand,
  checkStapeling,
  stay
} from "./gebruik.js";
import {planted} from "./planted.js";
import {growth, population} from "./population.js";

export type Row = Record<string, number>;
export type CheckQuery = (sql: string) => Promise<Row[]>;

/** Half-years count from 2010; a moment is the first day of one. Bits from `laag` up to and including `hoog`, within 0 … 18. */
const help = `
CREATE MACRO helft(d) AS (year(d) - 2010) * 2 + (CASE WHEN month(d) >= 7 THEN 1 ELSE 0 END);
CREATE MACRO moment(d) AS helft(d) + (CASE WHEN day(d) = 1 AND month(d) IN (1, 7) THEN 0 ELSE 1 END);
CREATE MACRO bitrij(laag, hoog) AS CASE WHEN least(hoog, 18) < greatest(laag, 0) THEN 0 ELSE (1 << (least(hoog, 18) + 1)) - (1 << greatest(laag, 0)) END;
CREATE TABLE gebruik AS SELECT persoon_id, wet, voorziening, bit_or(bitrij(helft(begindatum), helft(eind)))::INTEGER AS helften, bit_or(bitrij(moment(begindatum), helft(eind)))::INTEGER AS momenten
  FROM (SELECT *, coalesce(einddatum, DATE '2019-01-01') AS eind FROM voorzieningen) GROUP BY ALL;
CREATE TABLE woont AS SELECT persoon_id, bit_or(bitrij(moment(begindatum), helft(eind)))::INTEGER AS hier
  FROM (SELECT persoon_id, begindatum, coalesce(einddatum, DATE '2019-01-01') AS eind FROM verblijf) SEMI JOIN gebruik USING (persoon_id) GROUP BY ALL;
CREATE TABLE per_wet AS SELECT persoon_id, wet, bit_or(helften) AS helften, bit_or(momenten) AS momenten, any_value(hier) AS hier FROM gebruik JOIN woont USING (persoon_id) GROUP BY ALL;
CREATE TABLE inwoner AS SELECT v.*, p.geboortedatum FROM verblijf v JOIN personen p USING (persoon_id)
  WHERE v.begindatum <= DATE '2015-01-01' AND coalesce(v.einddatum, DATE '9999-12-31') >= DATE '2015-01-01' AND coalesce(p.overlijdensdatum, DATE '9999-12-31') > DATE '2015-01-01';
`;

/** Opens a folder of source files; gives the door for questions and a way to close it. */
async function openSource(folder: string): Promise<{query: CheckQuery; close: () => void}> {
  const instantie = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "3GB",
    temp_directory: workPath(join(CACHE, "controle"), "werk")
  });
  const connection: DuckDBConnection = await instantie.connect();
  for (const table of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${join(folder, `${table}.parquet`).replaceAll("'", "''")}')`
    );
  }
  await connection.run(help);
  const query: CheckQuery = async (sql) => {
    const outcome = await connection.runAndReadAll(sql);
    return outcome
      .getRowObjectsJson()
      .map((row) => Object.fromEntries(Object.entries(row).map(([k, w]) => [k, Number(w)])));
  };
  const close = (): void => {
    connection.closeSync();
    instantie.closeSync();
  };
  return {query, close};
}

/** One line of the comparison: what was aimed at beside what came out. `marge` in the unit of the line; without it the line only informs. */
export type CheckLine = {
  groep: string;
  wat: string;
  doel: number;
  resultaat: number;
  marge?: number;
  eenheid: "personen" | "%" | "huishoudens" | "gemeenten" | "log";
  noot?: string;
};

export const meets = ({doel: target, resultaat: result, marge: margin}: CheckLine): boolean =>
  margin === undefined || Math.abs(result - target) <= margin + 1e-9;

const amount = (x: number, unit: CheckLine["eenheid"]): string =>
  x.toLocaleString("nl-NL", {
    maximumFractionDigits: unit === "log" ? 3 : unit === "%" ? 2 : 0,
    minimumFractionDigits: unit === "log" ? 3 : unit === "%" ? 1 : 0
  });

/** The table as text: one line each, aligned. */
export function asText(lines: readonly CheckLine[]): string {
  const rows = lines.map((r) => [
    r.groep,
    r.wat,
    amount(r.doel, r.eenheid),
    amount(r.resultaat, r.eenheid),
    r.marge === undefined ? "" : `± ${amount(r.marge, r.eenheid)}`,
    r.marge === undefined ? "ter informatie" : meets(r) ? "ok" : "NIET ok",
    r.noot ?? ""
  ]);
  const heading = ["groep", "wat", "doel", "resultaat", "marge", "oordeel", "noot"];
  const width = heading.map((k, i) => Math.max(k.length, ...rows.map((row) => row[i]!.length)));
  const line = (row: string[]): string =>
    row
      .map((text, i) => (i >= 2 && i <= 4 ? text.padStart(width[i]!) : text.padEnd(width[i]!)))
      .join("  ")
      .trimEnd();
  return [heading, ...rows].map(line).join("\n");
}

/** Compares a folder of synthetic source files with the targets. */
export async function check(folder: string): Promise<CheckLine[]> {
  const form = z.object({schaal: z.number().default(1), zaad: z.number().default(1)});
  const {schaal: scale, zaad: seed} = readJson(join(folder, "bron.json"), form);
  const {query, close} = await openSource(folder);
  let lines: CheckLine[];
  try {
    lines = [
      ...(await population(query, scale)),
      ...(await growth(query, scale)),
      ...(await checkPerHalfjaar(query, scale)),
      ...(await elderly(query)),
      ...(await stand(query, scale)),
      ...(await bijstandPerGemeente(query)),
      ...(await stay(query)),
      ...(await lasting(query)),
      ...(await checkStapeling(query, scale)),
      ...(await after(query))
    ];
  } finally {
    close();
  }
  return [...lines, ...(await planted(folder, seed))];
}
