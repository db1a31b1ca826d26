import {lstatSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {isAlive} from "./proces.js";

const PREFIX = "werkbank-browser";
const name = new RegExp(`^${PREFIX}-(\\d+)-`);

/** A folder for the profile of one browser, for this user only; the number of the process that owns it is in its name. */
export const makeProfielmap = (): string => mkdtempSync(join(tmpdir(), `${PREFIX}-${process.pid}-`));

/**
 * Removes one, and waits for a browser that was just ended and is still writing: half a second after its process was
 * killed it is silent. What then cannot go, as the folder of another user, is left to a later sweep.
 */
export function removeProfielmap(map: string): void {
  for (let tries = 40; tries > 0; tries--) {
    try {
      return rmSync(map, {recursive: true, force: true});
    } catch (fout) {
      if (!["ENOTEMPTY", "EBUSY"].includes((fout as NodeJS.ErrnoException).code ?? "")) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Removes what a run left that was killed: the folders of processes that are no more. */
export function sweepProfielmappen(): void {
  for (const naam of readdirSync(tmpdir())) {
    const [, pid] = name.exec(naam) ?? [];
    const map = join(tmpdir(), naam);
    if (pid !== undefined && !isAlive(Number(pid)) && lstatSync(map, {throwIfNoEntry: false})?.isDirectory())
      removeProfielmap(map);
  }
}
