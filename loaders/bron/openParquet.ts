import type {DuckDBConnection} from "@duckdb/node-api";
import {systemErrorText} from "../hulp/foutmelding.js";
import type {Vindplaats} from "./bestanden.js";
import {toetsKolommen, type Bronbestand, type Soort} from "./bronbestand.js";
import {BronFout} from "./bronFout.js";
import {contract, kolomnamen} from "./schema.js";
import {naam, pad} from "./sql.js";
import {vraag} from "./vraag.js";

const GEHEEL = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/;
const GEEN_NUMMER = /^(DATE|TIME|BOOLEAN|INTERVAL|STRUCT|MAP|UNION)|\[/;
const TIJDSTIP = /^TIMESTAMP(_S|_MS|_NS)?$/;

/** Above this a FLOAT or DOUBLE holds whole numbers no longer one by one: such a key is shown as it is, in scientific notation. */
const PRECIES: Record<string, number> = {FLOAT: 2 ** 24, DOUBLE: 2 ** 53};

/** Opens a Parquet file: dates and integers as they are, a timestamp at midnight as its date, not-a-number as empty, anything else as text. */
export async function openParquet(connection: DuckDBConnection, vindplaats: Vindplaats): Promise<Bronbestand> {
  const {tabel, bestand} = vindplaats;
  const bron = (nummer: boolean) =>
    `read_parquet(${pad(vindplaats.pad)}, file_row_number = ${nummer}, hive_partitioning = false, binary_as_string = true)`;
  const beschreven = await vraag(connection, `DESCRIBE SELECT * FROM ${bron(false)}`).catch((cause: unknown) => {
    if (systemErrorText(cause) !== null) throw cause;
    throw new BronFout(`${bestand} is geen leesbaar Parquet-bestand: afgebroken of beschadigd`, {cause});
  });
  const gevonden = beschreven.map((rij) => ({eigen: String(rij.column_name), type: String(rij.column_type)}));
  const kolommen = gevonden.map(({eigen}) => eigen.trim().toLowerCase());
  toetsKolommen(vindplaats, kolommen);
  const velden = contract[tabel].map((kolom) => {
    const plaats = kolommen.indexOf(kolom.naam);
    if (plaats < 0) return {naam: kolom.naam, sql: "NULL::VARCHAR", soort: "tekst" as const};
    const {eigen, type} = gevonden[plaats]!;
    return {naam: kolom.naam, ...veld(naam(eigen), type)};
  });
  const selectie = velden.map((v) => `${v.sql} AS ${naam(v.naam)}`).join(", ");
  return {
    ...vindplaats,
    rijen: `SELECT ${selectie} FROM ${bron(false)}`,
    genummerd: `SELECT file_row_number AS rij, ${selectie} FROM ${bron(true)}`,
    bron: bron(false),
    ruw: gevonden
      .map(({eigen, type}, i) => ({
        kolom: kolommen[i]!,
        sql: naam(eigen),
        extra: !kolomnamen(tabel).includes(kolommen[i]!),
        type
      }))
      .filter(({type}) => !GEEN_NUMMER.test(type)),
    soorten: Object.fromEntries(velden.map((v) => [v.naam, v.soort])),
    extraKolommen: kolommen.filter((kolom) => !kolomnamen(tabel).includes(kolom)),
    scheef: {kort: {totaal: 0, eerste: []}, lang: {totaal: 0, eerste: []}},
    nummer: (rij) => rij + 1
  };
}

function veld(kolom: string, type: string): {sql: string; soort: Soort} {
  if (type === "DATE") return {sql: kolom, soort: "datum"};
  if (GEHEEL.test(type)) return {sql: kolom, soort: "geheel"};
  if (TIJDSTIP.test(type)) return {sql: `regexp_replace(${kolom}::VARCHAR, ' 00:00:00$', '')`, soort: "tekst"};
  const grens = PRECIES[type];
  if (grens)
    return {
      sql: `CASE WHEN isnan(${kolom}) THEN NULL WHEN abs(${kolom}) > ${grens} AND isfinite(${kolom}) THEN printf('%.5e', ${kolom}::DOUBLE) ELSE ${kolom}::VARCHAR END`,
      soort: "tekst"
    };
  return {sql: type === "VARCHAR" ? kolom : `${kolom}::VARCHAR`, soort: "tekst"};
}
