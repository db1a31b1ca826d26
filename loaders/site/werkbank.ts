import {createHash} from "node:crypto";
import {existsSync, readdirSync, realpathSync, statSync, utimesSync} from "node:fs";
import {join, resolve} from "node:path";
import {rapportTekst, weigermelding, type Bronrapport} from "../bron/index.js";
import {bouwSite} from "./bouw.js";
import {replaceDoelmap} from "../hulp/doelmap.js";
import {protect} from "../hulp/eigen.js";
import {attachPath} from "../hulp/foutmelding.js";
import {readStamp, writeStamp} from "../hulp/inventaris.js";
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

const SYNTHETISCH = join(".cache", "synthetisch");

/**
 * Every source has folders of its own, so that what is made of one never comes in the place of what a running server shows
 * of another. What is made of own files stays apart: a site that is built to be published never holds it.
 */
export function mappenVoor({bron, schaal, zaad}: Pick<Werkbank, "bron" | "schaal" | "zaad">) {
  const map = bron === null ? join(SYNTHETISCH, `${schaal}-${zaad}`) : join(".cache", "eigen", sourceKey(bron));
  return {bron: join(".cache", "bron"), tabellen: join(map, "tabellen"), dist: join(map, "site")};
}

/** The same for every way to write the path of a folder. */
const sourceKey = (bron: string): string =>
  createHash("sha256")
    .update(realpathSync(resolve(bron)))
    .digest("hex")
    .slice(0, 12);

/** The tables of the synthetic source that a command last made or found whole; null where there are none. */
export function laatsteTabellen(): string | null {
  const [laatste] = (existsSync(SYNTHETISCH) ? readdirSync(SYNTHETISCH) : [])
    .map((naam) => join(SYNTHETISCH, naam, "tabellen"))
    .filter((map) => existsSync(join(map, "manifest.json")))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return laatste ?? null;
}

/** From source to site, each only when what it is made of has changed. */
export async function maakWerkbank(keuze: Werkbank): Promise<void> {
  if (keuze.bron !== null) protect(keuze.bron);
  await opSlot(
    join(keuze.mappen.tabellen, "..", "werkbank.slot"),
    () => maak(keuze).catch(attachPath(keuze.mappen.tabellen)),
    {
      wachten: keuze.melden
    }
  );
}

async function maak({schaal, zaad, bron, toch, mappen, altijd = false, melden}: Werkbank): Promise<void> {
  const {tabellen, dist} = mappen;
  const map =
    bron === null
      ? await opSlot(join(mappen.bron, "bron.slot"), () => synthetischeBron(mappen.bron, schaal, zaad, melden), {
          wachten: melden
        })
      : resolve(bron);
  melden("Tabellen nagaan");
  const {rapport} = await draaiStap<{rapport: Bronrapport}>(
    "tabellen",
    {bron: map, uit: tabellen, toch, inCache: true},
    melden
  );
  if (bron !== null) melden(rapportTekst(rapport));
  const geweigerd = weigermelding(rapport, `${tabellen}.verslag.txt`);
  if (geweigerd) melden(geweigerd);
  utimesSync(tabellen, new Date(), new Date());
  const bouw = {tabellen: resolve(tabellen), dist, eigen: bron !== null, melden};
  if (altijd) return bouwSite(bouw);
  const nu = stempel([...broncode, join(tabellen, "manifest.json")]);
  if (await isWhole(dist, nu, "de site", melden)) return melden("De site is bij");
  await bouwSite(bouw);
  await writeStamp(dist, nu);
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
  if (await isWhole(doel, nu, "de synthetische bron", melden)) return doel;
  melden(`Synthetische bron maken (schaal ${schaal}, zaad ${zaad})`);
  await replaceDoelmap(doel, async (nieuw) => {
    await draaiStap("synthese", {uit: nieuw, schaal, zaad, inCache: true}, melden);
    await writeStamp(nieuw, nu);
  });
  return doel;
}

/** Whether a folder was made of this, and is as it was then; says what is wrong with one that is not. */
async function isWhole(map: string, kenmerk: string, wat: string, melden: (tekst: string) => void): Promise<boolean> {
  const stempel = await readStamp(map);
  if (stempel?.kenmerk !== kenmerk) return false;
  if (stempel.gebrek !== null) melden(`${wat} klopt niet en wordt opnieuw gemaakt: ${stempel.gebrek} (in ${map})`);
  return stempel.gebrek === null;
}
