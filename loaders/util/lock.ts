import {randomUUID} from "node:crypto";
import {linkSync, lstatSync, readFileSync, readlinkSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {basename, dirname} from "node:path";
import {setTimeout} from "node:timers/promises";
import {z} from "zod";
import {makeFolder} from "./files.js";
import {boot, isAlive, startOfProcess} from "./process.js";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {workName} from "./workFile.js";

export interface LockOptions {
  /** Is told once for whom it waits and how to stop that. */
  waiting?: (text: string) => void;
  /** After so many milliseconds. */
  reportAfter?: number;
  /** How long a lock of another computer may go without a sign of life. */
  quiet?: number;
}

const REFERENCE = 100;
const REPORT_AFTER = 2000;
/** A holder shows this often that it lives, for who cannot see its process. */
const HEARTBEAT = 5000;
const QUIET = 60_000;
/** A lock is in place as a whole, but where there are no hard links: so long it may be half-written. */
const UNFINISHED = 1000;
/** Seconds by which two processes may reckon the start of the machine apart. */
const CLOCK_DIFFERENCE = 120;
const LONGEST = 4096;

const text = z.string().regex(/^\P{Cc}*$/u);

/** Who holds a lock: all by which another process can tell whether it is still at work. */
const holderForm = z.object({
  attribute: text,
  command: text,
  pid: z.int().positive(),
  /** When its process started, where the system tells: a number is given out again. */
  start: text.nullable(),
  /** The machine, with its own count of processes. */
  machine: text,
  /** Which run of the machine. */
  boot: text,
  since: text.refine((moment) => !Number.isNaN(Date.parse(moment)))
});
type Holder = z.infer<typeof holderForm>;

interface Seen {
  /** Another, as soon as anything changed. */
  mark: string;
  /** Null where it cannot be read as a lock. */
  holder: Holder | null;
}

/** Locks that this process holds: one with its number that is not among them was left by an earlier one. */
const own = new Set<string>();

/**
 * Runs `work` while no other process holds the lock; waits for one that does. Takes over from one that is gone, and tells
 * `work` that it was broken off.
 */
export async function withLock<T>(
  file: string,
  work: (interrupted: boolean) => Promise<T>,
  options: LockOptions = {}
): Promise<T> {
  makeFolder(dirname(file));
  const holder = me();
  const interrupted = await take(file, holder, options);
  const letGo = () => release(file, holder);
  const heartbeat = setInterval(() => showLife(file), HEARTBEAT).unref();
  process.once("exit", letGo);
  try {
    return await work(interrupted);
  } finally {
    clearInterval(heartbeat);
    process.off("exit", letGo);
    letGo();
  }
}

/** Waits until the lock is of `holder`; whether it was taken over from one that is gone. */
async function take(
  file: string,
  holder: Holder,
  {waiting = console.error, reportAfter = REPORT_AFTER, quiet = QUIET}: LockOptions
) {
  const begin = performance.now();
  let [interrupted, notified, mark, since] = [false, false, "", begin];
  for (;;) {
    const seen = look(file);
    if (seen === null) {
      if (place(file, holder)) return interrupted;
      await setTimeout(1);
      continue;
    }
    const now = performance.now();
    if (seen.mark !== mark) [mark, since] = [seen.mark, now];
    if (isGone(seen.holder, now - since, quiet)) {
      interrupted = (await removeGone(file, mark, {waiting, quiet})) || interrupted;
      continue;
    }
    if (!notified && now - begin > reportAfter) {
      waiting(waitText(file, seen.holder));
      notified = true;
    }
    await setTimeout(REFERENCE);
  }
}

/** Takes a lock away whose holder is gone, itself under a lock: of two that find it, the second must not take that of the first. */
const removeGone = (file: string, mark: string, options: LockOptions): Promise<boolean> =>
  withLock(
    `${file}.ruim`,
    async () => {
      if (look(file)?.mark !== mark) return false;
      rmSync(file);
      return true;
    },
    options
  );

/** Takes away a lock that nobody holds any more. */
export async function sweepLock(file: string): Promise<void> {
  const seen = look(file);
  const {mtimeMs = Date.now()} = lstatSync(file, {throwIfNoEntry: false}) ?? {};
  if (seen && isGone(seen.holder, Date.now() - mtimeMs, QUIET)) await removeGone(file, seen.mark, {});
}

/** Writes beside and links into place, at once and only where nothing is; false where something is. */
function place(file: string, holder: Holder): boolean {
  const content = JSON.stringify(holder);
  const beside = workName(file, "nieuw");
  try {
    writeFileSync(beside, content, {flag: "wx", mode: 0o600});
    linkSync(beside, file);
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    // a file system without hard links; whatever else is wrong, shows here too
    if (!placeWithoutLink(file, content)) return false;
  } finally {
    rmSync(beside, {force: true});
  }
  own.add(holder.attribute);
  return true;
}

function placeWithoutLink(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, {flag: "wx", mode: 0o600});
    return true;
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    // made but not filled: a full disk
    if (code(error) === "ENOSPC" || code(error) === "EDQUOT") rmSync(file, {force: true});
    throw Object.assign(error as Error, {path: file});
  }
}

