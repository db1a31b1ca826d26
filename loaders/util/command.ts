import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {escapeLines} from "../../components/format/text.js";
import {beginRun} from "./run.js";
import {DEBUG, describeError, UserError} from "../../components/pipeline/systemErrors.js";

/** A wrong argument; the command ends with exit code 2. */
export class ArgumentError extends UserError {}

/**
 * Runs a command: progress and errors on stderr, one clear line for each; exit code 2 for a wrong argument, 1 for
 * anything else that went wrong. Only the result belongs on stdout. Signs that steer a terminal stand there as code. `--help` prints `gebruik`.
 */
export async function command(gebruik: string, run: (notice: (text: string) => void) => Promise<void>): Promise<void> {
  guardOutput();
  if (process.argv.slice(2).some((argument) => ["--help", "-h"].includes(argument))) {
    process.stdout.write(`gebruik: ${gebruik}\n`);
    return;
  }
  await beginRun();
  try {
    await run((text) => console.error(escapeLines(text)));
  } catch (error) {
    const argument = argumentError(error);
    if (argument === null) reportError(error);
    else reportError(error, `${argument} (gebruik: ${gebruik})`);
    process.exitCode = argument === null ? 1 : 2;
  }
}

/** Says on stderr what went wrong, with all there is to know where that was asked for. */
export function reportError(error: unknown, text = describeError(error)): void {
  console.error(escapeLines(text));
  if (process.env[DEBUG]) console.error(error);
}

/** Prints a line with the time since the start of the command. */
export function makeNotifier(stream: NodeJS.WritableStream = process.stderr): (text: string) => void {
  return (text) => {
    const seconds = Math.floor(process.uptime());
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    stream.write(`${clock.padStart(6)}  ${escapeLines(text)}\n`);
  };
}

/**
 * Who reads the output may stop (`… | head -1`): the command ends too, without a word. Progress that nobody reads stops
 * nothing. An error that nobody caught is one line, and the end.
 */
export function guardOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    reportError(Object.assign(error, {path: "de uitvoer"}));
    process.exit(1);
  });
  process.stderr.on("error", () => undefined);
  process.on("uncaughtException", (error) => {
    reportError(error);
    process.exit(1);
  });
}

function argumentError(error: unknown): string | null {
  if (error instanceof ArgumentError) return error.message;
  if (!String((error as {code?: unknown}).code).startsWith("ERR_PARSE_ARGS")) return null;
  const [, naam = ""] = /'([^']*)'/.exec((error as Error).message) ?? [];
  return `onbekend of onvolledig argument ${naam}`;
}

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
