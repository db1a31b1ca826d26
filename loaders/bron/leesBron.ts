import type {DuckDBConnection} from "@duckdb/node-api";
import {zoekBestanden} from "./bestanden.js";
import {openBestand, type Bronbestand} from "./bronbestand.js";
import {leesBronJson} from "./bronJson.js";
import type {Bronrapport, Overtredinggroep, Telling} from "./bronrapport.js";
import {beschrijf} from "./beschrijf.js";
import {toetsBsn} from "./bsn.js";
import {leesCodes} from "./codes.js";
import {DUBBEL} from "./gebreken.js";
import type {Sleuteltype} from "./kolomSql.js";
import {leesTabel} from "./leesTabel.js";
import {tabellen, type Tabel} from "./schema.js";
import {toetsTabel} from "./toetsTabel.js";
import {zoekVorm} from "./vorm.js";
import {vraag, vraagEen} from "./vraag.js";
import {regels} from "./regels.js";

export interface Leesopties {
  voortgang?: (melding: string) => void;
}

const getal = new Intl.NumberFormat("nl-NL");
const werktabellen = ["verdacht", "kandidaat", "dubbel", "verhuisd", "tegelijk", "eiland", "wijkfout"];

/**
 * Reads and validates a bronmap (source contract v1) into the clean tables `personen`, `verblijf`, `voorzieningen` and `gebeurtenissen`
 * of an open connection. A source that cannot be used as a whole throws a `BronFout` and leaves no table.
 * Keys are BIGINT when every file has integers (Parquet), else VARCHAR; codes are ENUMs in the order of the lists in `data/`.
 */
export async function leesBron(
  connection: DuckDBConnection,
  map: string,
  {voortgang = () => {}}: Leesopties = {}
): Promise<Bronrapport> {
  const gevonden = await zoekBestanden(map);
  const bron = await leesBronJson(map);
  const codes = leesCodes();
  const {volgorde} = await vraagEen(connection, "SELECT current_setting('preserve_insertion_order') AS volgorde");
  await vraag(connection, "SET preserve_insertion_order = true");
  try {
    const bestanden: Bronbestand[] = [];
    for (const vindplaats of gevonden) bestanden.push(await openBestand(connection, vindplaats));
    const sleutels = sleuteltypen(bestanden);
    const tellingen: [Tabel, Telling][] = [];
    const overtredingen: Overtredinggroep[] = [];
    for (const bestand of bestanden) {
      voortgang(`${bestand.bestand}: lezen`);
      const aantal = await leesTabel(connection, bestand, sleutels, codes);
      await toetsBsn(connection, bestand, aantal);
      voortgang(`${bestand.bestand}: ${getal.format(aantal)} rijen nakijken`);
      const vondsten = [...zoekVorm(bestand), ...(await toetsTabel(connection, bestand.tabel, bron, codes))];
      overtredingen.push(...(await beschrijf(connection, bestand, vondsten, codes)));
      tellingen.push([bestand.tabel, await tel(connection, bestand)]);
    }
    for (const tabel of tabellen) await ruimOp(connection, tabel);
    const ernst = ({regel}: Overtredinggroep) => (regels[regel].ernst === "fout" ? 0 : 1);
    overtredingen.sort((a, b) => ernst(a) - ernst(b));
    return {map, bron, tabellen: Object.fromEntries(tellingen) as Record<Tabel, Telling>, overtredingen};
  } catch (error) {
    for (const tabel of tabellen) await vraag(connection, `DROP TABLE IF EXISTS ${tabel}`);
    throw error;
  } finally {
    for (const tabel of werktabellen) await vraag(connection, `DROP TABLE IF EXISTS temp.${tabel}`);
    await vraag(connection, `SET preserve_insertion_order = ${volgorde}`);
  }
}

/** One type per key for all tables, so that they can be joined. */
function sleuteltypen(bestanden: readonly Bronbestand[]): Record<string, Sleuteltype> {
  const type = (kolom: string) =>
    bestanden.every(({soorten}) => (soorten[kolom] ?? "geheel") === "geheel") ? "BIGINT" : "VARCHAR";
  return {persoon_id: type("persoon_id"), huishouden_id: type("huishouden_id")};
}

async function tel(connection: DuckDBConnection, {tabel, bestand}: Bronbestand): Promise<Telling> {
  const telling = await vraagEen(
    connection,
    `SELECT count(*) AS gelezen, count(*) FILTER (WHERE fout NOT IN (0, ${DUBBEL})) AS geweigerd,
      count(*) FILTER (WHERE fout = ${DUBBEL}) AS samengevoegd, count(*) FILTER (WHERE fout = 0) AS gebruikt FROM ${tabel}`
  );
  return {bestand, ...(telling as Record<"gelezen" | "geweigerd" | "samengevoegd" | "gebruikt", number>)};
}

/** Takes out the rows that do not count and the column that said so. */
async function ruimOp(connection: DuckDBConnection, tabel: Tabel): Promise<void> {
  await vraag(connection, `DELETE FROM ${tabel} WHERE fout <> 0`);
  await vraag(connection, `ALTER TABLE ${tabel} DROP COLUMN fout`);
}
