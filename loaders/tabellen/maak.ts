import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {rapportCsv, rapportTekst, type Bronrapport} from "../bron/index.js";
import {haalCellen, open} from "./celbestand.js";
import {schrijfCohort} from "./cohortbestanden.js";
import {eersteRijen} from "./eerste.js";
import {gebieden} from "./gebieden.js";
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
  voortgang?: (stap: string) => void;
}

/** From source files to Arrow tables. Does nothing (`opnieuw: false`) when source and code are those of the tables that are there. */
export async function maakTabellen({bron, uit, cache, voortgang = () => {}}: TabellenOpties) {
  const {bestand, hash, rapport} = await haalCellen(bron, {cache, voortgang});
  const vorig = leesManifest(uit);
  if (vorig?.hash === hash) return {opnieuw: false, manifest: vorig, rapport};
  const nieuw = `${uit}.nieuw`;
  rmSync(nieuw, {recursive: true, force: true});
  mkdirSync(nieuw, {recursive: true});
  const manifest = await schrijfTabellen(bestand, nieuw, {hash, rapport, voortgang});
  writeFileSync(join(nieuw, "verslag.txt"), rapportTekst(rapport));
  writeFileSync(join(nieuw, "verslag.csv"), rapportCsv(rapport));
  mkdirSync(dirname(uit), {recursive: true});
  rmSync(`${uit}.oud`, {recursive: true, force: true});
  if (existsSync(uit)) renameSync(uit, `${uit}.oud`);
  renameSync(nieuw, uit);
  rmSync(`${uit}.oud`, {recursive: true, force: true});
  return {opnieuw: true, manifest, rapport};
}

async function schrijfTabellen(
  bestand: string,
  map: string,
  {hash, rapport, voortgang}: {hash: string; rapport: Bronrapport; voortgang: (stap: string) => void}
): Promise<Manifest> {
  const tijd = periode(rapport.bron);
  const schrijver = maakSchrijver(map);
  const alle = gebieden();
  schrijfGebieden(alle, schrijver);
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  for (const [start, moment] of tijd.momenten.entries()) {
    voortgang(`tabellen van ${moment}`);
    const zonderWijken = alle.filter(({soort}) => soort !== "wijk");
    schrijfEerste(moment, await eersteRijen(verbinding, zonderWijken, tijd.momenten, start), schrijver);
    await schrijfCohort(verbinding, start, tijd, schrijver);
  }
  verbinding.closeSync();
  const {naam, synthetisch, toelichting, indeling} = rapport.bron;
  const manifest: Manifest = {
    ...{naam, synthetisch, status: synthetisch ? "synthetisch" : "voorlopig", toelichting, indeling},
    ...{peilmomenten: tijd.momenten, starts: tijd.momenten, gemaakt: new Date().toISOString(), hash},
    tabellen: schrijver.tabellen
  };
  writeFileSync(join(map, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}
