import {join} from "node:path";
import {CACHE, workPath} from "./workFile.js";

/** Set in the environment, so that the steps of a command in processes of their own have them too. */
export const [MEMORY, SPILL] = ["LEVENSWEG_GEHEUGEN", "LEVENSWEG_TIJDELIJK"] as const;

/** Memory of the engine where nothing else is said: what a small machine has. */
const USUAL = "3GB";

/** The settings of the engine for a database file: what does not fit in memory stands beside it, or where `--tijdelijk` says. */
export function engineSettings(file: string): {memory_limit: string; temp_directory: string} {
  const beside = file === ":memory:" ? join(CACHE, "geheugen") : file;
  const spill = process.env[SPILL];
  return {
    memory_limit: process.env[MEMORY] ?? USUAL,
    temp_directory: workPath(spill ? join(spill, "werkbank") : beside, "werk")
  };
}
