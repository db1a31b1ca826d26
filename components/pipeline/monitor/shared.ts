import type {Connection} from "../connection.js";
import type {SharedRow} from "../../monitor/shared.js";
import {perWet} from "../../queries/monitor/indicatorQueries.js";
import {readGemeenten} from "../persoon/gebieden.js";
import type {Writer} from "../arrow.js";
import type {Gebruik} from "./wide.js";

/**
 * The table `gedeeld`, under the name `naam`: of the huishoudens with members in more than one gemeente what those in each use, so that
 * whoever adds gemeenten up can count such a huishouden once. Equal huishoudens are one `geval`, of which there are `huishoudens`.
 */
export const sharedTable = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (periode UTINYINT, geval UINTEGER,
  gemeente USMALLINT, huishoudtype UTINYINT, wetten UTINYINT, voorzieningen UTINYINT, huishoudens UINTEGER)`;

/** SQL that puts those of one periode into the table, out of `meerhuis`: the members of huishoudens in more than one place. */
export const sharedRows = (table: string, gebruik: Gebruik, periode: number) => `INSERT INTO ${table}
WITH per_gemeente AS (
  SELECT huishouden, gemeente, max(huishoudtype) AS huishoudtype, bit_or(${gebruik}) AS gebruik,
    least(6, sum(bit_count(${gebruik})))::UTINYINT AS voorzieningen
  FROM meerhuis GROUP BY huishouden, gemeente
), staat AS (
  SELECT huishouden, gemeente, huishoudtype, jeugd::UTINYINT + 2 * pwet::UTINYINT + 4 * wmo::UTINYINT AS wetten, voorzieningen
  FROM (SELECT *, ${perWet} FROM per_gemeente)
), huis AS (
  SELECT list({gemeente: gemeente, huishoudtype: huishoudtype, wetten: wetten, voorzieningen: voorzieningen} ORDER BY gemeente) AS leden
  FROM staat GROUP BY huishouden HAVING count(*) > 1
), geval AS (SELECT leden, count(*) AS huishoudens, row_number() OVER (ORDER BY leden) AS geval FROM huis GROUP BY leden)
SELECT ${periode}, geval, lid.gemeente, lid.huishoudtype, lid.wetten, lid.voorzieningen, huishoudens
FROM (SELECT geval, huishoudens, unnest(leden) AS lid FROM geval)`;

/** The rows of the table, of all perioden or of one; `periode` is a number. */
export async function readShared(
  connection: Connection,
  periode?: number
): Promise<(Omit<SharedRow, "periode"> & {periode: number})[]> {
  const gemeenten = readGemeenten();
  const result = await connection.runAndReadAll(
    `FROM gedeeld ${periode === undefined ? "" : `WHERE periode = ${periode}`} ORDER BY periode, geval, gemeente`
  );
  const rows = result.getRowObjects() as unknown as (Record<keyof SharedRow, number> & {periode: number})[];
  return rows.map((row) => ({...row, gemeente: gemeenten[row.gemeente]!.gemeente}));
}

/** Writes the table as a file; without rows where every huishouden lives in one gemeente. */
export async function writeShared(connection: Connection, perioden: readonly string[], {write}: Writer): Promise<void> {
  const rows = (await readShared(connection)).map((row) => ({...row, periode: perioden[row.periode]!}));
  const text = (column: "periode" | "gemeente") => ({soort: "tekst" as const, values: rows.map((row) => row[column])});
  const amount = (column: Exclude<keyof SharedRow, "periode" | "gemeente">, kind: "u8" | "u32") => ({
    ...{soort: kind, values: rows.map((row) => row[column])}
  });
  write("gedeeld.arrow", {
    ...{periode: text("periode"), geval: amount("geval", "u32"), gemeente: text("gemeente")},
    ...{huishoudtype: amount("huishoudtype", "u8"), wetten: amount("wetten", "u8")},
    ...{voorzieningen: amount("voorzieningen", "u8"), huishoudens: amount("huishoudens", "u32")}
  });
}