function release(file: string, {attribute}: Holder): void {
  own.delete(attribute);
  try {
    if (look(file)?.holder?.attribute === attribute) rmSync(file, {force: true});
  } catch {
    // what stays is taken for what it is: of a holder that is gone
  }
}

/** What stands in the place of the lock; null: nothing. */
function look(file: string): Seen | null {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile())
      throw new UserError(
        `${file} is ${stat.isDirectory() ? "een map" : "geen gewoon bestand"} op de plaats van een slot: haal die weg en geef de opdracht opnieuw`
      );
    const text = stat.size > LONGEST ? "" : readFileSync(file, "utf8");
    return {mark: `${stat.ino} ${stat.mtimeMs} ${stat.size} ${text}`, holder: parse(text)};
  } catch (error) {
    if (code(error) === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    return holderForm.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether nobody works under this lock any more; `unchanged`: how long nothing was written to it. */
function isGone(holder: Holder | null, unchanged: number, quiet: number): boolean {
  if (holder === null) return unchanged > UNFINISHED;
  const {attribute, pid, start, machine, boot} = holder;
  if (machine !== here.machine) return unchanged > quiet;
  if (!sameBoot(boot, here.boot)) return true;
  if (pid === process.pid) return !own.has(attribute);
  const now = startOfProcess(pid);
  return !isAlive(pid) || now === "gone" || (now !== null && start !== null && now !== start);
}

function namespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

const here = {
  machine: `${hostname()} ${namespace()}`.trim(),
  boot
};

const sameBoot = (one: string, other: string): boolean =>
  one === other || Math.abs(Number(one) - Number(other)) < CLOCK_DIFFERENCE;

function me(): Holder {
  return {
    ...{attribute: randomUUID(), command: commandName(), pid: process.pid, start: startOfProcess("self")},
    ...{...here, since: new Date().toISOString()}
  };
}

function commandName(): string {
  const naam = process.env["npm_lifecycle_event"];
  if (naam === undefined || naam === "npx") return basename(process.argv[1] ?? "node");
  return naam === "start" ? "npm start" : `npm run ${naam}`;
}

function showLife(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // gone, or no rights: a sign of life is no reason to stop
  }
}

function waitText(file: string, holder: Holder | null): string {
  if (holder === null) return `Wacht op een andere opdracht (${file})`;
  const {command, pid, since, machine} = holder;
  const hence = machine === here.machine;
  const moment = new Date(since).toLocaleString("nl-NL", {dateStyle: "medium", timeStyle: "short"});
  const who = `${command} (proces ${pid}${hence ? "" : ` op ${machine.split(" ")[0]}`}, sinds ${moment})`;
  const stop =
    hence && process.platform !== "win32" ? `Ctrl+C in dat venster, of kill ${pid}` : "Ctrl+C in dat venster";
  return `Wacht op ${who}, die met hetzelfde bezig is. Stoppen: ${stop}. Draait die niet meer, verwijder dan ${file}`;
}

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
