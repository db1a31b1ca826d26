import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Dirent
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {onEnd} from "./einde.js";
import {isRunning, ownMark} from "./proces.js";

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

/** A name beside `doel` for what only this process works on. */
export function workName(doel: string, sort: Worksort): string {
  return join(dirname(doel), `.${basename(resolve(doel))}.${sort}-${ownMark}-${number++}`);
}

/** The same, taken away when the process ends before `discard` or `place`. */
export function workPath(doel: string, sort: Worksort): string {
  const path = workName(doel, sort);
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
export function place(path: string, doel: string): void {
  renameSync(path, doel);
  mine.delete(path);
}

/** Writes a file beside its place, and there when it is whole. */
export function writeWhole(doel: string, content: string | Uint8Array): void {
  const path = workPath(doel, "nieuw");
  try {
    writeFileSync(path, content);
    place(path, doel);
  } finally {
    discard(path);
  }
}

/** Works in a folder beside `doel` that is gone afterwards, whatever happens; nobody else may look into it. */
export async function inWorkFolder<T>(doel: string, work: (map: string) => Promise<T>): Promise<T> {
  const map = workPath(doel, "werk");
  try {
    mkdirSync(map, {recursive: true, mode: 0o700});
    return await work(map);
  } finally {
    discard(map);
  }
}

/** Has a folder emptied, but for names that begin with `_`: when it is said, at the end of this process, or at the next start. */
export function emptyLater(map: string): () => void {
  mkdirSync(map, {recursive: true});
  const mark = workPath(join(map, "inhoud"), "leeg");
  writeFileSync(mark, "");
  const callOff = onEnd(() => empty(map));
  return () => {
    empty(map);
    discard(mark);
    callOff();
  };
}

function empty(map: string): void {
  const inside = entries(map).filter(({name}) => !name.startsWith("_") && !NAME.test(name));
  for (const {name} of inside) rmSync(join(map, name), {recursive: true, force: true});
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
  const map = resolve(folder);
  if (!logbook || logbook.folders.has(map) || map.startsWith(join(resolve(CACHE), "/"))) return;
  logbook.folders.add(map);
  appendFileSync(logbook.file, `${map}\n`);
}

/** What a work file is of, when it is one. */
interface Workfile {
  path: string;
  doel: string;
  sort: Worksort;
  owner: string;
}

function workfiles(map: string): Workfile[] {
  return entries(map).flatMap(({name}) => {
    const [, naam, sort, owner] = NAME.exec(name) ?? [];
    return naam === undefined
      ? []
      : [{path: join(map, name), doel: join(map, naam), sort: sort as Worksort, owner: owner!}];
  });
}

/** Takes away what runs that are gone left in a folder; gives what it took. Old tables whose successor never came go back. */
export function sweep(map: string): string[] {
  const dead = workfiles(map).filter(({owner}) => !isRunning(owner));
  for (const {path, doel, sort} of dead) {
    if (sort === "leeg") empty(map);
    if (sort === "oud" && !isThere(doel)) renameSync(path, doel);
    else rmSync(path, {recursive: true, force: true});
  }
  return dead.map(({path}) => path);
}

/** Sweeps the folder of the product, its cache, and every folder in which a run that is gone said to work. */
export function sweepAll(): string[] {
  const elsewhere = workfiles(CACHE)
    .filter(({doel, owner}) => basename(doel) === "loopt" && !isRunning(owner))
    .flatMap(({path}) => read(path).split("\n").filter(Boolean));
  const earlier = folders(CACHE).flatMap((map) =>
    entries(map)
      .filter(({name}) => EARLIER.test(name) && !NAME.test(name))
      .map(({name}) => join(map, name))
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
  folders(CACHE).flatMap((map) =>
    entries(map).flatMap((item) => (item.isFile() && item.name.endsWith(end) ? [join(map, item.name)] : []))
  );

/** A folder and those in it, but for the data of built sites: nothing there is work in progress. */
function folders(map: string): string[] {
  const below = entries(map).filter((item) => item.isDirectory() && !NAME.test(item.name) && item.name !== "_file");
  return existsSync(map) ? [map, ...below.flatMap(({name}) => folders(join(map, name)))] : [];
}

function attemptSweep(map: string): string[] {
  try {
    return sweep(map);
  } catch {
    // A folder that is no longer ours to clean must not keep a command from starting.
    return [];
  }
}

function entries(map: string): Dirent[] {
  try {
    return readdirSync(map, {withFileTypes: true});
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
