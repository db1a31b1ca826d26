import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {ArgumentError} from "../util/command.js";

export interface Args {
  schaal: number;
  zaad: number;
  bron: string | null;
  poort: number;
  /** Whether a source counts of which more than half of a table was refused. */
  toch: boolean;
}

/** Reads the arguments of a command that takes some of `--schaal`, `--zaad`, `--bron`, `--poort` and `--toch`. */
export function readArgs(argv: readonly string[], allowed: readonly (keyof Args)[]): Args {
  const values = parse(argv, allowed);
  const {
    schaal: scale = "1",
    zaad: seed = "1",
    bron: source = null,
    poort: port = "3000",
    toch: anyway = false
  } = values;
  if (!(Number(scale) > 0 && Number(scale) <= 1)) error(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${scale}`);
  if (!/^\d{1,9}$/.test(seed)) error(`--zaad moet een geheel getal zijn: ${seed}`);
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    error(`--poort moet tussen 1 en 65535 liggen: ${port}`);
  if (source !== null && !existsSync(join(source, "bron.json")))
    error(`geen bron.json in de map van --bron: ${source}`);
  if (source !== null && (values.schaal ?? values.zaad))
    error("--schaal en --zaad horen bij de synthetische bron, niet bij --bron");
  return {schaal: Number(scale), zaad: Number(seed), bron: source, poort: Number(port), toch: anyway};
}

/** Whether an argument is given, and not filled in. */
export function isGiven(argv: readonly string[], naam: keyof Args): boolean {
  return argv.some((argument) => argument === `--${naam}` || argument.startsWith(`--${naam}=`));
}

type Given = Partial<Record<Exclude<keyof Args, "toch">, string>> & {toch?: boolean};

function parse(argv: readonly string[], allowed: readonly string[]): Given {
  const choices = allowed.map((naam) => (naam === "toch" ? "--toch" : `--${naam} WAARDE`)).join(", ");
  try {
    const options = Object.fromEntries(
      allowed.map((naam) => [naam, {type: naam === "toch" ? "boolean" : "string"}] as const)
    );
    return parseArgs({args: [...argv], options}).values as Given;
  } catch (cause) {
    const [, naam] = /'(-[^' ]*|[^']*)/.exec(cause instanceof Error ? cause.message : "") ?? [];
    return error(`argument niet begrepen: ${naam ?? argv.join(" ")} (mogelijk: ${choices})`);
  }
}

function error(text: string): never {
  throw new ArgumentError(text);
}
