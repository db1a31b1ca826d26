import type {DuckDBConnection} from "@duckdb/node-api";
import type {Regel} from "./regels.js";
import type {Tabel} from "./schema.js";
import {vraag, vraagEen} from "./vraag.js";

/** Rows that break a rule, before their values are fetched: `rij` in the file, and what the explanation needs. */
export interface Vondst {
  tabel: Tabel;
  regel: Regel;
  kolom: string;
  totaal: number;
  eerste: {rij: number; bij: string; andere: number | null}[];
}

/** A rule as SQL: rows of the relation for which `waar` holds; `bij` a text, `andere` another row of the file for the explanation. */
export interface Toets {
  regel: Regel;
  kolom: string;
  waar: string;
  bij?: string;
  andere?: string;
}

const VOORBEELDEN = 100;

/** So many rules take the engine longer to plan than to see that there is no row to try them on. */
const VEEL = 4;

/** Looks for all rules in one pass over `van` (which has a column `rij`); what the explanation needs is fetched for the first rows only. */
export async function zoek(
  connection: DuckDBConnection,
  tabel: Tabel,
  van: string,
  toetsen: readonly Toets[]
): Promise<Vondst[]> {
  if (toetsen.length > VEEL && (await isLeeg(connection, van))) return [];
  const tellers = toetsen.map(
    ({waar}, i) =>
      `count(*) FILTER (WHERE ${waar}) AS n${i}, array_to_string(min(rij, ${VOORBEELDEN}) FILTER (WHERE ${waar}), ', ') AS rijen${i}`
  );
  const gevonden = await vraagEen(connection, `SELECT ${tellers.join(", ")} FROM ${van}`);
  const vondsten: Vondst[] = [];
  for (const [i, {regel, kolom, bij = "''", andere = "NULL"}] of toetsen.entries()) {
    const totaal = Number(gevonden[`n${i}`]);
    if (totaal === 0) continue;
    const rijen = await vraag(
      connection,
      `SELECT rij, coalesce((${bij})::VARCHAR, '') AS bij, ${andere} AS andere FROM ${van} WHERE rij IN (${gevonden[`rijen${i}`]}) ORDER BY rij`
    );
    const eerste = rijen.map((r) => ({rij: Number(r.rij), bij: String(r.bij), andere: r.andere as number | null}));
    vondsten.push({tabel, regel, kolom, totaal, eerste});
  }
  return vondsten;
}

async function isLeeg(connection: DuckDBConnection, van: string): Promise<boolean> {
  return !(await vraagEen(connection, `SELECT EXISTS (FROM ${van}) AS iets`)).iets;
}
