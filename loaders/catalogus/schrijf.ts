import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {catalogus} from "./catalogus.js";

/** Writes `catalogus.json` at the root of a site, of the tables in a folder. */
export function schrijfCatalogus(tabellen: string, dist: string): void {
  const manifest = JSON.parse(readFileSync(join(tabellen, "manifest.json"), "utf8")) as Manifest;
  writeFileSync(join(dist, "catalogus.json"), JSON.stringify(catalogus(tabellen, manifest)));
}
