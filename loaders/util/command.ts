import {escapeLines} from "../../components/text/controls.js";
import {beginRun} from "./run.js";
import {reportError, UserError} from "./systemErrors.js";

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
