/** What went wrong, in words for who gave the command: Dutch, with what to do. Its message is all that a user needs. */
export class UserError extends Error {
  override name = "UserError";
}

/** Set in the environment, an error is also shown with its causes and where in the code it arose. */
export const DEBUG = "LEVENSWEG_DEBUG";

type Tell = (filePath: string) => string;

const diskFull = (filePath: string) =>
  `de schijf is vol: ${filePath ? `${filePath} past er niet meer op` : "er past niets meer op"}; maak ruimte en geef de opdracht opnieuw`;
const noRights = (filePath: string) =>
  `geen rechten voor ${filePath || "dit bestand"}: geef uzelf toegang, of kies een andere plaats`;
const tooManyOpen = (filePath: string) =>
  `te veel bestanden tegelijk open${filePath && ` (bij ${filePath})`}: sluit andere programma's, of verhoog de grens (ulimit -n)`;
const noMemory = () =>
  "te weinig geheugen: sluit andere programma's, of neem een kleinere bron (synthetisch: --schaal)";
const taken = (filePath: string) =>
  `${filePath || "een bestand"} is in gebruik door een ander programma: sluit dat eerst`;

/** What the system says, by its code: path, cause and what to do. */
const system: Record<string, Tell> = {
  ENOSPC: diskFull,
  EDQUOT: (filePath) => `uw ruimte op de schijf is op${filePath && `: ${filePath} past er niet meer bij`}; maak ruimte`,
  EFBIG: (filePath) => `${filePath || "een bestand"} wordt groter dan deze schijf toelaat: kies een andere schijf`,
  EACCES: noRights,
  EPERM: noRights,
  EROFS: (filePath) =>
    `${filePath || "dit bestand"} staat op een schijf waarop niet geschreven kan worden: kies een andere plaats`,
  EISDIR: (filePath) =>
    `${filePath || "een naam"} is een map waar een bestand hoort: haal de map weg, of kies een andere naam`,
  ENOTDIR: (filePath) =>
    `${filePath || "een naam"}: er staat een bestand waar een map hoort; haal het weg, of kies een andere naam`,
  ENOTEMPTY: (filePath) => `de map ${filePath} is niet leeg: kies een andere, of haal weg wat erin staat`,
  EEXIST: (filePath) => `${filePath} bestaat al: haal het weg, of kies een andere naam`,
  ENOENT: (filePath) => `${filePath || "een bestand"} is er niet: kijk de naam na, en waar een link heen wijst`,
  ELOOP: (filePath) => `${filePath} is een link die naar zichzelf leidt: zet er het bestand of de map zelf neer`,
  ENAMETOOLONG: (filePath) => `de naam is te lang: ${filePath.slice(0, 60)}…; kies een kortere`,
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  EXDEV: (filePath) =>
    `${filePath} ligt op een andere schijf en kan niet worden verplaatst: kies een plaats op dezelfde schijf`,
  EBUSY: taken,
  ETXTBSY: taken,
  EIO: (filePath) => `de schijf gaf een fout${filePath && ` bij ${filePath}`}: kijk haar na, of zet het bestand elders`,
  ESTALE: (filePath) => `de netwerkschijf met ${filePath || "dit bestand"} is weg: verbind opnieuw`,
  ENXIO: (filePath) => `${filePath} is geen gewoon bestand: zet er een bestand neer`,
  EPIPE: () => "wie de uitvoer las, is gestopt",
  ENOMEM: noMemory,
  EAGAIN: () => "het systeem kan nu geen programma erbij starten: sluit andere programma's",
  ERR_FS_FILE_TOO_LARGE: (filePath) => `${filePath || "een bestand"} is te groot om in één keer te lezen`,
  ERR_INVALID_ARG_VALUE: () => "een naam bevat een teken dat geen naam mag hebben: kies een andere"
};

