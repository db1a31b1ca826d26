import {createReadStream} from "node:fs";
import {join} from "node:path";
import {tablesIn} from "./manifest.js";

/** Sends one of the tables to a data loader's output; for the preview, a build links all of them. */
export function sendTable(naam: string): void {
  const folder = process.env["WERKBANK_TABELLEN"] ?? join(".cache", "tabellen");
  if (!tablesIn(folder)?.(naam)) throw new Error(`no such table in ${folder}: ${naam}`);
  createReadStream(join(folder, naam)).pipe(process.stdout);
}
