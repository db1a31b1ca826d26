import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {rapportTekst, weigermelding, type Bronrapport} from "../bron/index.js";
import {bouwSite} from "./bouw.js";
import {opSlot} from "../hulp/slot.js";
import {draaiStap} from "./stap.js";
import {stempel} from "../hulp/stempel.js";

export interface Werkbank {
  schaal: number;
  zaad: number;
  /** Folder of own files; without it the synthetic Netherlands. */
  bron: string | null;
  /** Whether own files count of which more than half of a table was refused. */
  toch?: boolean;
  mappen: {bron: string; tabellen: string; dist: string};
  /** Builds the site even when nothing changed. */
  altijd?: boolean;
  melden: (tekst: string) => void;
}

/** What is made of own files stays apart: a site that is built to be published never holds it. */
export function mappenVoor(bron: string | null) {
  const map = bron === null ? ".cache" : join(".cache", "eigen");
  return {
    bron: join(".cache", "bron"),
    tabellen: join(map, "tabellen"),
    dist: bron === null ? "dist" : join(map, "site")
  };
}

/** From source to site, each only when what it is made of has changed. */
export async function maakWerkbank(keuze: Werkbank): Promise<void> {
  await opSlot(join(keuze.mappen.tabellen, "..", "werkbank.slot"), () => maak(keuze), {wachten: keuze.melden});
}

async function maak({schaal, zaad, bron, toch, mappen, altijd = false, melden}: Werkbank): Promise<void> {
  const {tabellen, dist} = mappen;
  const map = bron === null ? await synthetischeBron(mappen.bron, schaal, zaad, melden) : resolve(bron);
  melden("Tabellen nagaan");
  const {rapport} = await draaiStap<{rapport: Bronrapport}>("tabellen", {bron: map, uit: tabellen, toch}, melden);
  if (bron !== null) melden(rapportTekst(rapport));
  const geweigerd = weigermelding(rapport, `${tabellen}.verslag.txt`);
  if (geweigerd) melden(geweigerd);
  const nu = stempel([...broncode, join(tabellen, "manifest.json")]);
  if (!altijd && lees(join(dist, ".stempel")) === nu) return melden("De site is bij");
  await bouwSite({tabellen: resolve(tabellen), dist, stempel: nu, melden});
}

const broncode = [
  "src",
  "components",
  "data",
  "loaders/site",
  "loaders/toelichting",
  "loaders/catalogus",
  "observablehq.config.ts",
  "package-lock.json"
];

/** What the synthetic source is made with: a change elsewhere does not make it anew. */
const synthesecode = [
  ...[
    "loaders/synthese",
    "loaders/hulp/feiten.ts",
    "data/synthese",
    "data/gemeenten.csv",
    "data/wijken.csv",
    "data/utrecht_stapeling_2017hj01.csv"
  ],
  ...["gebeurtenis", "huishoudtype", "stelling", "voorziening", "wet"].map((naam) => `data/${naam}.ts`)
];

async function synthetischeBron(
  map: string,
  schaal: number,
  zaad: number,
  melden: (tekst: string) => void
): Promise<string> {
  const doel = resolve(map, `${schaal}-${zaad}`);
  const nu = stempel(synthesecode);
  if (lees(join(doel, ".stempel")) === nu) return doel;
  const nieuw = `${doel}.nieuw`;
  mkdirSync(map, {recursive: true});
  for (const rest of readdirSync(map).filter((naam) => /^\.synthese-|\.nieuw$/.test(naam))) {
    rmSync(join(map, rest), {recursive: true, force: true});
  }
  melden(`Synthetische bron maken (schaal ${schaal}, zaad ${zaad})`);
  await draaiStap("synthese", {uit: nieuw, schaal, zaad}, melden);
  writeFileSync(join(nieuw, ".stempel"), nu);
  rmSync(doel, {recursive: true, force: true});
  renameSync(nieuw, doel);
  return doel;
}

function lees(bestand: string): string | null {
  return existsSync(bestand) ? readFileSync(bestand, "utf8") : null;
}
