import {escapeLines} from "../../components/opmaak/controls.js";
import {beginRun} from "./begin.js";
import {reportError, UserError} from "./foutmelding.js";

/** A wrong argument; the command ends with exit code 2. */
export class ArgumentFout extends UserError {}

/**
 * Runs a command: progress and errors on stderr, one clear line for each; exit code 2 for a wrong argument, 1 for
 * anything else that went wrong. Only the result belongs on stdout. Signs that steer a terminal stand there as code. `--help` prints `gebruik`.
 */
export async function opdracht(
  gebruik: string,
  doe: (melding: (tekst: string) => void) => Promise<void>
): Promise<void> {
  guardOutput();
  if (process.argv.slice(2).some((argument) => ["--help", "-h"].includes(argument))) {
    process.stdout.write(`gebruik: ${gebruik}\n`);
    return;
  }
  await beginRun();
  try {
    await doe((tekst) => console.error(escapeLines(tekst)));
  } catch (fout) {
    const argument = argumentFout(fout);
    if (argument === null) reportError(fout);
    else reportError(fout, `${argument} (gebruik: ${gebruik})`);
    process.exitCode = argument === null ? 1 : 2;
  }
}

/**
 * Who reads the output may stop (`… | head -1`): the command ends too, without a word. Progress that nobody reads stops
 * nothing. An error that nobody caught is one line, and the end.
 */
export function guardOutput(): void {
  process.stdout.on("error", (fout: NodeJS.ErrnoException) => {
    if (fout.code === "EPIPE") process.exit(0);
    reportError(Object.assign(fout, {path: "de uitvoer"}));
    process.exit(1);
  });
  process.stderr.on("error", () => undefined);
  process.on("uncaughtException", (fout) => {
    reportError(fout);
    process.exit(1);
  });
}

function argumentFout(fout: unknown): string | null {
  if (fout instanceof ArgumentFout) return fout.message;
  if (!String((fout as {code?: unknown}).code).startsWith("ERR_PARSE_ARGS")) return null;
  const [, naam = ""] = /'([^']*)'/.exec((fout as Error).message) ?? [];
  return `onbekend of onvolledig argument ${naam}`;
}
