import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
  type Stats
} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {makeFolder} from "./bestanden.js";
import {liesIn} from "./eigen.js";
import {ArgumentFout} from "./opdracht.js";
import {discard, isThere, place, sweep, workName, workPath} from "./werkbestand.js";

/** Folders of the workbench of which a build publishes what is in them. */
const PUBLISHED = ["src", "dist", "components", "data"];

/** As many things in the way are named. */
const NAMED = 3;

export interface Doelkeuze {
  /** The source, which must not be lost. */
  bron?: string;
  /** What the product made in a folder, by names with `/`; null where that is not known. */
  inventory: (map: string) => ((naam: string) => boolean) | null;
  /** What the product makes there: `tabellen`. */
  what: string;
}

/**
 * Refuses a folder for output in which anything would be lost, or that cannot be filled: it must not exist, be empty, or hold
 * nothing but what the product made there before.
 */
export function checkDoelmap(uit: string, {bron, inventory, what}: Doelkeuze): void {
  const map = resolve(uit);
  checkPlace(uit, {bron});
  if (bron !== undefined && liesIn(bron, map)) refuse(uit, `ligt in of om de bron ${bron}: kies een andere map`);
  if (liesIn(".", map)) refuse(uit, "is de map waarin u werkt of ligt eromheen: kies een andere map");
  const state = look(map);
  if (state?.isSymbolicLink())
    refuse(uit, `is een verwijzing naar ${readlinkSync(map)}: geef die map zelf, of verwijder de verwijzing`);
  if (!state) return;
  if (lstatSync(dirname(map)).dev !== state.dev) refuse(uit, "is een schijf op zichzelf: kies een map daarin");
  const strange = strangers(uit, map, inventory(map) ?? (() => false));
  if (strange.length === 0) return;
  const rest = strange.length - NAMED;
  const names = strange.slice(0, NAMED).join(", ") + (rest > 0 ? ` en nog ${rest}` : "");
  refuse(uit, `bevat iets anders dan ${what} en blijft staan: ${names}; kies een lege of nieuwe map, of haal dat weg`);
}

/** Refuses a place where no folder can be, or where it would be published or get among the files of the source. */
export function checkPlace(uit: string, {bron}: {bron?: string}): void {
  const map = resolve(uit);
  if (bron !== undefined && liesIn(map, bron)) refuse(uit, `ligt in of om de bron ${bron}: kies een andere map`);
  const published = PUBLISHED.find((naam) => liesIn(map, naam));
  if (published !== undefined) refuse(uit, `ligt in ${published}, dat gepubliceerd wordt: kies een andere map`);
  for (let part = map; ; part = dirname(part)) {
    const state = look(part);
    const which = part === map ? "" : `kan daar niet: ${part} `;
    if (state?.isSymbolicLink() && !followed(part))
      refuse(uit, `${which}verwijst naar ${readlinkSync(part)}, en dat is er niet: kies een andere map`);
    if (state && !(state.isSymbolicLink() ? followed(part)! : state).isDirectory())
      refuse(uit, `${which}is geen map maar een bestand: kies een andere map`);
    if (state) return checkRights(uit, part === map ? dirname(part) : part);
  }
}

function checkRights(uit: string, map: string): void {
  try {
    accessSync(map, constants.W_OK | constants.X_OK);
  } catch {
    refuse(uit, `kan niet worden gemaakt: u mag niet schrijven in ${map}; kies een andere map`);
  }
}

/** What is in a folder that the product did not make, links and empty folders among it. */
function strangers(uit: string, map: string, isOurs: (naam: string) => boolean): string[] {
  const walk = (folder: string): string[] => {
    const inside = list(uit, folder);
    if (inside.length === 0 && folder !== map) return isOurs(nameOf(folder)) ? [] : [`${nameOf(folder)}/`];
    return inside.flatMap((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return walk(path);
      return item.isFile() && isOurs(nameOf(path)) ? [] : [nameOf(path)];
    });
  };
  const nameOf = (path: string) => relative(map, path).replaceAll("\\", "/");
  return walk(map).sort();
}

function list(uit: string, folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return refuse(uit, `is niet te lezen (${folder}): kies een andere map`);
  }
}

/** What a path is, links not followed; undefined when it is not there. */
function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, {throwIfNoEntry: false});
  } catch (error) {
    // Something on the way is a file, or closed to us: the walk upwards comes to it.
    if (["ENOTDIR", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** What a link leads to; undefined for one that leads nowhere, or to itself. */
function followed(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function refuse(uit: string, reason: string): never {
  throw new ArgumentFout(`--uit ${uit} ${reason}`);
}

/**
 * Fills a folder beside `uit` and puts it in its place when it is whole and `check` has nothing against it; what goes wrong
 * leaves `uit` as it was. A run that was killed in between is healed first.
 */
export async function replaceDoelmap<T>(
  uit: string,
  fill: (map: string) => Promise<T>,
  check: () => void = () => {}
): Promise<T> {
  const doel = resolve(uit);
  makeFolder(dirname(doel));
  sweep(dirname(doel));
  const nieuw = workPath(doel, "nieuw");
  try {
    mkdirSync(nieuw);
    const uitkomst = await fill(nieuw);
    check();
    swap(nieuw, doel);
    return uitkomst;
  } finally {
    discard(nieuw);
  }
}

/** Tries again where another run put its own in place just now. */
function swap(nieuw: string, doel: string, left = 5): void {
  const oud = workName(doel, "oud");
  const was = isThere(doel);
  if (was) renameSync(doel, oud);
  try {
    place(nieuw, doel);
  } catch (error) {
    const taken = isThere(doel);
    if (was && !taken) renameSync(oud, doel);
    if (was && taken) takeAway(oud, doel);
    if (taken && left > 0) return swap(nieuw, doel, left - 1);
    throw error;
  }
  if (was) takeAway(oud, doel);
}

/** Under another name first: half of an old folder must never go back. */
function takeAway(oud: string, doel: string): void {
  const weg = workPath(doel, "werk");
  place(oud, weg);
  discard(weg);
}

/** Puts back what a run that was killed had moved out of the way. */
export function healDoelmap(uit: string): void {
  if (!isThere(resolve(uit))) sweep(dirname(resolve(uit)));
}
