import {randomUUID} from "node:crypto";
import {linkSync, lstatSync, readFileSync, readlinkSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {basename, dirname} from "node:path";
import {setTimeout} from "node:timers/promises";
import {makeFolder} from "./bestanden.js";
import {UserError} from "./foutmelding.js";
import {boot, isAlive, startOf} from "./proces.js";
import {workName} from "./werkbestand.js";

export interface Slotopties {
  /** Is told once for whom it waits and how to stop that. */
  wachten?: (tekst: string) => void;
  /** After so many milliseconds. */
  meldenNa?: number;
  /** How long a lock of another computer may go without a sign of life. */
  stil?: number;
}

const PEILING = 100;
const MELDEN_NA = 2000;
/** A holder shows this often that it lives, for who cannot see its process. */
const HARTSLAG = 5000;
const STIL = 60_000;
/** A lock is in place as a whole, but where there are no hard links: so long it may be half-written. */
const ONAF = 1000;
/** Seconds by which two processes may reckon the start of the machine apart. */
const KLOKVERSCHIL = 120;
const LANGSTE = 4096;

/** Who holds a lock: all by which another process can tell whether it is still at work. */
interface Houder {
  kenmerk: string;
  opdracht: string;
  pid: number;
  /** When its process started, where the system tells: a number is given out again. */
  start: string | null;
  /** The machine, with its own count of processes. */
  machine: string;
  /** Which run of the machine. */
  boot: string;
  sinds: string;
}

interface Gezien {
  /** Another, as soon as anything changed. */
  merk: string;
  /** Null where it cannot be read as a lock. */
  houder: Houder | null;
}

/** Locks that this process holds: one with its number that is not among them was left by an earlier one. */
const eigen = new Set<string>();

/**
 * Runs `werk` while no other process holds the lock; waits for one that does. Takes over from one that is gone, and tells
 * `werk` that it was broken off.
 */
export async function opSlot<T>(
  bestand: string,
  werk: (afgebroken: boolean) => Promise<T>,
  opties: Slotopties = {}
): Promise<T> {
  makeFolder(dirname(bestand));
  const houder = ik();
  const afgebroken = await take(bestand, houder, opties);
  const loslaten = () => release(bestand, houder);
  const hartslag = setInterval(() => showLife(bestand), HARTSLAG).unref();
  process.once("exit", loslaten);
  try {
    return await werk(afgebroken);
  } finally {
    clearInterval(hartslag);
    process.off("exit", loslaten);
    loslaten();
  }
}

/** Waits until the lock is of `houder`; whether it was taken over from one that is gone. */
async function take(
  bestand: string,
  houder: Houder,
  {wachten = console.error, meldenNa = MELDEN_NA, stil = STIL}: Slotopties
) {
  const begin = performance.now();
  let [afgebroken, gemeld, merk, sinds] = [false, false, "", begin];
  for (;;) {
    const gezien = look(bestand);
    if (gezien === null) {
      if (place(bestand, houder)) return afgebroken;
      await setTimeout(1);
      continue;
    }
    const nu = performance.now();
    if (gezien.merk !== merk) [merk, sinds] = [gezien.merk, nu];
    if (isGone(gezien.houder, nu - sinds, stil)) {
      afgebroken = (await removeGone(bestand, merk, {wachten, stil})) || afgebroken;
      continue;
    }
    if (!gemeld && nu - begin > meldenNa) {
      wachten(waitText(bestand, gezien.houder));
      gemeld = true;
    }
    await setTimeout(PEILING);
  }
}

/** Takes a lock away whose holder is gone, itself under a lock: of two that find it, the second must not take that of the first. */
const removeGone = (bestand: string, merk: string, opties: Slotopties): Promise<boolean> =>
  opSlot(
    `${bestand}.ruim`,
    async () => {
      if (look(bestand)?.merk !== merk) return false;
      rmSync(bestand);
      return true;
    },
    opties
  );

/** Takes away a lock that nobody holds any more. */
export async function sweepSlot(bestand: string): Promise<void> {
  const gezien = look(bestand);
  const {mtimeMs = Date.now()} = lstatSync(bestand, {throwIfNoEntry: false}) ?? {};
  if (gezien && isGone(gezien.houder, Date.now() - mtimeMs, STIL)) await removeGone(bestand, gezien.merk, {});
}

/** Writes beside and links into place, at once and only where nothing is; false where something is. */
function place(bestand: string, houder: Houder): boolean {
  const inhoud = JSON.stringify(houder);
  const naast = workName(bestand, "nieuw");
  try {
    writeFileSync(naast, inhoud, {flag: "wx", mode: 0o600});
    linkSync(naast, bestand);
  } catch (fout) {
    if (code(fout) === "EEXIST") return false;
    // a file system without hard links; whatever else is wrong, shows here too
    if (!placeWithoutLink(bestand, inhoud)) return false;
  } finally {
    rmSync(naast, {force: true});
  }
  eigen.add(houder.kenmerk);
  return true;
}

function placeWithoutLink(bestand: string, inhoud: string): boolean {
  try {
    writeFileSync(bestand, inhoud, {flag: "wx", mode: 0o600});
    return true;
  } catch (fout) {
    if (code(fout) === "EEXIST") return false;
    // made but not filled: a full disk
    if (code(fout) === "ENOSPC" || code(fout) === "EDQUOT") rmSync(bestand, {force: true});
    throw Object.assign(fout as Error, {path: bestand});
  }
}

function release(bestand: string, {kenmerk}: Houder): void {
  eigen.delete(kenmerk);
  try {
    if (look(bestand)?.houder?.kenmerk === kenmerk) rmSync(bestand, {force: true});
  } catch {
    // what stays is taken for what it is: of a holder that is gone
  }
}

/** What stands in the place of the lock; null: nothing. */
function look(bestand: string): Gezien | null {
  try {
    const stat = lstatSync(bestand);
    if (!stat.isFile())
      throw new UserError(
        `${bestand} is ${stat.isDirectory() ? "een map" : "geen gewoon bestand"} op de plaats van een slot: haal die weg en geef de opdracht opnieuw`
      );
    const tekst = stat.size > LANGSTE ? "" : readFileSync(bestand, "utf8");
    return {merk: `${stat.ino} ${stat.mtimeMs} ${stat.size} ${tekst}`, houder: parse(tekst)};
  } catch (fout) {
    if (code(fout) === "ENOENT") return null;
    throw fout;
  }
}

function parse(tekst: string): Houder | null {
  try {
    const houder = JSON.parse(tekst) as Houder;
    const {kenmerk, opdracht, pid, start, machine, boot, sinds} = houder;
    const teksten = [kenmerk, opdracht, machine, boot, sinds, start ?? ""];
    if (!teksten.every((deel) => typeof deel === "string" && !/\p{Cc}/u.test(deel))) return null;
    return Number.isInteger(pid) && pid > 0 && !Number.isNaN(Date.parse(sinds)) ? houder : null;
  } catch {
    return null;
  }
}

/** Whether nobody works under this lock any more; `onveranderd`: how long nothing was written to it. */
function isGone(houder: Houder | null, onveranderd: number, stil: number): boolean {
  if (houder === null) return onveranderd > ONAF;
  const {kenmerk, pid, start, machine, boot} = houder;
  if (machine !== hier.machine) return onveranderd > stil;
  if (!sameBoot(boot, hier.boot)) return true;
  if (pid === process.pid) return !eigen.has(kenmerk);
  const nu = startOf(pid);
  return !isAlive(pid) || nu === "gone" || (nu !== null && start !== null && nu !== start);
}

function namespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

const hier = {
  machine: `${hostname()} ${namespace()}`.trim(),
  boot
};

const sameBoot = (een: string, ander: string): boolean =>
  een === ander || Math.abs(Number(een) - Number(ander)) < KLOKVERSCHIL;

function ik(): Houder {
  return {
    ...{kenmerk: randomUUID(), opdracht: opdrachtnaam(), pid: process.pid, start: startOf("self")},
    ...{...hier, sinds: new Date().toISOString()}
  };
}

function opdrachtnaam(): string {
  const naam = process.env["npm_lifecycle_event"];
  if (naam === undefined || naam === "npx") return basename(process.argv[1] ?? "node");
  return naam === "start" ? "npm start" : `npm run ${naam}`;
}

function showLife(bestand: string): void {
  try {
    utimesSync(bestand, new Date(), new Date());
  } catch {
    // gone, or no rights: a sign of life is no reason to stop
  }
}

function waitText(bestand: string, houder: Houder | null): string {
  if (houder === null) return `Wacht op een andere opdracht (${bestand})`;
  const {opdracht, pid, sinds, machine} = houder;
  const vandaar = machine === hier.machine;
  const moment = new Date(sinds).toLocaleString("nl-NL", {dateStyle: "medium", timeStyle: "short"});
  const wie = `${opdracht} (proces ${pid}${vandaar ? "" : ` op ${machine.split(" ")[0]}`}, sinds ${moment})`;
  const stop =
    vandaar && process.platform !== "win32" ? `Ctrl+C in dat venster, of kill ${pid}` : "Ctrl+C in dat venster";
  return `Wacht op ${wie}, die met hetzelfde bezig is. Stoppen: ${stop}. Draait die niet meer, verwijder dan ${bestand}`;
}

const code = (fout: unknown): string | undefined => (fout as NodeJS.ErrnoException).code;
