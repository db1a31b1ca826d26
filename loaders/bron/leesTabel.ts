import type {DuckDBConnection} from "@duckdb/node-api";
import {systemErrorText} from "../hulp/foutmelding.js";
import type {Bronbestand} from "./bronbestand.js";
import {BronFout} from "./bronFout.js";
import type {Codes} from "./codes.js";
import {teVeelAntwoorden} from "./antwoord.js";
import {bittype, bitVan, gebreken, tekens} from "./gebreken.js";
import {kolomSql, type Sleuteltype} from "./kolomSql.js";
import {rowSumSql} from "./checksum.js";
import {contract} from "./schema.js";
import {alleenSql} from "./sleutel.js";
import {naam} from "./sql.js";
import {vraag, vraagEen} from "./vraag.js";

/**
 * Reads a file in one pass into a table of its name with *all* its rows, in its order (so `rowid` is the row in the file), clean values,
 * and a column `fout` with the bits of what is wrong with the row by itself.
 */
export async function leesTabel(
  connection: DuckDBConnection,
  bestand: Bronbestand,
  sleutels: Record<string, Sleuteltype>,
  codes: Codes
): Promise<number> {
  const {tabel, soorten} = bestand;
  const kolommen = contract[tabel].map((kolom) => {
    const omgeving = {
      soort: soorten[kolom.naam]!,
      sleutel: sleutels[kolom.naam]!,
      codes: codes.lijsten[kolom.naam] ?? []
    };
    return {naam: kolom.naam, ...kolomSql(tabel, kolom, omgeving)};
  });
  const ruw = kolommen.map(({naam: kolom}) => `${naam(kolom)} AS r_${kolom}`).join(", ");
  const schoon = kolommen.map((kolom) => `${kolom.schoon} AS ${naam(kolom.naam)}`).join(", ");
  const samen = (delen: readonly string[]) => `CASE WHEN net THEN 0 ELSE ${delen.join(" + ")} END`;
  const fout = [samen(kolommen.map((kolom) => kolom.fout)), ...tussenKolommen(bestand, codes)].join(" + ");
  const teken = samen(kolommen.map((kolom) => kolom.teken));
  const net = kolommen.map((kolom) => kolom.net).join(" AND ");
  const lagen = [0, 1, 2].reduce(
    (van, laag) => `(SELECT *, ${kolommen.map((kolom) => kolom.lagen[laag]).join(", ")} FROM ${van})`,
    `(SELECT ${ruw} FROM (${bestand.rijen}))`
  );
  const som = bestand.zoekVerschil ? `, (${rowSumSql(tabel, (kolom) => `r_${kolom}`)})::BIGINT AS som` : "";
  const sql = `CREATE OR REPLACE TABLE ${tabel} AS SELECT ${schoon}${som}, (${fout})::${bittype(gebreken(tabel))} AS fout,
    (${teken})::${bittype(tekens(tabel))} AS teken FROM (SELECT *, ${net} AS net FROM ${lagen})`;
  await vraag(connection, sql).catch((cause: Error) => {
    if (/interrupt/i.test(cause.message) || systemErrorText(cause) !== null) throw cause;
    const reden =
      bestand.formaat === "parquet"
        ? "is geen leesbaar Parquet-bestand: afgebroken of beschadigd"
        : "is niet te lezen als CSV";
    throw new BronFout(`${bestand.bestand} ${reden}`, {cause});
  });
  const aantal = Number((await vraagEen(connection, `SELECT count(*) AS n FROM ${tabel}`)).n);
  await toetsGelezen(connection, bestand, aantal);
  if (tabel === "verblijf" && sleutels.huishouden_id === "BIGINT") await geefHuishouden(connection);
  return aantal;
}

/** What was counted and summed in the file must be in the table: the engine may take a quote or a line end for something else. */
async function toetsGelezen(connection: DuckDBConnection, bestand: Bronbestand, aantal: number): Promise<void> {
  if (!bestand.zoekVerschil) return;
  const rij = await bestand.zoekVerschil(bestand.tabel);
  if (rij !== null || bestand.aantal !== aantal) {
    const waar = rij === null ? "" : `, regel ${bestand.nummer(rij)}`;
    throw new BronFout(
      `${bestand.bestand}${waar}: niet eenduidig te lezen; kijk daar en op de regel ervoor de aanhalingstekens en regeleinden na`
    );
  }
  await vraag(connection, `ALTER TABLE ${bestand.tabel} DROP COLUMN som`);
}

/** Whole numbers have no room for households alone: then all become text, as the persons are. */
async function geefHuishouden(connection: DuckDBConnection): Promise<void> {
  const {n} = await vraagEen(connection, "SELECT count(*) - count(huishouden_id) AS n FROM verblijf");
  if (n === 0) return;
  await vraag(
    connection,
    `ALTER TABLE verblijf ALTER huishouden_id TYPE VARCHAR USING coalesce(huishouden_id::VARCHAR, ${alleenSql("persoon_id")})`
  );
}

/** What can be wrong between columns: an end before the begin, a voorziening of another wet, more answers than n. */
function tussenKolommen({tabel}: Bronbestand, codes: Codes): string[] {
  const einde = bitVan(tabel, "einde_voor_begin", "einddatum");
  const voorziening = bitVan(tabel, "onbekende_code", "voorziening");
  const antwoorden = bitVan(tabel, "te_veel_antwoorden", "n");
  const wetten = `[${codes.voorzieningWetten.join(", ")}][enum_code(c_voorziening) + 1]`;
  return [
    ...(einde ? [`CASE WHEN c_einddatum < c_begindatum THEN ${einde} ELSE 0 END`] : []),
    ...(voorziening ? [`CASE WHEN (${wetten} >> enum_code(c_wet)) & 1 = 0 THEN ${voorziening} ELSE 0 END`] : []),
    ...(antwoorden ? [`CASE WHEN ${teVeelAntwoorden} THEN ${antwoorden} ELSE 0 END`] : [])
  ];
}
