import type {DuckDBConnection} from "@duckdb/node-api";
import {bitVan} from "./gebreken.js";
import {merkAndersGeschreven} from "./gelijkend.js";
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
    await merkAndersGeschreven(connection, tabel, `SELECT persoon_id FROM ${van} WHERE ${onbekend}`);
    const anders = bitVan(tabel, "persoon_anders_geschreven", "persoon_id");
    await vraag(
      connection,
      `UPDATE ${tabel} SET fout = fout | ${bit} WHERE fout & ${anders} = 0 AND rowid IN (SELECT rij FROM ${van} WHERE ${onbekend})`
    );
  }
  const leeft = vondsten.filter(({regel}) => regel !== "onbekende_persoon");
  const vroeg =
    tabel === "verblijf" && leeft.some(({regel, kolom}) => regel === "na_overlijden" && kolom === "begindatum");
  return [...leeft, ...(vroeg ? await zoekVroegOverleden(connection, van) : [])];
}

/** Persons who had died before their first verblijf: each at its first row. */
function zoekVroegOverleden(connection: DuckDBConnection, van: string): Promise<Vondst[]> {
  const eerste = `(SELECT min(rij) AS rij, min(begindatum) AS begin, any_value(overlijdensdatum) AS overleden FROM ${van}
    WHERE fout = 0 GROUP BY persoon_id HAVING min(begindatum) > any_value(overlijdensdatum))`;
  return zoek(connection, "verblijf", eerste, [
    {
      regel: "overleden_voor_verblijf",
      kolom: "begindatum",
      waar: "true",
      bij: "'overleden op ' || overleden || ', eerste verblijf op ' || begin"
    }
  ]);
}
