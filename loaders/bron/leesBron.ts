import type {DuckDBConnection} from "@duckdb/node-api";
import {ruimOp, tel} from "./afronden.js";
import {beschrijf} from "./beschrijf.js";
import {zoekBestanden} from "./bestanden.js";
import {leegBestand, openBestand, type Bronbestand} from "./bronbestand.js";
import {leesBronJson} from "./bronJson.js";
import type {Bronrapport, Overtredinggroep, Telling} from "./bronrapport.js";
import {toetsBsn} from "./bsn.js";
import {leesCodes} from "./codes.js";
import type {Sleuteltype} from "./kolomSql.js";
import {leesTabel} from "./leesTabel.js";
import {tabellen, type Tabel} from "./schema.js";
import {toetsUitdraai} from "./uitdraai.js";
import {toetsTabel} from "./toetsTabel.js";
import {zoekVorm} from "./vorm.js";
import {vraag, vraagEen} from "./vraag.js";
import {waarschuwingen} from "./waarschuwing.js";
import {ruimWerktabellenOp} from "./werktabel.js";

export interface Leesopties {
  voortgang?: (melding: string) => void;
  /** The day that counts as today: `2026-04-01`. */
  vandaag?: string;
}

const getal = new Intl.NumberFormat("nl-NL");

/**
 * Reads and validates a bronmap (source contract v1) into the clean tables `personen`, `verblijf`, `voorzieningen`, `gebeurtenissen`,
 * `aanlevering` and `clientervaring` (the last two empty when the source has none) of an open connection, replacing what stood under these names. A source that cannot be used as a whole throws a `BronFout` and leaves none.
 * Keys are BIGINT when every file has integers (Parquet), else VARCHAR; codes are ENUMs in the order of the lists in `data/`.
 */
export async function leesBron(
  connection: DuckDBConnection,
  map: string,
  {voortgang = () => {}, vandaag = new Date().toISOString().slice(0, 10)}: Leesopties = {}
): Promise<Bronrapport> {
  const {volgorde} = await vraagEen(connection, "SELECT current_setting('preserve_insertion_order') AS volgorde");
  await vraag(connection, "SET preserve_insertion_order = true");
  try {
    return await leesTabellen(connection, map, voortgang, vandaag);
  } catch (error) {
    for (const tabel of tabellen) await vraag(connection, `DROP TABLE IF EXISTS ${tabel}`);
    throw error;
  } finally {
    await ruimWerktabellenOp(connection);
    await vraag(connection, `SET preserve_insertion_order = ${volgorde}`);
  }
}

async function leesTabellen(
  connection: DuckDBConnection,
  map: string,
  voortgang: (melding: string) => void,
  vandaag: string
): Promise<Bronrapport> {
  const gevonden = await zoekBestanden(map);
  const bron = await leesBronJson(map);
  const codes = leesCodes();
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
    const vondsten = [...(await toetsTabel(connection, bestand.tabel, bron, codes)), ...zoekVorm(bestand)];
    overtredingen.push(...(await beschrijf(connection, bestand, vondsten, codes)));
    tellingen.push([bestand.tabel, await tel(connection, bestand.tabel, bestand.bestand)]);
  }
  const afwezig = tabellen.filter((tabel) => !gevonden.some((vindplaats) => vindplaats.tabel === tabel));
  for (const tabel of afwezig) await leesTabel(connection, leegBestand(tabel), sleutels, codes);
  for (const tabel of tabellen) await ruimOp(connection, tabel);
  const bestand = (tabel: Tabel) => bestanden.find((item) => item.tabel === tabel)?.bestand ?? tabel;
  overtredingen.push(...(await toetsUitdraai(connection, {bron, bestand, codes, vandaag})));
  const foutenEerst = [...overtredingen].sort((a, b) => a.ernst.localeCompare(b.ernst));
  return {
    ...{map, bron, tabellen: Object.fromEntries(tellingen) as Bronrapport["tabellen"], overtredingen: foutenEerst},
    waarschuwingen: waarschuwingen(
      foutenEerst,
      tellingen.map(([, telling]) => telling)
    )
  };
}

/** One type per key for all tables, so that they can be joined. */
function sleuteltypen(bestanden: readonly Bronbestand[]): Record<string, Sleuteltype> {
  const type = (kolom: string) =>
    bestanden.every(({soorten}) => (soorten[kolom] ?? "geheel") === "geheel") ? "BIGINT" : "VARCHAR";
  return {persoon_id: type("persoon_id"), huishouden_id: type("huishouden_id")};
}
