import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../../components/werkbank/manifest.js";
import {maakTabellen} from "./maak.js";

/** The manifest of the tables in a folder, or null where there are none. */
export function leesManifest(map: string): Manifest | null {
  const bestand = join(map, "manifest.json");
  return existsSync(bestand) ? (JSON.parse(readFileSync(bestand, "utf8")) as Manifest) : null;
}

/**
 * The manifest for the site: of the tables that `WERKBANK_TABELLEN` names, or else of `.cache/tabellen`, made of the source
 * in `WERKBANK_BRON` when they are not there.
 */
export async function haalManifest(omgeving = process.env): Promise<Manifest> {
  const uit = omgeving["WERKBANK_TABELLEN"] ?? ".cache/tabellen";
  const gelezen = leesManifest(uit);
  if (gelezen) return gelezen;
  const bron = omgeving["WERKBANK_BRON"];
  if (!bron) throw new Error(`no tables in ${uit}: run npm start, or npm run tabellen, first`);
  return (await maakTabellen({bron, uit})).manifest;
}
