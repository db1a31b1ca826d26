import {copyFileSync, linkSync, mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {bestanden} from "../hulp/bestanden.js";

/** Puts the tables where a page looks for them; a hard link where the file system has them, else a copy. */
export function zetTabellen(tabellen: string, dist: string): number {
  const namen = bestanden(tabellen).filter((naam) => /\.(json|arrow)(\.br|\.gz)?$/.test(naam));
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
