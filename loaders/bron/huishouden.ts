import type {DuckDBConnection} from "@duckdb/node-api";
import type {Regel} from "./regels.js";
import {einde} from "./sql.js";
import {zoek, type Vondst} from "./vondst.js";
import {maakWerktabel} from "./werktabel.js";

/** More members than this at a time is no household, unless it is an institution. */
const MEESTE_LEDEN = 50;

/** What must be one within a huishouden on one day: `wat`, among the rows for which `onder` holds. */
interface Eenheid {
  regel: Regel;
  kolom: string;
  wat: string;
  onder: string;
}

const eenheden: readonly Eenheid[] = [
  {regel: "huishouden_in_twee_gemeenten", kolom: "huishouden_id", wat: "gemeente", onder: "true"},
  {regel: "huishouden_met_twee_typen", kolom: "huishoudtype", wat: "huishoudtype", onder: "true"},
  {regel: "eenpersoons_gedeeld", kolom: "huishouden_id", wat: "persoon_id", onder: "huishoudtype = 'eenpersoons'"}
];

/** The rows of the huishoudens that are `gemengd`, once for all that follows. */
const leden = `
  SELECT verblijf.rowid AS rij, persoon_id, gemeente, huishoudtype, begindatum AS b, ${einde()} AS e, gemengd.*
  FROM verblijf JOIN gemengd USING (huishouden_id) WHERE fout = 0`;

const rijen = (wat: string, onder: string) =>
  `(SELECT rij, huishouden_id, ${wat} AS wat, b, e FROM leden WHERE ${onder})`;

const ledenrijen = rijen("persoon_id", "groot AND huishoudtype <> 'institutioneel'");

const eerder = (per: string, orde: string) =>
  `max(e) OVER (PARTITION BY ${per} ORDER BY ${orde} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

/** In one pass over all: the huishoudens for which a rule might be broken, with which. */
const gemengd = `
  SELECT huishouden_id, n > ${MEESTE_LEDEN} AS groot, ${eenheden.map((_, i) => `soort_${i}`).join(", ")} FROM (
    SELECT huishouden_id, count(*) AS n, min(gemeente) <> max(gemeente) AS soort_0, min(huishoudtype) <> max(huishoudtype) AS soort_1,
      min(huishoudtype) = 'eenpersoons' AND min(persoon_id) <> max(persoon_id) AS soort_2
    FROM verblijf WHERE fout = 0 GROUP BY huishouden_id)
  WHERE ${eenheden.map((_, i) => `soort_${i}`).join(" OR ")} OR n > ${MEESTE_LEDEN}`;

/** Of these the ones whose whole times with two values of `wat` touch. */
const tegelijk = ({wat, onder}: Eenheid, i: number) => `
  WITH tijd AS (SELECT huishouden_id, wat, min(b) AS b, max(e) AS e FROM ${rijen(wat, `soort_${i} AND ${onder}`)} GROUP BY ALL),
    na AS (SELECT huishouden_id, b, ${eerder("huishouden_id", "b, e, wat")} AS tot FROM tijd)
  SELECT DISTINCT huishouden_id FROM na WHERE b <= tot`;

/** Unbroken times of a huishouden with one value of `wat`. The order is whole (`rij`): two windows that order ties otherwise would join what is apart. */
const eilanden = (van: string, huishoudens: string) => `
  WITH na AS (SELECT *, ${eerder("huishouden_id, wat", "b, e, rij")} AS tot FROM ${van} SEMI JOIN ${huishoudens} USING (huishouden_id)),
    nummer AS (SELECT *, count(*) FILTER (WHERE tot IS NULL OR b > tot)
      OVER (PARTITION BY huishouden_id, wat ORDER BY b, e, rij ROWS UNBOUNDED PRECEDING) AS nr FROM na)
  SELECT huishouden_id, wat, min(b) AS b, max(e) AS e FROM nummer GROUP BY huishouden_id, wat, nr`;

/** Rows with, at the same time in the same huishouden, another value. */
const elders = ({wat, onder}: Eenheid) =>
  `(SELECT rij, min(i.wat::VARCHAR) AS ander FROM ${rijen(wat, onder)} t JOIN eiland i USING (huishouden_id)
    WHERE i.wat <> t.wat AND i.b <= t.e AND i.e >= t.b GROUP BY rij)`;

/** The most members at a time: a running sum of who comes and who has gone. */
const ledental = `
  SELECT huishouden_id, max(leden) AS leden FROM (
    SELECT huishouden_id, sum(sum(bij)) OVER (PARTITION BY huishouden_id ORDER BY dag) AS leden FROM (
      SELECT huishouden_id, b AS dag, 1 AS bij FROM eiland UNION ALL SELECT huishouden_id, e + 1, -1 FROM eiland)
    GROUP BY huishouden_id, dag)
  GROUP BY huishouden_id HAVING max(leden) > ${MEESTE_LEDEN}`;

/** What is odd about huishoudens: step by step to ever fewer of them, so that a neat source costs one pass. */
export async function zoekHuishouden(connection: DuckDBConnection): Promise<Vondst[]> {
  if ((await maakWerktabel(connection, "gemengd", gemengd)) === 0) return [];
  await maakWerktabel(connection, "leden", leden);
  const vondsten: Vondst[] = [];
  for (const [i, eenheid] of eenheden.entries()) {
    if ((await maakWerktabel(connection, "tegelijk", tegelijk(eenheid, i))) === 0) continue;
    await maakWerktabel(connection, "eiland", eilanden(rijen(eenheid.wat, eenheid.onder), "tegelijk"));
    const {regel, kolom} = eenheid;
    vondsten.push(
      ...(await zoek(connection, "verblijf", elders(eenheid), [{regel, kolom, waar: "true", bij: "ander"}]))
    );
  }
  return [...vondsten, ...(await zoekGroot(connection))];
}

async function zoekGroot(connection: DuckDBConnection): Promise<Vondst[]> {
  const groot = "SELECT huishouden_id FROM gemengd WHERE groot";
  if ((await maakWerktabel(connection, "tegelijk", groot)) === 0) return [];
  await maakWerktabel(connection, "eiland", eilanden(ledenrijen, "tegelijk"));
  if ((await maakWerktabel(connection, "ledental", ledental)) === 0) return [];
  const van = `(SELECT rij, leden FROM ${ledenrijen} JOIN ledental USING (huishouden_id))`;
  return zoek(connection, "verblijf", van, [
    {regel: "huishouden_te_groot", kolom: "huishouden_id", waar: "true", bij: "leden"}
  ]);
}
