import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {setTimeout} from "node:timers/promises";

/** Locks that this process holds: a file with its number that is not among them was left by an earlier one. */
const vast = new Set<string>();

/**
 * Runs `werk` while no other process holds the lock; waits for one that does. Takes over from one that is gone, and tells
 * `werk` that it was broken off.
 */
export async function opSlot<T>(
  bestand: string,
  werk: (afgebroken: boolean) => Promise<T>,
  {wachten = () => {}} = {}
): Promise<T> {
  mkdirSync(dirname(bestand), {recursive: true});
  let afgebroken = false;
  for (let gemeld = false; !neem(bestand); ) {
    const pid = eigenaar(bestand);
    if (pid === null || (pid === process.pid ? vast.has(bestand) : leeft(pid))) {
      if (pid !== null && !gemeld) wachten();
      gemeld ||= pid !== null;
      await setTimeout(200);
    } else {
      rmSync(bestand, {force: true});
      afgebroken = true;
    }
  }
  vast.add(bestand);
  try {
    return await werk(afgebroken);
  } finally {
    vast.delete(bestand);
    rmSync(bestand, {force: true});
  }
}

function neem(bestand: string): boolean {
  try {
    writeFileSync(bestand, String(process.pid), {flag: "wx"});
    return true;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw fout;
  }
}

function eigenaar(bestand: string): number | null {
  try {
    return Number(readFileSync(bestand, "utf8")) || null;
  } catch {
    return null;
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === "EPERM";
  }
}
