import {copyFileSync, linkSync, mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {bestanden} from "../hulp/bestanden.js";
import {tablesIn} from "../tabellen/manifest.js";

/** Puts the tables where a page looks for them, and nothing that stands beside them; a hard link where the file system has them, else a copy. */
export function zetTabellen(tabellen: string, dist: string): number {
  const ours = tablesIn(tabellen) ?? (() => false);
  const namen = bestanden(tabellen).filter(ours);
  const doel = join(dist, "_file", "tabellen");
  for (const map of new Set(namen.map((naam) => dirname(join(doel, naam))))) mkdirSync(map, {recursive: true});
  for (const naam of namen) {
    try {
      linkSync(join(tabellen, naam), join(doel, naam));
    } catch {
      copyFileSync(join(tabellen, naam), join(doel, naam));
    }
  }
  return namen.length;
}
