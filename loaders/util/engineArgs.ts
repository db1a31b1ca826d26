import {existsSync, mkdirSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {describeError} from "../../components/pipeline/systemErrors.js";
import {ArgumentError} from "./command.js";
import {MEMORY, SPILL} from "./engineSettings.js";
import {discard, workPath} from "./workFile.js";

/** What a usage says of the arguments below. */
export const engineUsage = "[--geheugen 3GB] [--tijdelijk MAP]";

const LEAST = 500;

/**
 * Takes `--geheugen` (memory of the database engine) and `--tijdelijk` (folder for what does not fit in it) out of the arguments
 * of a command; they hold from now on for this process and those that it starts. One that is not right throws `ArgumentError`.
 */
export function takeEngineArgs(argv: readonly string[]): string[] {
  const rest = [...argv];
  const memory = take(rest, "--geheugen");
  const spill = take(rest, "--tijdelijk");
  if (memory !== undefined) process.env[MEMORY] = checkMemory(memory);
  if (spill !== undefined) process.env[SPILL] = checkSpill(spill);
  return rest;
}

function take(rest: string[], naam: string): string | undefined {
  const at = rest.findIndex((argument) => argument === naam || argument.startsWith(`${naam}=`));
  if (at < 0) return undefined;
  const [given = ""] = rest.splice(at, 1);
  const waarde = given === naam ? rest.splice(at, 1)[0] : given.slice(naam.length + 1);
  if (!waarde || waarde.startsWith("--")) throw new ArgumentError(`${naam} mist een waarde`);
  if (rest.some((argument) => argument === naam || argument.startsWith(`${naam}=`)))
    throw new ArgumentError(`${naam} staat er twee keer`);
  return waarde;
}

function checkMemory(text: string): string {
  const [, amount, unit = ""] = /^(\d{1,6}(?:\.\d{1,3})?)(MB|GB)$/i.exec(text) ?? [];
  if (amount === undefined)
    throw new ArgumentError(`--geheugen moet een aantal MB of GB zijn, zoals 4GB of 800MB: ${text}`);
  if (Number(amount) * (unit.toUpperCase() === "GB" ? 1000 : 1) < LEAST)
    throw new ArgumentError(`--geheugen moet minstens ${LEAST}MB zijn: ${text}`);
  return `${amount}${unit.toUpperCase()}`;
}

/** A folder in which can be written; one that is not there is made, for its owner alone. */
function checkSpill(folder: string): string {
  const whole = resolve(folder);
  if (existsSync(whole) && !statSync(whole).isDirectory())
    throw new ArgumentError(`--tijdelijk is geen map: ${folder}`);
  try {
    mkdirSync(whole, {recursive: true, mode: 0o700});
    const trial = workPath(join(whole, "proef"), "werk");
    mkdirSync(trial);
    discard(trial);
  } catch (cause) {
    throw new ArgumentError(`in de map van --tijdelijk kan niet worden geschreven: ${describeError(cause)}`, {cause});
  }
  return whole;
}
