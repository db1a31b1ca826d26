import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {uptime} from "node:os";

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, by the clock of the kernel; `gone` for one that ended and waits for its parent; null where the system does not tell. */
export function startOf(pid: number | "self"): string | null {
  const stat = readSystem(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const velden = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return /[ZXx]/.test(velden[0] ?? "") ? "gone" : (velden[19] ?? null);
}

/** Which run of the machine this is. */
export const boot = readSystem("/proc/sys/kernel/random/boot_id") ?? String(Math.round(Date.now() / 1000 - uptime()));

function readSystem(bestand: string): string | null {
  try {
    return readFileSync(bestand, "utf8").trim();
  } catch {
    return null;
  }
}

/** What tells a process from every other one, for in a name: its number, and of which start. `0` where the system does not tell. */
const markOf = (pid: number, start: string | null): string =>
  `${pid}-${start === null ? "0" : createHash("sha256").update(`${start} ${boot}`).digest("hex").slice(0, 8)}`;

export const ownMark = markOf(process.pid, startOf("self"));

/** Whether the process of a mark still runs: the same number with another start is another process. */
export function isRunning(mark: string): boolean {
  const pid = Number(mark.split("-")[0]);
  if (mark === ownMark || pid === process.pid) return mark === ownMark;
  const start = isAlive(pid) ? startOf(pid) : "gone";
  return start !== "gone" && (start === null || markOf(pid, start) === mark);
}
