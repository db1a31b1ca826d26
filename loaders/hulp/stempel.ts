import {createHash} from "node:crypto";
import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {bestanden} from "./bestanden.js";

/** One hash of the contents of files and folders, links and hidden files left out; what is not there counts as empty. */
export function stempel(paden: readonly string[]): string {
  const hash = createHash("sha256");
  for (const pad of paden) {
    if (!existsSync(pad)) continue;
    const namen = statSync(pad).isDirectory() ? bestanden(pad).map((naam) => join(pad, naam)) : [pad];
    for (const naam of namen.filter((bestand) => !/(^|[\\/])\.[^.\\/]/.test(bestand.slice(pad.length)))) {
      hash.update(`${naam}\0`).update(readFileSync(naam)).update("\0");
    }
  }
  return hash.digest("hex");
}
