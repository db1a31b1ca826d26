import {chmodSync, lstatSync, readdirSync, realpathSync} from "node:fs";
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from "node:path";
import {isMainThread} from "node:worker_threads";
import {sweepLock} from "./lock.js";
import {onEnd} from "./process.js";
import {CACHE, inCache, openLogbook, sweepAll} from "./workFile.js";

/** Where all that is made of own files stands, but for what a user asks for elsewhere. */
export const OWN = join(CACHE, "eigen");

/** What stays of a path when all links in it are followed, also where its end is not there yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  }
}

/** Whether a path is a folder or lies in it, links followed. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a source is someone's own: any but those that the product made in its cache. */
export const isOwn = (source: string): boolean => !liesIn(source, CACHE) || liesIn(source, OWN);

/** What this process and its children make from now on is for the owner's eyes only, when the source is someone's own. */
export function protectRun(source: string): void {
  if (isMainThread && isOwn(source)) process.umask(0o077);
}

/** The folder for the cells of a source. */
export const cellsFolder = (source: string): string => join(isOwn(source) ? OWN : CACHE, "cellen");

/** Takes the rights of others off a folder and all in it; the folder itself last, so that a broken-off run is noticed. */
export function narrow(folder: string): void {
  const state = lstatSync(folder, {throwIfNoEntry: false});
  if (!state || (state.mode & 0o077) === 0 || state.isSymbolicLink() || process.platform === "win32") return;
  if (state.isDirectory()) readdirSync(folder).forEach((naam) => narrow(join(folder, naam)));
  chmodSync(folder, state.mode & 0o700);
}

let swept: string[] = [];

/** What this command found at its start of runs that are gone, and took away. */
export const sweptAtBegin = (): readonly string[] => swept;

/**
 * What every command does first: takes away what runs that are gone left behind, whichever source it was of, and says that it
 * runs itself. At its end it sweeps again, after children that were killed.
 */
export async function beginRun(): Promise<void> {
  try {
    swept = sweepAll();
    for (const lock of [...inCache(".slot"), ...inCache(".slot.ruim")]) await sweepLock(lock);
    narrow(OWN);
    openLogbook();
  } catch {
    // Where the cache cannot be written, the command that needs it says so.
  }
  onEnd(sweepAll);
}
