import type {DuckDBConnection} from "@duckdb/node-api";
import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {cohortColumns} from "../../components/queries/cohort.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {contract, gemeenteTables} from "../source/schema.js";
import {arrowStream, type Column, width} from "../util/arrow.js";
import {type Columns, readColumns} from "../util/query.js";
import {cellTable} from "./cells.js";
import {readGemeenten, readWijken} from "./gebieden.js";
import type {Periode} from "./peilmoment.js";

/** Writes Arrow tables into a folder and remembers what it wrote, for the manifest. */
export function makeWriter(folder: string) {
  const tables: {bestand: string; rijen: number; bytes: number}[] = [];
  return {
    tabellen: tables,
    write(file: string, columns: Record<string, Column>): void {
      const bytes = arrowStream(columns);
      const path = join(folder, file);
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, bytes);
      tables.push({bestand: file, rijen: Object.values(columns)[0]?.values.length ?? 0, bytes: bytes.length});
    }
  };
}

export type Writer = ReturnType<typeof makeWriter>;

/** SQL that keeps the clean tables about gemeenten in the database `doel`, codes as text. */
export function keepGemeenteTables(target: string): string[] {
  return gemeenteTables.map((table) => {
    const columns = contract[table].map(({naam, type}) => (type === "code" ? `${naam}::VARCHAR AS ${naam}` : naam));
    return `CREATE OR REPLACE TABLE ${target}.${table} AS SELECT ${columns.join(", ")} FROM ${table}`;
  });
}

/** The tables about gemeenten as files, as they were delivered; without rows where the source has none. */
export async function writeGemeenteTables(connection: DuckDBConnection, {write}: Writer): Promise<void> {
  for (const table of gemeenteTables) {
    const result = await connection.runAndReadAll(`SELECT * FROM ${table} ORDER BY ALL`);
    const rows = result.getRowObjects();
    const columns = contract[table].map(({naam, type}): [string, Column] => {
      const amount = type === "getal" || type === "jaar";
      if (amount) return [naam, {soort: "u32?", values: rows.map((row) => row[naam] as number | null)}];
      return [naam, {soort: "tekst", values: rows.map((row) => String(row[naam] ?? ""))}];
    });
    write(`${table}.arrow`, Object.fromEntries(columns));
  }
}

/**
 * The cells of one start as files: the land without gebied, and each gemeente with its wijken. Only who asks for a gemeente
 * fetches it. Rows are sorted, which makes the files small once compressed.
 */
export async function writeCohort(connection: DuckDBConnection, start: number, {moments}: Periode, {write}: Writer) {
  const folder = `cohort/${moments[start]}`;
  const key = cohortColumns.slice(0, -1).join(", ");
  const country = await readColumns(
    connection,
    `SELECT ${key}, sum(aantal)::INTEGER AS aantal FROM ${cellTable(start)} GROUP BY ALL ORDER BY ${key}`
  );
  const bits = width(moments.length - start);
  write(`${folder}/NL.arrow`, cellColumns(country, 0, country.aantal!.length, bits));
  const everything = await readColumns(connection, `SELECT * FROM ${cellTable(start)} ORDER BY gemeente, wijk, ${key}`);
  const wijken = ["", ...readWijken().map(({wijk}) => wijk)];
  let from = 0;
  for (const [place, {gemeente}] of readGemeenten().entries()) {
    let until = from;
    while (everything.gemeente![until] === place) until++;
    const wijk: Column = {
      soort: "tekst",
      values: Array.from(everything.wijk!.subarray(from, until), (number) => wijken[number]!)
    };
    write(`${folder}/${gemeente}.arrow`, {wijk, ...cellColumns(everything, from, until, bits)});
    from = until;
  }
}

function cellColumns(
  columns: Columns,
  from: number,
  until: number,
  bits: "u8" | "u16" | "u32"
): Record<string, Column> {
  const kind = (column: string) => {
    if (column === "aantal") return "u32";
    if (column === "gebeurtenissen") return width(gebeurtenissen.length);
    return ["huishoudtype", "leeftijdsklasse", "geslacht"].includes(column) ? "u8" : bits;
  };
  return Object.fromEntries(
    cohortColumns.map((column) => [
      column,
      {soort: kind(column), values: columns[column]!.subarray(from, until)} as Column
    ])
  );
}
