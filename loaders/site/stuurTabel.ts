import {createReadStream} from "node:fs";
import {join} from "node:path";

/** Sends one of the tables to a data loader's output; for the preview, a build links all of them. */
export function stuurTabel(naam: string): void {
  createReadStream(join(process.env["WERKBANK_TABELLEN"] ?? join(".cache", "tabellen"), naam)).pipe(process.stdout);
}
