import {
  appendFileSync,
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {isRunning, onEnd, ownMark} from "./process.js";

/**
 * What stands beside a file or folder while it is made: `.tabellen.nieuw-4711-9f3c01ab-0` is of process 4711 and will be
 * `tabellen`; `oud` is what it replaces, and goes back when its maker died before the new was in place; `werk` is never kept,
 * and where `leeg` stands nothing is.
 */
export type Worksort = "werk" | "nieuw" | "oud" | "leeg";

const NAME = /^\.(.+)\.(werk|nieuw|oud|leeg)-(\d+-[0-9a-f]+)-\d+$/s;

/** Names that earlier versions gave to what was not whole: all of it is theirs in the cache, and only there. */
const EARLIER =
  /\.(werk|nieuw|deel)$|\.(werk|nieuw|duckdb)\.(wal|tmp)$|\.duckdb\.(werk|nieuw)|^\.(tabellen|synthese)-|^bouw(-oud)?$/;

/** Where all that the product makes for itself stands. */
export const CACHE = ".cache";

const mine = new Set<string>();
let number = 0;
let logbook: {file: string; folders: Set<string>} | undefined;

/** A name beside `target` for what only this process works on. */
export function workName(target: string, sort: Worksort): string {
  return join(dirname(target), `.${basename(resolve(target))}.${sort}-${ownMark}-${number++}`);
}

/** The same, taken away when the process ends before `discard` or `place`. */
export function workPath(target: string, sort: Worksort): string {
  const path = workName(target, sort);
  if (mine.size === 0) watch();
  mine.add(path);
  log(dirname(path));
  return path;
}

/** Takes a work file or folder away. */
export function discard(path: string): void {
  rmSync(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
  mine.delete(path);
}

/** Puts a work file or folder where it belongs. */
export function place(path: string, target: string): void {
  renameSync(path, target);
  mine.delete(path);
}

/** Writes a file beside its place, and there when it is whole. */
export function writeWhole(target: string, content: string | Uint8Array): void {
  const path = workPath(target, "nieuw");
  try {
    writeFileSync(path, content);
    place(path, target);
  } finally {
    discard(path);
  }
}

/** Works in a folder beside `target` that is gone afterwards, whatever happens; nobody else may look into it. */
export async function inWorkFolder<T>(target: string, work: (parent: string) => Promise<T>): Promise<T> {
  const parent = workPath(target, "werk");
  try {
    mkdirSync(parent, {recursive: true, mode: 0o700});
    return await work(parent);
  } finally {
    discard(parent);
  }
}

/** Has a folder emptied, but for names that begin with `_`: when it is said, at the end of this process, or at the next start. */
export function emptyLater(parent: string): () => void {
  mkdirSync(parent, {recursive: true});
  const mark = workPath(join(parent, "inhoud"), "leeg");
  writeFileSync(mark, "");
  const callOff = onEnd(() => empty(parent));
  return () => {
    empty(parent);
    discard(mark);
    callOff();
  };
}

function empty(parent: string): void {
  const inside = entries(parent).filter(({name}) => !name.startsWith("_") && !NAME.test(name));
  for (const {name} of inside) rmSync(join(parent, name), {recursive: true, force: true});
}

let watched = false;
function watch(): void {
  if (watched) return;
  watched = true;
  onEnd(() => [...mine].forEach(discard));
}

/** From now on the cache knows that this process runs, and in which other folders it works. */
export function openLogbook(): void {
  const file = workPath(join(CACHE, "loopt"), "werk");
  mkdirSync(CACHE, {recursive: true});
  writeFileSync(file, "", {mode: 0o600});
  logbook = {file, folders: new Set([resolve(CACHE)])};
}

function log(folder: string): void {
  const parent = resolve(folder);
  if (!logbook || logbook.folders.has(parent) || parent.startsWith(join(resolve(CACHE), "/"))) return;
  logbook.folders.add(parent);
  appendFileSync(logbook.file, `${parent}\n`);
}

/** What a work file is of, when it is one. */
interface Workfile {
  path: string;
  doel: string;
  sort: Worksort;
  owner: string;
}

function workfiles(parent: string): Workfile[] {
  return entries(parent).flatMap(({name}) => {
    const [, naam, sort, owner] = NAME.exec(name) ?? [];
    return naam === undefined
      ? []
      : [{path: join(parent, name), doel: join(parent, naam), sort: sort as Worksort, owner: owner!}];
  });
}

/** Takes away what runs that are gone left in a folder; gives what it took. Old tables whose successor never came go back. */
export function sweep(parent: string): string[] {
  const dead = workfiles(parent).filter(({owner}) => !isRunning(owner));
  for (const {path, doel: target, sort} of dead) {
    if (sort === "leeg") empty(parent);
    if (sort === "oud" && !isThere(target)) renameSync(path, target);
    else rmSync(path, {recursive: true, force: true});
  }
  return dead.map(({path}) => path);
}

/** Sweeps the folder of the product, its cache, and every folder in which a run that is gone said to work. */
export function sweepAll(): string[] {
  const elsewhere = workfiles(CACHE)
    .filter(({doel: target, owner}) => basename(target) === "loopt" && !isRunning(owner))
    .flatMap(({path}) => read(path).split("\n").filter(Boolean));
  const earlier = folders(CACHE).flatMap((parent) =>
    entries(parent)
      .filter(({name}) => EARLIER.test(name) && !NAME.test(name))
      .map(({name}) => join(parent, name))
  );
  // Where the engine, of old, put what did not fit in memory.
  const spilled = entries(".tmp");
  if (spilled.length > 0 && spilled.every(({name}) => name.startsWith("duckdb_temp_"))) earlier.push(".tmp");
  for (const path of earlier) rmSync(path, {recursive: true, force: true});
  return [...earlier, ...[...elsewhere, ".", ...folders(CACHE)].flatMap(attemptSweep)];
}

/** The other processes that work in the cache now. */
export function liveRuns(): number[] {
  const owners = [".", ...folders(CACHE)].flatMap(workfiles).map(({owner}) => owner);
  const others = [...new Set(owners)].filter((owner) => owner !== ownMark && isRunning(owner));
  return others.map((owner) => Number(owner.split("-")[0]));
}

/** Every file in the cache whose name ends so, but in built sites. */
export const inCache = (end: string): string[] =>
  folders(CACHE).flatMap((parent) =>
    entries(parent).flatMap((item) => (item.isFile() && item.name.endsWith(end) ? [join(parent, item.name)] : []))
  );

/** A folder and those in it, but for the data of built sites: nothing there is work in progress. */
function folders(parent: string): string[] {
  const below = entries(parent).filter((item) => item.isDirectory() && !NAME.test(item.name) && item.name !== "_file");
  return existsSync(parent) ? [parent, ...below.flatMap(({name}) => folders(join(parent, name)))] : [];
}

function attemptSweep(parent: string): string[] {
  try {
    return sweep(parent);
  } catch {
    // A folder that is no longer ours to clean must not keep a command from starting.
    return [];
  }
}

function entries(parent: string): Dirent[] {
  try {
    return readdirSync(parent, {withFileTypes: true});
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Also a link to what is not there is there. */
export const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined;
