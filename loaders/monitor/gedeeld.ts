import type {DuckDBConnection} from "@duckdb/node-api";
import type {Gedeeldrij} from "../../components/monitor/gedeeld.js";
import {perWet} from "../../components/queries/monitor/relaties.js";
import {leesGemeenten} from "../tabellen/gebieden.js";
import type {Schrijver} from "../tabellen/schrijf.js";
import type {Gebruik} from "./breed.js";

/**
 * The table `gedeeld`, in the database `doel` where given: of the huishoudens with members in more than one gemeente what those in each use, so that
 * whoever adds gemeenten up can count such a huishouden once. Equal huishoudens are one `geval`, of which there are `huishoudens`.
 */
export const gedeeldTabel = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (periode UTINYINT, geval UINTEGER,
  gemeente USMALLINT, huishoudtype UTINYINT, wetten UTINYINT, voorzieningen UTINYINT, huishoudens UINTEGER)`;

/** SQL that puts those of one periode into the table, out of `meerhuis`: the members of huishoudens in more than one place. */
export const gedeeldRijen = (tabel: string, gebruik: Gebruik, periode: number) => `INSERT INTO ${tabel}
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
export async function leesGedeeld(
  verbinding: DuckDBConnection,
  periode?: number
): Promise<(Omit<Gedeeldrij, "periode"> & {periode: number})[]> {
  const gemeenten = leesGemeenten();
  const uit = await verbinding.runAndReadAll(
    `FROM gedeeld ${periode === undefined ? "" : `WHERE periode = ${periode}`} ORDER BY periode, geval, gemeente`
  );
  const rijen = uit.getRowObjects() as unknown as (Record<keyof Gedeeldrij, number> & {periode: number})[];
  return rijen.map((rij) => ({...rij, gemeente: gemeenten[rij.gemeente]!.gemeente}));
}

/** Writes the table as a file; without rows where every huishouden lives in one gemeente. */
export async function schrijfGedeeld(
  verbinding: DuckDBConnection,
  perioden: readonly string[],
  {schrijf}: Schrijver
): Promise<void> {
  const rijen = (await leesGedeeld(verbinding)).map((rij) => ({...rij, periode: perioden[rij.periode]!}));
  const tekst = (kolom: "periode" | "gemeente") => ({soort: "tekst" as const, waarden: rijen.map((rij) => rij[kolom])});
  const getal = (kolom: Exclude<keyof Gedeeldrij, "periode" | "gemeente">, soort: "u8" | "u32") => ({
    ...{soort, waarden: rijen.map((rij) => rij[kolom])}
  });
  schrijf("gedeeld.arrow", {
    ...{periode: tekst("periode"), geval: getal("geval", "u32"), gemeente: tekst("gemeente")},
    ...{huishoudtype: getal("huishoudtype", "u8"), wetten: getal("wetten", "u8")},
    ...{voorzieningen: getal("voorzieningen", "u8"), huishoudens: getal("huishoudens", "u32")}
  });
}
