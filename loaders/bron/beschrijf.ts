import type {DuckDBConnection} from "@duckdb/node-api";
import type {Bronbestand} from "./bronbestand.js";
import type {Overtredinggroep} from "./bronrapport.js";
import type {Codes} from "./codes.js";
import {regels} from "./regels.js";
import {kolomnamen} from "./schema.js";
import {naam} from "./sql.js";
import {uitleg} from "./uitleg.js";
import {vraag} from "./vraag.js";
import type {Vondst} from "./vondst.js";

/** Gives the rows found their values as they stand in the file, in one more pass over it (none when nothing was found). */
export async function beschrijf(
  connection: DuckDBConnection,
  bestand: Bronbestand,
  vondsten: readonly Vondst[],
  codes: Codes
): Promise<Overtredinggroep[]> {
  const rijen = await haalRijen(connection, bestand, [
    ...new Set(vondsten.flatMap(({eerste}) => eerste.map(({rij}) => rij)))
  ]);
  const plaats = (rij: number | null) =>
    rij === null ? "" : `${bestand.formaat === "csv" ? "regel" : "rij"} ${bestand.nummer(rij)}`;
  return vondsten.map(({regel, kolom, totaal, eerste}) => {
    const groep = {ernst: regels[regel].ernst, regel, bestand: bestand.bestand, kolom};
    return {
      ...groep,
      totaal,
      eerste: eerste.map(({rij, bij, andere}) => {
        const waarden = rijen.get(rij) ?? {};
        const waarde = waarden[kolom] ?? "";
        const tekst = uitleg(regel, {
          bestand: bestand.bestand,
          kolom,
          waarde,
          rij: waarden,
          bij,
          andere: plaats(andere),
          codes
        });
        return {...groep, rij: rij < 0 ? 0 : bestand.nummer(rij), waarde, uitleg: tekst};
      })
    };
  });
}

async function haalRijen(
  connection: DuckDBConnection,
  {tabel, genummerd}: Bronbestand,
  nodig: readonly number[]
): Promise<Map<number, Record<string, string>>> {
  if (nodig.length === 0) return new Map();
  const kolommen = kolomnamen(tabel);
  const velden = kolommen.map((kolom) => `coalesce(${naam(kolom)}::VARCHAR, '') AS ${naam(kolom)}`).join(", ");
  const rijen = await vraag(
    connection,
    `SELECT rij, ${velden} FROM (${genummerd}) SEMI JOIN (SELECT unnest([${nodig.join(", ")}]) AS rij) USING (rij)`
  );
  return new Map(
    rijen.map((rij) => [Number(rij.rij), Object.fromEntries(kolommen.map((kolom) => [kolom, String(rij[kolom])]))])
  );
}
