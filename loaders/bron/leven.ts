import type {DuckDBConnection} from "@duckdb/node-api";
import {bitVan} from "./gebreken.js";
import {ALTIJD} from "./dag.js";
import type {Persoontabel} from "./schema.js";
import {vraag} from "./vraag.js";
import {zoek, type Toets, type Vondst} from "./vondst.js";

const geboren = "'geboren op ' || geboortedatum";
const overleden = "'overleden op ' || overlijdensdatum";
const voor = (kolom: string): Toets => ({
  regel: "voor_geboorte",
  kolom,
  waar: `fout = 0 AND ${kolom} < geboortedatum AND ${kolom} > ${ALTIJD}`,
  bij: geboren
});
const na = (kolom: string, behalve = "true"): Toets => ({
  regel: "na_overlijden",
  kolom,
  waar: `fout = 0 AND ${kolom} > overlijdensdatum AND ${behalve}`,
  bij: overleden
});
const periode = [voor("begindatum"), na("begindatum"), na("einddatum", "begindatum <= overlijdensdatum")];

/** An open spell after a death is no signal: an administration may leave it open. */
const toetsen: Record<Persoontabel, Toets[]> = {
  personen: [voor("overlijdensdatum")],
  verblijf: periode,
  voorzieningen: periode,
  gebeurtenissen: [voor("datum"), na("datum")]
};

/** Marks rows of a person that personen lacks, and finds what lies before a birth or after a death. */
export async function toetsLeven(connection: DuckDBConnection, tabel: Persoontabel): Promise<Vondst[]> {
  if (tabel === "personen") return zoek(connection, tabel, "(SELECT rowid AS rij, * FROM personen)", toetsen.personen);
  const personen = "(SELECT persoon_id, geboortedatum, overlijdensdatum FROM personen WHERE fout = 0)";
  const van = `(SELECT t.rowid AS rij, t.*, p.* EXCLUDE (persoon_id) FROM ${tabel} t LEFT JOIN ${personen} p USING (persoon_id))`;
  const onbekend = "persoon_id IS NOT NULL AND geboortedatum IS NULL";
  const vondsten = await zoek(connection, tabel, van, [
    {regel: "onbekende_persoon", kolom: "persoon_id", waar: onbekend},
    ...toetsen[tabel]
  ]);
  if (vondsten[0]?.regel === "onbekende_persoon") {
    const bit = bitVan(tabel, "onbekende_persoon", "persoon_id");
    await vraag(
      connection,
      `UPDATE ${tabel} SET fout = fout | ${bit} WHERE rowid IN (SELECT rij FROM ${van} WHERE ${onbekend})`
    );
  }
  return vondsten.filter(({regel}) => regel !== "onbekende_persoon");
}
