import {createHash} from "node:crypto";
import {statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {brontellingen, rapportCsv, rapportTekst, type Bronrapport} from "../bron/index.js";
import {attachPath} from "../hulp/foutmelding.js";
import {takeInventory} from "../hulp/inventaris.js";
import {schrijfMonitor} from "../monitor/bestanden.js";
import {schrijfDekking} from "../monitor/dekking.js";
import {schrijfGedeeld} from "../monitor/gedeeld.js";
import {monitorperiode, periodecodes} from "../monitor/perioden.js";
import {haalCellen, open} from "./celbestand.js";
import {schrijfCohort} from "./cohortbestanden.js";
import {vervangMap, weigerDoelmap} from "./doelmap.js";
import {editiehash} from "./editie.js";
import {eersteRijen} from "./eerste.js";
import {gebieden, geschatteGebieden} from "./gebieden.js";
import {schrijfGemeentetabellen} from "./gemeentetabellen.js";
import {leesManifest} from "./manifest.js";
import {periode} from "./periode.js";
import {schrijfEerste, schrijfGebieden} from "./referentie.js";
import {maakSchrijver} from "./schrijf.js";

export interface TabellenOpties {
  /** The folder with the source files. */
  bron: string;
  /** The folder for the tables: replaced as a whole, or left as it was. */
  uit: string;
  cache?: string;
  /** Whether a source counts of which more than half of a table was refused. */
  toch?: boolean;
  voortgang?: (stap: string) => void;
}

/**
 * From source files to Arrow tables, with a report of what was refused beside the folder: it quotes the source, the tables
 * never do. Does nothing (`opnieuw: false`) when source and code are those of
 * the tables that are there. A folder that holds anything else throws `ArgumentFout`.
 */
export async function maakTabellen({bron, uit, cache, toch, voortgang = () => {}}: TabellenOpties) {
  weigerDoelmap(bron, uit);
  const {bestand, hash: cellen, bron: staat, rapport} = await haalCellen(bron, {cache, toch, voortgang});
  const hash = editiehash(cellen);
  const vorig = leesManifest(uit);
  if (vorig?.hash === hash) {
    if (await isIntact(uit, vorig)) return {opnieuw: false, manifest: vorig, rapport};
    voortgang(`de tabellen in ${uit} zijn niet meer zoals zij zijn geschreven en worden opnieuw gemaakt`);
  }
  const fill = (map: string) => schrijfTabellen(bestand, map, {hash, dag: staat.dag, rapport, voortgang});
  const manifest = await vervangMap(uit, fill).catch(attachPath(uit));
  writeFileSync(`${uit}.verslag.txt`, rapportTekst(rapport));
  writeFileSync(`${uit}.verslag.csv`, rapportCsv(rapport));
  return {opnieuw: true, manifest, rapport};
}

async function schrijfTabellen(
  bestand: string,
  map: string,
  {hash, dag, rapport, voortgang}: {hash: string; dag: string; rapport: Bronrapport; voortgang: (stap: string) => void}
): Promise<Manifest> {
  const tijd = periode(rapport.bron);
  const schrijver = maakSchrijver(map);
  const alle = gebieden();
  schrijfGebieden([...alle, ...geschatteGebieden()], schrijver);
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  for (const [start, moment] of tijd.momenten.entries()) {
    voortgang(`tabellen van ${moment}`);
    const zonderWijken = alle.filter(({soort}) => soort !== "wijk");
    schrijfEerste(moment, await eersteRijen(verbinding, zonderWijken, tijd.momenten, start), schrijver);
    await schrijfCohort(verbinding, start, tijd, schrijver);
  }
  voortgang("tabellen van de monitor");
  const perioden = periodecodes(monitorperiode(rapport.bron));
  await schrijfMonitor(verbinding, perioden, schrijver);
  await schrijfDekking(verbinding, perioden, schrijver);
  await schrijfGedeeld(verbinding, perioden, schrijver);
  await schrijfGemeentetabellen(verbinding, schrijver);
  verbinding.closeSync();
  const {naam, synthetisch, toelichting, indeling} = rapport.bron;
  const rest: Omit<Manifest, "som"> = {
    ...{naam, synthetisch, status: synthetisch ? "synthetisch" : "voorlopig", toelichting, indeling},
    ...{peilmomenten: tijd.momenten, starts: tijd.momenten, gemaakt: dag, hash},
    brontellingen: brontellingen(rapport),
    perioden,
    tabellen: schrijver.tabellen
  };
  const manifest: Manifest = {...rest, som: await tablesSum(map, rest)};
  writeFileSync(join(map, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** One sum over the bytes of all tables and what the manifest says of them. */
async function tablesSum(map: string, rest: Omit<Manifest, "som">): Promise<string> {
  const namen = rest.tabellen.map(({bestand}) => bestand);
  const inventaris = await takeInventory(map, namen);
  return createHash("sha256")
    .update(canonical([rest, inventaris]))
    .digest("hex");
}

/** As JSON in which the order of keys says nothing. */
const canonical = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, deel: unknown) =>
    typeof deel === "object" && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel
  );

/** Whether all tables are there, and they and their manifest as they were written. */
async function isIntact(map: string, {som, ...rest}: Manifest): Promise<boolean> {
  const wholeSize = ({bestand, bytes}: Manifest["tabellen"][number]) =>
    statSync(join(map, bestand), {throwIfNoEntry: false})?.size === bytes;
  return rest.tabellen.every(wholeSize) && (await tablesSum(map, rest).catch(() => "")) === som;
}
