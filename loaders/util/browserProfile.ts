import {lstatSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {isRunning, ownMark} from "./process.js";

const name = /^werkbank-(\d+-[0-9a-f]+)-\w{6}$/;
/** The longest name of a socket that a browser makes in its folder, and the longest path that the system lets a socket have. */
const SOCKET = "/org.chromium.Chromium.XXXXXX/SingletonSocket".length;
const LONGEST = 107;

/** Where temporary files go, but where a socket would get too long a path for that. */
function base(): string {
  const room = LONGEST - SOCKET - `/werkbank-${ownMark}-XXXXXX`.length;
  return process.platform === "linux" && tmpdir().length > room ? "/tmp" : tmpdir();
}

/** A folder for the profile of one browser, for this user only; which process owns it is in its name. */
export const makeProfileFolder = (): string => mkdtempSync(join(base(), `werkbank-${ownMark}-`));

/**
 * Removes one, and waits for a browser that was just ended and is still writing: half a second after its process was
 * killed it is silent. What then cannot go, as the folder of another user, is left to a later sweep.
 */
export function removeProfileFolder(folder: string): void {
  for (let tries = 40; tries > 0; tries--) {
    try {
      return rmSync(folder, {recursive: true, force: true});
    } catch (error) {
      if (!["ENOTEMPTY", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Removes what a run left that was killed: the folders of processes that are no more. */
export function sweepProfileFolders(): void {
  for (const naam of readdirSync(base())) {
    const [, owner] = name.exec(naam) ?? [];
    const folder = join(base(), naam);
    if (owner !== undefined && !isRunning(owner) && lstatSync(folder, {throwIfNoEntry: false})?.isDirectory())
      removeProfileFolder(folder);
  }
}
