import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  type Stats,
  statSync
} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {ArgumentError} from "./command.js";
import {makeFolder} from "./files.js";
import {liesIn} from "./run.js";
import {discard, isThere, place, sweep, workName, workPath} from "./workFile.js";

/** Folders of the workbench of which a build publishes what is in them. */
const PUBLISHED = ["src", "dist", "components", "data"];

/** As many things in the way are named. */
const NAMED = 3;

export interface TargetChoice {
  /** The source, which must not be lost. */
  bron?: string;
  /** What the product made in a folder, by names with `/`; null where that is not known. */
  inventory: (target: string) => ((naam: string) => boolean) | null;
  /** What the product makes there: `tabellen`. */
  what: string;
}

/**
 * Refuses a folder for output in which anything would be lost, or that cannot be filled: it must not exist, be empty, or hold
 * nothing but what the product made there before.
 */
export function checkTargetFolder(result: string, {bron: source, inventory, what}: TargetChoice): void {
  const target = resolve(result);
  checkPlace(result, {bron: source});
  if (source !== undefined && liesIn(source, target))
    refuse(result, `ligt in of om de bron ${source}: kies een andere map`);
  if (liesIn(".", target)) refuse(result, "is de map waarin u werkt of ligt eromheen: kies een andere map");
  const state = look(target);
  if (state?.isSymbolicLink())
    refuse(result, `is een verwijzing naar ${readlinkSync(target)}: geef die map zelf, of verwijder de verwijzing`);
  if (!state) return;
  if (lstatSync(dirname(target)).dev !== state.dev) refuse(result, "is een schijf op zichzelf: kies een map daarin");
  const strange = strangers(result, target, inventory(target) ?? (() => false));
  if (strange.length === 0) return;
  const rest = strange.length - NAMED;
  const names = strange.slice(0, NAMED).join(", ") + (rest > 0 ? ` en nog ${rest}` : "");
  refuse(
    result,
    `bevat iets anders dan ${what} en blijft staan: ${names}; kies een lege of nieuwe map, of haal dat weg`
  );
}

/** Refuses a place where no folder can be, or where it would be published or get among the files of the source. */
export function checkPlace(result: string, {bron: source}: {bron?: string}): void {
  const target = resolve(result);
  if (source !== undefined && liesIn(target, source))
    refuse(result, `ligt in of om de bron ${source}: kies een andere map`);
  const published = PUBLISHED.find((naam) => liesIn(target, naam));
  if (published !== undefined) refuse(result, `ligt in ${published}, dat gepubliceerd wordt: kies een andere map`);
  for (let part = target; ; part = dirname(part)) {
    const state = look(part);
    const which = part === target ? "" : `kan daar niet: ${part} `;
    if (state?.isSymbolicLink() && !followed(part))
      refuse(result, `${which}verwijst naar ${readlinkSync(part)}, en dat is er niet: kies een andere map`);
    if (state && !(state.isSymbolicLink() ? followed(part)! : state).isDirectory())
      refuse(result, `${which}is geen map maar een bestand: kies een andere map`);
    if (state) return checkRights(result, part === target ? dirname(part) : part);
  }
}

function checkRights(result: string, target: string): void {
  try {
    accessSync(target, constants.W_OK | constants.X_OK);
  } catch {
    refuse(result, `kan niet worden gemaakt: u mag niet schrijven in ${target}; kies een andere map`);
  }
}

/** What is in a folder that the product did not make, links and empty folders among it. */
function strangers(result: string, target: string, isOurs: (naam: string) => boolean): string[] {
  const walk = (folder: string): string[] => {
    const inside = list(result, folder);
    if (inside.length === 0 && folder !== target) return isOurs(nameOf(folder)) ? [] : [`${nameOf(folder)}/`];
    return inside.flatMap((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return walk(path);
      return item.isFile() && isOurs(nameOf(path)) ? [] : [nameOf(path)];
    });
  };
  const nameOf = (path: string) => relative(target, path).replaceAll("\\", "/");
  return walk(target).sort();
}

function list(result: string, folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return refuse(result, `is niet te lezen (${folder}): kies een andere map`);
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

function refuse(result: string, reason: string): never {
  throw new ArgumentError(`--uit ${result} ${reason}`);
}

/**
 * Fills a folder beside `uit` and puts it in its place when it is whole and `check` has nothing against it; what goes wrong
 * leaves `uit` as it was. A run that was killed in between is healed first.
 */
export async function replaceTargetFolder<T>(
  result: string,
  fill: (target: string) => Promise<T>,
  check: () => void = () => {}
): Promise<T> {
  const target = resolve(result);
  makeFolder(dirname(target));
  sweep(dirname(target));
  const fresh = workPath(target, "nieuw");
  try {
    mkdirSync(fresh);
    const outcome = await fill(fresh);
    check();
    swap(fresh, target);
    return outcome;
  } finally {
    discard(fresh);
  }
}

/** Tries again where another run put its own in place just now. */
function swap(fresh: string, target: string, left = 5): void {
  const old = workName(target, "oud");
  const was = isThere(target);
  if (was) renameSync(target, old);
  try {
    place(fresh, target);
  } catch (error) {
    const taken = isThere(target);
    if (was && !taken) renameSync(old, target);
    if (was && taken) takeAway(old, target);
    if (taken && left > 0) return swap(fresh, target, left - 1);
    throw error;
  }
  if (was) takeAway(old, target);
}

/** Under another name first: half of an old folder must never go back. */
function takeAway(old: string, target: string): void {
  const away = workPath(target, "werk");
  place(old, away);
  discard(away);
}

/** Puts back what a run that was killed had moved out of the way. */
export function healTargetFolder(result: string): void {
  if (!isThere(resolve(result))) sweep(dirname(resolve(result)));
}
