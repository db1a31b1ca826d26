import {narrow, OWN} from "./eigen.js";
import {onEnd} from "./einde.js";
import {sweepSlot} from "./slot.js";
import {inCache, openLogbook, sweepAll} from "./werkbestand.js";

let swept: string[] = [];

/** What this command found at its start of runs that are gone, and took away. */
export const sweptAtBegin = (): readonly string[] => swept;

/**
 * What every command does first: takes away what runs that are gone left behind, whichever source it was of, and says that it
 * runs itself. At its end it sweeps again, after children that were killed.
 */
export async function beginRun(): Promise<void> {
  try {
    swept = sweepAll();
    for (const slot of [...inCache(".slot"), ...inCache(".slot.ruim")]) await sweepSlot(slot);
    narrow(OWN);
    openLogbook();
  } catch {
    // Where the cache cannot be written, the command that needs it says so.
  }
  onEnd(sweepAll);
}