/** How the engine, which repeats the system's words, says the same. */
const words: readonly [RegExp, keyof typeof system][] = [
  [/no space left|not enough space|max_temp_directory_size|could not write all bytes/i, "ENOSPC"],
  [/out of memory|could not allocate|failed to (allocate|pin)|cannot allocate memory|bad_alloc/i, "ENOMEM"],
  [/disk quota exceeded/i, "EDQUOT"],
  [/file too large/i, "EFBIG"],
  [/could not set lock on file|conflicting lock|resource busy|being used by another process/i, "EBUSY"],
  [/permission denied|access is denied/i, "EACCES"],
  [/operation not permitted/i, "EPERM"],
  [/read-only file system/i, "EROFS"],
  [/is a directory/i, "EISDIR"],
  [/not a directory/i, "ENOTDIR"],
  [/too many open files/i, "EMFILE"],
  [/too many levels of symbolic links/i, "ELOOP"],
  [/file name too long/i, "ENAMETOOLONG"],
  [/input\/output error/i, "EIO"],
  [/stale file handle/i, "ESTALE"],
  [/no such file or directory|no files found that match|cannot find the (file|path)/i, "ENOENT"]
];

const fromEngine = /\b(IO|Out of Memory|FATAL|INTERNAL|TransactionContext|Invalid) Error\b/i;
const damaged = /not a valid duckdb database|corrupt|checksum|could not read enough bytes|serialization error/i;

/**
 * What the system refused, as one Dutch line; null where the error is of another kind. A full disk, missing rights or too
 * little memory is never the fault of the file that was being read.
 */
export function systemErrorText(error: unknown): string | null {
  for (const {code, path, dest, message} of causes(error)) {
    if (code !== undefined && Object.hasOwn(system, code)) return system[code]!(visible(dest ?? path ?? ""));
    // what a program that we started printed of it
    const [, mentioned] = code === undefined ? (/\b(E[A-Z]{3,}): [a-z]/.exec(message) ?? []) : [];
    if (mentioned && Object.hasOwn(system, mentioned)) return system[mentioned]!(visible(quoted(message)));
    if (!fromEngine.test(message)) continue;
    const [, kind] = words.find(([words]) => words.test(message)) ?? [];
    if (kind) return system[kind]!(visible(quoted(message)));
  }
  return null;
}

/** Any error as what a command says of it: one line, unless it was written for a user and has more. */
export function describeError(error: unknown): string {
  const own = causes(error).find((cause) => cause instanceof UserError);
  if (own) return own.message;
  const text = systemErrorText(error);
  if (text !== null) return text;
  const [{message}] = causes(error) as [Cause];
  if (fromEngine.test(message) && damaged.test(message))
    return `${visible(quoted(message)) || "een bestand"} is beschadigd: haal het weg en geef de opdracht opnieuw`;
  const [line = ""] = message.split("\n");
  return `onverwachte fout: ${visible(line)} (meer zien: zet ${DEBUG}=1 voor de opdracht)`;
}

/** The error of a program that we started, out of what it printed: what it said for a user, else that it was not foreseen. */
export function childError(output: string, code: number | string | null): Error {
  const errors = [...output.matchAll(/^(\w*)(?:Error|Fout): ([^]*?)\n {4}at /gm)];
  const said = errors.filter(([, kind]) => kind === "User" || kind === "Bron").at(-1);
  const cause = new Error(output);
  if (said) return new UserError(said[2]!, {cause});
  const line = errors.at(-1)?.[2]?.split("\n")[0] ?? output.trim().split("\n").at(-1) ?? "";
  return systemErrorText(cause) === null ? new Error(`${line} (exit ${code})`, {cause}) : cause;
}

/** Rethrows; a system error that does not say about which file it is, gets this one. */
export function attachPath(filePath: string): (error: unknown) => never {
  return (error) => {
    const [{code, path}] = causes(error) as [Cause];
    if (error instanceof Error && code !== undefined && Object.hasOwn(system, code) && path === undefined)
      Object.assign(error, {path: filePath});
    throw error;
  };
}

type Cause = NodeJS.ErrnoException & {dest?: string};

/** The error and what it came from. */
function causes(error: unknown): Cause[] {
  const result: Cause[] = [];
  for (let part = error; part !== undefined && part !== null && result.length < 10; part = (part as Error).cause)
    result.push(part instanceof Error ? part : new Error(String(part)));
  return result;
}

/** The first name in quotes that looks like one of a file. */
const quoted = (text: string): string => /["']([^"'\n]*[/\\.][^"'\n]*)["']/.exec(text)?.[1] ?? "";

/** Control signs as text: what a name holds never reaches the terminal as a command. */
const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (draw) => `\\x${draw.charCodeAt(0).toString(16).padStart(2, "0")}`);

/** The source as a whole cannot be used: nothing is loaded, the message (Dutch, names file and column) is all a user needs. */
export class SourceError extends UserError {
  override name = "BronFout";
}
