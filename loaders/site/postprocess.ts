import {copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeCatalogue} from "../catalogue/catalogue.js";
import {tablesIn} from "../tables/manifest.js";
import {files} from "../util/files.js";
import {bundle} from "./bundle.js";
import {verify} from "./check.js";
import {packIn} from "./compress.js";
import {writeHostHeaders} from "./hostHeaders.js";
import {writeLicences} from "./licences.js";
import {pages, updatePage, writeRedirects} from "./page.js";

/** Puts the tables where a page looks for them, and nothing that stands beside them; a hard link where the file system has them, else a copy. */
export function setTables(tables: string, dist: string): number {
  const ours = tablesIn(tables) ?? (() => false);
  const names = files(tables).filter(ours);
  const target = join(dist, "_file", "tabellen");
  for (const folder of new Set(names.map((naam) => dirname(join(target, naam))))) mkdirSync(folder, {recursive: true});
  for (const naam of names) {
    try {
      linkSync(join(tables, naam), join(target, naam));
    } catch {
      copyFileSync(join(tables, naam), join(target, naam));
    }
  }
  return names.length;
}

/**
 * The step after Framework's build: joins the modules, finishes the pages, checks the whole, adds the catalogue and the licences,
 * packs the files, and adds the headers for hosts and the (packed) tables.
 */
export async function postprocess(dist: string, tables: string): Promise<void> {
  await bundle(dist);
  for (const naam of pages(dist)) {
    const place = join(dist, naam);
    writeFileSync(place, updatePage(readFileSync(place, "utf8")));
  }
  const errors = verify(dist);
  if (errors.length > 0) throw new Error(`the built site is not sound:\n${errors.join("\n")}`);
  writeRedirects(dist);
  writeCatalogue(tables, dist);
  await writeLicences(dist);
  await packIn(dist);
  writeHostHeaders(dist);
  setTables(tables, dist);
}
