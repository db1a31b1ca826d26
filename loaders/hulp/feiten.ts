import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {fromCSV} from "arquero";

const map = new URL("../../data/", import.meta.url);

/** Reads a CSV table of `data/`, in which lines that begin with `#` name the source; every value as text. */
export function leesFeiten<Rij extends object>(bestand: string): Rij[] {
  const tekst = readFileSync(fileURLToPath(new URL(bestand, map)), "utf8");
  return fromCSV(tekst, {comment: "#", autoType: false}).objects() as Rij[];
}
