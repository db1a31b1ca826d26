import type {DuckDBConnection} from "@duckdb/node-api";
import type {Vindplaats} from "./bestanden.js";
import {toetsKolommen, type Bronbestand} from "./bronbestand.js";
import {Checksum, findBlock, findRow} from "./checksum.js";
import {leesKop} from "./csvKop.js";
import {scanCsv} from "./csvScan.js";
import {kolomnamen} from "./schema.js";
import {naam, pad, tekst} from "./sql.js";
import {vraagEen} from "./vraag.js";

/**
 * Opens a CSV file: every column as text, so that a bad value can be shown as it stands. With `new_line` \n DuckDB takes CRLF, LF and CR each
 * for the end of a line, also beside each other; left to itself it takes the first for all, and eats a character where another stands.
 */
export async function openCsv(connection: DuckDBConnection, vindplaats: Vindplaats): Promise<Bronbestand> {
  const {tabel, bestand} = vindplaats;
  const gezocht = kolomnamen(tabel);
  const {scheiding, kolommen, regels} = await leesKop(vindplaats.pad, bestand, gezocht);
  toetsKolommen(vindplaats, kolommen);
  const scanMet = async (checksum: Checksum) => ({
    checksum,
    ...(await scanCsv(vindplaats.pad, bestand, scheiding, kolommen, checksum))
  });
  const scan = await scanMet(new Checksum(tabel, kolommen));
  const typen = kolommen.map((_, i) => `'k${i}': 'VARCHAR'`).join(", ");
  const lees = (
    kop: number
  ) => `read_csv(${pad(vindplaats.pad)}, columns = {${typen}}, auto_detect = false, header = false, skip = ${kop}, delim = ${tekst(scheiding)},
    quote = '"', escape = '"', null_padding = true, strict_mode = false, new_line = '\\n', parallel = ${!scan.grillig})`;
  const bron = lees(regels === 1 ? 1 : await zoekKop(connection, lees, regels, scan.rijen));
  const velden = gezocht.map((kolom) => `${veld(kolommen.indexOf(kolom))} AS ${naam(kolom)}`).join(", ");
  return {
    ...vindplaats,
    rijen: `SELECT ${velden} FROM ${bron}`,
    genummerd: `SELECT row_number() OVER () - 1 AS rij, ${velden} FROM ${bron}`,
    bron,
    ruw: kolommen.map((kolom, i) => ({kolom, sql: `k${i}`, extra: !gezocht.includes(kolom)})),
    soorten: Object.fromEntries(gezocht.map((kolom) => [kolom, "tekst"])),
    extraKolommen: kolommen.filter((kolom) => !gezocht.includes(kolom)),
    aantal: scan.rijen,
    async zoekVerschil(gelezen) {
      const blok = await findBlock(connection, gelezen, scan.checksum);
      return blok === null
        ? null
        : findRow(connection, gelezen, (await scanMet(new Checksum(tabel, kolommen, blok))).checksum);
    },
    scheef: {kort: scan.teKort, lang: scan.teLang},
    nummer: (rij) => scan.nummers.regel(rij)
  };
}

/** A column that may be missing, and is, is empty. */
const veld = (plaats: number) => (plaats < 0 ? "NULL::VARCHAR" : `k${plaats}`);

/**
 * What to skip for a header of several lines: DuckDB takes it for one line, or for as many as it has, after what stands before it. It is the
 * number that leaves the rows of the scan.
 */
async function zoekKop(
  connection: DuckDBConnection,
  lees: (kop: number) => string,
  regels: number,
  rijen: number
): Promise<number> {
  for (let kop = 1; kop < regels; kop++)
    if ((await vraagEen(connection, `SELECT count(*) AS n FROM ${lees(kop)}`)).n === rijen) return kop;
  return regels;
}
