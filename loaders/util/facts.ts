import {fromCSV} from "arquero";
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const folder = new URL("../../data/", import.meta.url);

/** Reads a CSV table of `data/`, in which lines that begin with `#` name the source; every value as text, empty as "". */
export function readFacts<Row extends object>(file: string): Row[] {
  const text = readFileSync(fileURLToPath(new URL(file, folder)), "utf8");
  const rows = fromCSV(text, {comment: "#", autoType: false}).objects() as Record<string, string | null>[];
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([naam, waarde]) => [naam, waarde ?? ""])) as Row
  );
}
