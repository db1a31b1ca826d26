import {existsSync} from "node:fs";
import {join} from "node:path";
import {ownSourceIn} from "../tables/manifest.js";
import {withLock} from "../util/lock.js";
import {UserError} from "../util/systemErrors.js";
import {replaceTargetFolder} from "../util/targetFolder.js";
import {emptyLater} from "../util/workFile.js";
import {packIn} from "./compress.js";
import {buildFramework, clearCache, PAGE_CACHE} from "./framework.js";
import {postprocess} from "./postprocess.js";

export interface Build {
  /** Folder with the tables. */
  tabellen: string;
  /** Where the site goes. */
  dist: string;
  /** Whether the tables are of someone's own source, which is never published. */
  own?: boolean;
  notify?: (text: string) => void;
}

/** Builds the site beside `dist` and puts it in its place when it is whole. */
export async function buildSite(choice: Build): Promise<void> {
  const {tabellen: tables, notify = () => {}} = choice;
  if (!existsSync(join(tables, "manifest.json"))) throw new Error(`no tables in folder: ${tables}`);
  await withLock(".cache/bouw.slot", (interrupted) => build(choice, interrupted), {waiting: notify});
}

async function build(
  {tabellen: tables, dist, own = false, notify = () => {}}: Build,
  interrupted: boolean
): Promise<void> {
  clearCache(PAGE_CACHE, {everything: interrupted});
  // Own data that pages were built with does not stay behind.
  const done = own ? emptyLater(PAGE_CACHE) : () => {};
  try {
    await replaceTargetFolder(dist, async (fresh) => {
      notify("Pagina's bouwen, tabellen inpakken");
      await Promise.all([buildFramework({uit: fresh, tabellen: tables}), packIn(tables)]);
      notify("Site afwerken en inpakken");
      await postprocess(fresh, tables);
      if (!own) refuseOwn(fresh);
    });
  } finally {
    done();
  }
}

/** A site that may be published holds no data but of a source that says that it is synthetic. */
function refuseOwn(folder: string): void {
  const source = ownSourceIn(folder);
  if (source !== null)
    throw new UserError(
      `de site zou cijfers van de eigen bron ${source} bevatten en is niet gemaakt: geef npm run wis`
    );
}
