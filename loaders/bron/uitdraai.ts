import type {DuckDBConnection} from "@duckdb/node-api";
import type {Bron} from "./bronJson.js";
import type {Overtreding, Overtredinggroep} from "./bronrapport.js";
import type {Codes} from "./codes.js";
import {regels, type Regel} from "./regels.js";
import type {Tabel} from "./schema.js";
import {uitleg} from "./uitleg.js";
import {vraagEen} from "./vraag.js";

/** So long after the last date of a source a peilmoment is no chance: in a month something happens to someone. */
const STIL = 31;

interface Opties {
  bron: Bron;
  /** The files that the clean tables were read from. */
  bestand: (tabel: Tabel) => string;
  codes: Codes;
  /** `2026-04-01`. */
  vandaag: string;
}

/** Signals of a source as a whole, on its clean tables: where it stops before its peilmomenten do. */
export async function toetsUitdraai(connection: DuckDBConnection, opties: Opties): Promise<Overtredinggroep[]> {
  const {bron, bestand, codes, vandaag} = opties;
  const {laatste_peilmoment: peilmoment} = bron;
  const vondst = (plek: string, kolom: string, regel: Regel, waarde: string, bij: string): Overtredinggroep => {
    const groep = {ernst: regels[regel].ernst, regel, bestand: plek, kolom};
    const tekst = uitleg(regel, {bestand: plek, kolom, waarde, bij, rij: {}, andere: "", codes});
    const eerste: Overtreding[] = [{...groep, rij: 0, waarde, uitleg: tekst}];
    return {...groep, totaal: 1, eerste};
  };
  const uit: Overtredinggroep[] = [];
  for (const tabel of ["verblijf", "voorzieningen"] as const) {
    const dag = await einddag(connection, tabel, peilmoment);
    if (dag !== null) uit.push(vondst(bestand(tabel), "einddatum", "einde_op_uitdraai", dag, peilmoment));
  }
  const laatste = await laatsteDag(connection);
  if (peilmoment > vandaag)
    uit.push(vondst("bron.json", "laatste_peilmoment", "peilmoment_in_toekomst", peilmoment, vandaag));
  else if (laatste !== null && dagen(laatste, peilmoment) > STIL)
    uit.push(vondst("bron.json", "laatste_peilmoment", "peilmoment_na_bron", peilmoment, laatste));
  return uit;
}

/** The day before the peilmoment on which more spells end than on any other, where none runs on or ends later. */
async function einddag(
  connection: DuckDBConnection,
  tabel: "verblijf" | "voorzieningen",
  peilmoment: string
): Promise<string | null> {
  const {lopend, laatste} = await vraagEen(
    connection,
    `SELECT count(*) FILTER (WHERE einddatum IS NULL) AS lopend, max(einddatum)::VARCHAR AS laatste FROM ${tabel}`
  );
  if (Number(lopend) > 0 || laatste === null || String(laatste) >= peilmoment) return null;
  const {n, elders} = await vraagEen(
    connection,
    `SELECT coalesce(max(aantal) FILTER (WHERE einddatum = DATE '${laatste}'), 0) AS n,
      coalesce(max(aantal) FILTER (WHERE einddatum < DATE '${laatste}'), 0) AS elders
    FROM (SELECT einddatum, count(*) AS aantal FROM ${tabel} GROUP BY einddatum)`
  );
  return Number(n) > 1 && Number(n) >= Number(elders) ? String(laatste) : null;
}

/** The last date that the tables of persons name. */
async function laatsteDag(connection: DuckDBConnection): Promise<string | null> {
  const {dag} = await vraagEen(
    connection,
    `SELECT max(dag)::VARCHAR AS dag FROM (
      SELECT greatest(max(geboortedatum), max(overlijdensdatum)) AS dag FROM personen
      UNION ALL SELECT greatest(max(begindatum), max(einddatum)) FROM verblijf
      UNION ALL SELECT greatest(max(begindatum), max(einddatum)) FROM voorzieningen
      UNION ALL SELECT max(datum) FROM gebeurtenissen)`
  );
  return dag === null ? null : String(dag);
}

const dagen = (van: string, tot: string): number => (Date.parse(tot) - Date.parse(van)) / 86_400_000;
