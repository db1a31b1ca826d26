import {createHash} from "node:crypto";
import {statSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {brontellingen, rapportCsv, rapportTekst, type Bronrapport} from "../bron/index.js";
import {checkDoelmap, healDoelmap, replaceDoelmap} from "../hulp/doelmap.js";
import {isOwn, narrow} from "../hulp/eigen.js";
import {attachPath} from "../hulp/foutmelding.js";
import {takeInventory} from "../hulp/inventaris.js";
import {isThere, writeWhole} from "../hulp/werkbestand.js";
import {schrijfMonitor} from "../monitor/bestanden.js";
import {schrijfDekking} from "../monitor/dekking.js";
import {schrijfGedeeld} from "../monitor/gedeeld.js";
import {monitorperiode, periodecodes} from "../monitor/perioden.js";
import {haalCellen, open} from "./celbestand.js";
import {schrijfCohort} from "./cohortbestanden.js";
import {editiehash} from "./editie.js";
import {eersteRijen} from "./eerste.js";
import {gebieden, geschatteGebieden} from "./gebieden.js";
import {schrijfGemeentetabellen} from "./gemeentetabellen.js";
import {leesManifest, tablesIn} from "./manifest.js";
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
  /** Whether the folder for the tables is the product's own, replaced whatever it holds. */
  inCache?: boolean;
  voortgang?: (stap: string) => void;
}

/**
 * From source files to Arrow tables, with a report of what was refused beside the folder: it quotes the source, the tables
 * never do. Does nothing (`opnieuw: false`) when source and code are those of
 * the tables that are there. A folder that holds anything else throws `ArgumentFout`. What is made of someone's own source,
 * nobody else may read.
 */
export async function maakTabellen({bron, uit, cache, toch, inCache = false, voortgang = () => {}}: TabellenOpties) {
  const doel = resolve(uit);
  const check = () => (inCache ? undefined : checkDoelmap(uit, {bron, inventory: tablesIn, what: "tabellen"}));
  healDoelmap(doel);
  check();
  const {bestand, hash: cellen, bron: staat, rapport} = await haalCellen(bron, {cache, toch, voortgang});
  const hash = editiehash(cellen);
  const vorig = leesManifest(doel);
  const same = vorig?.hash === hash;
  const opnieuw = !same || !(await isIntact(doel, vorig));
  if (same && opnieuw)
    voortgang(`de tabellen in ${uit} zijn niet meer zoals zij zijn geschreven en worden opnieuw gemaakt`);
  const fill = (map: string) => schrijfTabellen(bestand, map, {hash, dag: staat.dag, rapport, voortgang});
  const manifest = opnieuw ? await replaceDoelmap(doel, fill, check).catch(attachPath(uit)) : vorig;
  writeVerslag(`${doel}.verslag`, rapport, opnieuw);
  // Also what an earlier version left open to others.
  if (isOwn(bron)) [doel, `${doel}.verslag.txt`, `${doel}.verslag.csv`].forEach(narrow);
  return {opnieuw, manifest, rapport};
}

function writeVerslag(stem: string, rapport: Bronrapport, opnieuw: boolean): void {
  for (const [kind, write] of Object.entries({txt: rapportTekst, csv: rapportCsv})) {
    const path = `${stem}.${kind}`;
    if (opnieuw || !isThere(path)) writeWhole(path, write(rapport));
  }
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
  const perioden = periodecodes(monitorperiode(rapport.bron));
  try {
    for (const [start, moment] of tijd.momenten.entries()) {
      voortgang(`tabellen van ${moment}`);
      const zonderWijken = alle.filter(({soort}) => soort !== "wijk");
      schrijfEerste(moment, await eersteRijen(verbinding, zonderWijken, tijd.momenten, start), schrijver);
      await schrijfCohort(verbinding, start, tijd, schrijver);
    }
    voortgang("tabellen van de monitor");
    await schrijfMonitor(verbinding, perioden, schrijver);
    await schrijfDekking(verbinding, perioden, schrijver);
    await schrijfGedeeld(verbinding, perioden, schrijver);
    await schrijfGemeentetabellen(verbinding, schrijver);
  } finally {
    verbinding.closeSync();
  }
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
