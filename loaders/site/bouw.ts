import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {ruimCacheOp} from "./cache.js";
import {bouwFramework} from "./framework.js";
import {pakIn} from "./inpakken.js";
import {werkNa} from "./nabewerking.js";
import {opSlot} from "../hulp/slot.js";

export interface Bouw {
  /** Folder with the tables. */
  tabellen: string;
  /** Where the site goes. */
  dist: string;
  melden?: (tekst: string) => void;
}

/** Builds the site beside `dist` and puts it in its place when it is whole. */
export async function bouwSite({tabellen, dist, melden = () => {}}: Bouw): Promise<void> {
  if (!existsSync(join(tabellen, "manifest.json"))) throw new Error(`no tables in folder: ${tabellen}`);
  await opSlot(".cache/bouw.slot", (afgebroken) => bouw({tabellen, dist, melden}, afgebroken), {
    wachten: melden
  });
}

async function bouw({tabellen, dist, melden = () => {}}: Bouw, afgebroken: boolean): Promise<void> {
  const nieuw = join(".cache", "bouw");
  const oud = join(".cache", "bouw-oud");
  ruimCacheOp(join("src", ".observablehq", "cache"), {alles: afgebroken});
  for (const map of [nieuw, oud]) rmSync(map, {recursive: true, force: true});
  melden("Pagina's bouwen, tabellen inpakken");
  await Promise.all([bouwFramework({uit: nieuw, tabellen}), pakIn(tabellen)]);
  melden("Site afwerken en inpakken");
  await werkNa(nieuw, tabellen);
  mkdirSync(dirname(dist), {recursive: true});
  if (existsSync(dist)) renameSync(dist, oud);
  renameSync(nieuw, dist);
  rmSync(oud, {recursive: true, force: true});
}
