import {existsSync} from "node:fs";
import {join} from "node:path";
import {PAGINACACHE, ruimCacheOp} from "./cache.js";
import {bouwFramework} from "./framework.js";
import {pakIn} from "./inpakken.js";
import {werkNa} from "./nabewerking.js";
import {replaceDoelmap} from "../hulp/doelmap.js";
import {UserError} from "../hulp/foutmelding.js";
import {opSlot} from "../hulp/slot.js";
import {emptyLater} from "../hulp/werkbestand.js";
import {ownSourceIn} from "../tabellen/manifest.js";

export interface Bouw {
  /** Folder with the tables. */
  tabellen: string;
  /** Where the site goes. */
  dist: string;
  /** Whether the tables are of someone's own source, which is never published. */
  eigen?: boolean;
  melden?: (tekst: string) => void;
}

/** Builds the site beside `dist` and puts it in its place when it is whole. */
export async function bouwSite(keuze: Bouw): Promise<void> {
  const {tabellen, melden = () => {}} = keuze;
  if (!existsSync(join(tabellen, "manifest.json"))) throw new Error(`no tables in folder: ${tabellen}`);
  await opSlot(".cache/bouw.slot", (afgebroken) => bouw(keuze, afgebroken), {wachten: melden});
}

async function bouw({tabellen, dist, eigen = false, melden = () => {}}: Bouw, afgebroken: boolean): Promise<void> {
  ruimCacheOp(PAGINACACHE, {alles: afgebroken});
  // Own data that pages were built with does not stay behind.
  const done = eigen ? emptyLater(PAGINACACHE) : () => {};
  try {
    await replaceDoelmap(dist, async (nieuw) => {
      melden("Pagina's bouwen, tabellen inpakken");
      await Promise.all([bouwFramework({uit: nieuw, tabellen}), pakIn(tabellen)]);
      melden("Site afwerken en inpakken");
      await werkNa(nieuw, tabellen);
      if (!eigen) refuseOwn(nieuw);
    });
  } finally {
    done();
  }
}

/** A site that may be published holds no data but of a source that says that it is synthetic. */
function refuseOwn(map: string): void {
  const bron = ownSourceIn(map);
  if (bron !== null)
    throw new UserError(`de site zou cijfers van de eigen bron ${bron} bevatten en is niet gemaakt: geef npm run wis`);
}
