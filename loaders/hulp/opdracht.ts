/** A wrong argument; the command ends with exit code 2. */
export class ArgumentFout extends Error {}

/**
 * Runs a command: progress and errors on stderr, one clear line for each; exit code 2 for a wrong argument, 1 for
 * anything else that went wrong. Only the result belongs on stdout.
 */
export async function opdracht(doe: (melding: (tekst: string) => void) => Promise<void>): Promise<void> {
  try {
    await doe((tekst) => console.error(tekst));
  } catch (fout) {
    console.error(fout instanceof Error ? fout.message : String(fout));
    process.exitCode = isArgumentFout(fout) ? 2 : 1;
  }
}

function isArgumentFout(fout: unknown): boolean {
  return fout instanceof ArgumentFout || String((fout as {code?: unknown}).code).startsWith("ERR_PARSE_ARGS");
}
