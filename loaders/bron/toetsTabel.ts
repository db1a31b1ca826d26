import type {DuckDBConnection} from "@duckdb/node-api";
import {zoekAansluiting} from "./aansluiting.js";
import type {Bron} from "./bronJson.js";
import type {Codes} from "./codes.js";
import {merkDubbel, zoekDubbel} from "./dubbel.js";
import {DUBBEL, gebrekToetsen, tekenToetsen} from "./gebreken.js";
import {zoekGelijkend} from "./gelijkend.js";
import {zoekHuishouden} from "./huishouden.js";
import {toetsLeven} from "./leven.js";
import {periodeToetsen} from "./periode.js";
import {isGemeentetabel, type Persoontabel, type Tabel} from "./schema.js";
import {toetsGemeentetabel} from "./toetsGemeentetabel.js";
import {zoek, type Toets, type Vondst} from "./vondst.js";
import {zoekWijk} from "./wijk.js";

/** All checks of one table after it was read: first what marks rows in `fout`, then the signals among the rows that stay. */
export async function toetsTabel(
  connection: DuckDBConnection,
  tabel: Tabel,
  bron: Bron,
  codes: Codes
): Promise<Vondst[]> {
  const eigen = isGemeentetabel(tabel)
    ? await toetsGemeentetabel(connection, tabel, bron)
    : await toetsPersoontabel(connection, tabel, bron, codes);
  const opgemerkt = `(SELECT rowid AS rij, teken FROM ${tabel} WHERE teken <> 0 AND fout IN (0, ${DUBBEL}))`;
  return [...eigen, ...(await zoek(connection, tabel, opgemerkt, tekenToetsen(tabel)))];
}

async function toetsPersoontabel(
  connection: DuckDBConnection,
  tabel: Persoontabel,
  bron: Bron,
  codes: Codes
): Promise<Vondst[]> {
  const {kandidaten, dubbelen} = await merkDubbel(connection, tabel);
  const leven = await toetsLeven(connection, tabel);
  const bedorven = `(SELECT rowid AS rij, fout, persoon_id FROM ${tabel} WHERE fout <> 0) AS bedorven`;
  const fouten = await zoek(connection, tabel, bedorven, gebrekToetsen(tabel).map(metPersoon));
  const lijkt = tabel === "personen" ? await zoekGelijkend(connection, tabel, "persoon_id") : [];
  const dubbel = dubbelen > 0 ? await zoekDubbel(connection, tabel) : [];
  const verblijf = tabel === "verblijf" ? await toetsVerblijf(connection, kandidaten, codes) : [];
  const geldig = `(SELECT rowid AS rij, * FROM ${tabel} WHERE fout = 0)`;
  const periode = await zoek(connection, tabel, geldig, periodeToetsen(tabel, bron));
  return [...fouten, ...lijkt, ...dubbel, ...verblijf, ...leven, ...periode];
}

async function toetsVerblijf(connection: DuckDBConnection, kandidaten: number, codes: Codes): Promise<Vondst[]> {
  const aansluiting = kandidaten > 0 ? await zoekAansluiting(connection) : [];
  const lijkt = await zoekGelijkend(connection, "verblijf", "huishouden_id");
  return [...aansluiting, ...lijkt, ...(await zoekHuishouden(connection)), ...(await zoekWijk(connection, codes))];
}

/** What the explanation of a person that is not in personen needs: which key it resembles, or that its row is there and was refused. */
function metPersoon(toets: Toets): Toets {
  if (toets.regel === "persoon_anders_geschreven")
    return {...toets, bij: "(SELECT ander FROM lijkt WHERE lijkt.persoon_id = bedorven.persoon_id::VARCHAR)"};
  if (toets.regel === "onbekende_persoon")
    return {
      ...toets,
      bij: "CASE WHEN persoon_id IN (SELECT persoon_id FROM personen WHERE fout <> 0) THEN 'geweigerd' END"
    };
  return toets;
}
