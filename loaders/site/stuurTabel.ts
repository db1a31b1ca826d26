import {createReadStream} from "node:fs";
import {join} from "node:path";
import {tablesIn} from "../tabellen/manifest.js";

/** Sends one of the tables to a data loader's output; for the preview, a build links all of them. */
export function stuurTabel(naam: string): void {
  const map = process.env["WERKBANK_TABELLEN"] ?? join(".cache", "tabellen");
  if (!tablesIn(map)?.(naam)) throw new Error(`no such table in ${map}: ${naam}`);
  createReadStream(join(map, naam)).pipe(process.stdout);
}
