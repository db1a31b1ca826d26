import {existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {ArgumentFout} from "../hulp/opdracht.js";
import {leesManifest} from "./manifest.js";

/** Refuses a folder for tables that holds anything else, or that is the source, lies in it or around it: it would be lost. */
export function weigerDoelmap(bron: string, uit: string): void {
  const binnen = (map: string, in_: string) => !relative(resolve(in_), resolve(map)).startsWith("..");
  if (binnen(uit, bron) || binnen(bron, uit))
    throw new ArgumentFout(`--uit ${uit} ligt in of om de bron ${bron}: kies een andere map`);
  if (existsSync(uit) && readdirSync(uit).length > 0 && !leesManifest(uit)) {
    throw new ArgumentFout(`--uit ${uit} bevat iets anders dan tabellen en blijft staan: kies een lege of nieuwe map`);
  }
}

/** Fills a folder beside `uit` and puts it in its place when it is whole; what goes wrong leaves `uit` as it was. */
export async function vervangMap<T>(uit: string, vul: (map: string) => Promise<T>): Promise<T> {
  const ouder = dirname(resolve(uit));
  mkdirSync(ouder, {recursive: true});
  const werk = mkdtempSync(join(ouder, ".tabellen-"));
  const nieuw = join(werk, "nieuw");
  try {
    mkdirSync(nieuw);
    const uitkomst = await vul(nieuw);
    if (existsSync(uit)) renameSync(uit, join(werk, "oud"));
    renameSync(nieuw, uit);
    return uitkomst;
  } finally {
    rmSync(werk, {recursive: true, force: true});
  }
}
