import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {fromCSV} from "arquero";

const map = new URL("../../data/", import.meta.url);

/** Reads a CSV table of `data/`, in which lines that begin with `#` name the source; every value as text, empty as "". */
export function leesFeiten<Rij extends object>(bestand: string): Rij[] {
  const tekst = readFileSync(fileURLToPath(new URL(bestand, map)), "utf8");
  const rijen = fromCSV(tekst, {comment: "#", autoType: false}).objects() as Record<string, string | null>[];
  return rijen.map(
    (rij) => Object.fromEntries(Object.entries(rij).map(([naam, waarde]) => [naam, waarde ?? ""])) as Rij
  );
}
