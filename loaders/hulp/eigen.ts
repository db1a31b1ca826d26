import {chmodSync, lstatSync, readdirSync, realpathSync} from "node:fs";
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from "node:path";
import {isMainThread} from "node:worker_threads";
import {CACHE} from "./werkbestand.js";

/** Where all that is made of own files stands, but for what a user asks for elsewhere. */
export const OWN = join(CACHE, "eigen");

/** What stays of a path when all links in it are followed, also where its end is not there yet. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  }
}

/** Whether a path is a folder or lies in it, links followed. */
export function liesIn(path: string, map: string): boolean {
  const way = relative(realPath(map), realPath(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a source is someone's own: any but those that the product made in its cache. */
export const isOwn = (bron: string): boolean => !liesIn(bron, CACHE) || liesIn(bron, OWN);

/** What this process and its children make from now on is for the owner's eyes only, when the source is someone's own. */
export function protect(bron: string): void {
  if (isMainThread && isOwn(bron)) process.umask(0o077);
}

/** The folder for the cells of a source. */
export const cellenmap = (bron: string): string => join(isOwn(bron) ? OWN : CACHE, "cellen");

/** Takes the rights of others off a folder and all in it; the folder itself last, so that a broken-off run is noticed. */
export function narrow(map: string): void {
  const state = lstatSync(map, {throwIfNoEntry: false});
  if (!state || (state.mode & 0o077) === 0 || state.isSymbolicLink() || process.platform === "win32") return;
  if (state.isDirectory()) readdirSync(map).forEach((naam) => narrow(join(map, naam)));
  chmodSync(map, state.mode & 0o700);
}
