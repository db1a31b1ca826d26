import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {constants, uptime} from "node:os";

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, by the clock of the kernel; `gone` for one that ended and waits for its parent; null where the system does not tell. */
export function startOfProcess(pid: number | "self"): string | null {
  const stat = readSystem(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return /[ZXx]/.test(fields[0] ?? "") ? "gone" : (fields[19] ?? null);
}

/** Which run of the machine this is. */
export const boot = readSystem("/proc/sys/kernel/random/boot_id") ?? String(Math.round(Date.now() / 1000 - uptime()));

function readSystem(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

/** What tells a process from every other one, for in a name: its number, and of which start. `0` where the system does not tell. */
const markOf = (pid: number, start: string | null): string =>
  `${pid}-${start === null ? "0" : createHash("sha256").update(`${start} ${boot}`).digest("hex").slice(0, 8)}`;

export const ownMark = markOf(process.pid, startOfProcess("self"));

/** Whether the process of a mark still runs: the same number with another start is another process. */
export function isRunning(mark: string): boolean {
  const pid = Number(mark.split("-")[0]);
  if (mark === ownMark || pid === process.pid) return mark === ownMark;
  const start = isAlive(pid) ? startOfProcess(pid) : "gone";
  return start !== "gone" && (start === null || markOf(pid, start) === mark);
}

const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** So long a signal waits for what must end first. */
const PATIENCE = 10_000;

const cleaners = new Set<() => void>();
const stoppers = new Set<() => Promise<unknown>>();
let watching = false;
let ending = false;

/** Whether a signal is ending this process: what fails from now on fails for that reason, and nobody need hear of it. */
export const isEnding = (): boolean => ending;

/**
 * Runs `clean`, which may not wait for anything, when this process ends: by itself, by an error or by a signal that can be
 * caught. Returns what calls it off. The last to be asked for runs last.
 */
export function onEnd(clean: () => void): () => void {
  watchEnd();
  cleaners.add(clean);
  return () => void cleaners.delete(clean);
}

/** Has a signal wait for `stop` before it ends this process: a child gets time to clean its own. Returns what calls it off. */
export function beforeEnd(stop: () => Promise<unknown>): () => void {
  watchEnd();
  stoppers.add(stop);
  return () => void stoppers.delete(stop);
}

/**
 * From now on a signal, or the death of the process that started this one where there is a channel to it, ends it as it should:
 * children first, then what `onEnd` holds, and the exit code that a shell expects.
 */
export function watchEnd(): void {
  if (watching) return;
  watching = true;
  process.on("exit", () => {
    for (const clean of cleaners) attempt(clean);
  });
  for (const signal of signals) process.on(signal, () => void end(128 + constants.signals[signal]));
  if (process.send === undefined) return;
  // Gone before this could listen.
  if (!process.connected) process.exit(1);
  process.once("disconnect", () => void end(1));
  // To listen for the end of the parent is no reason to stay.
  if (process.listenerCount("message") === 0) process.channel?.unref();
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  const timeout = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([timeout, Promise.allSettled([...stoppers].map((stop) => stop()))]);
  process.exit(code);
}

function attempt(clean: () => void): void {
  try {
    clean();
  } catch {
    // What one leaves must not keep the others from cleaning; the next start sweeps it.
  }
}
