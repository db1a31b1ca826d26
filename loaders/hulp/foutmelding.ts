import {escapeLines} from "../../components/opmaak/controls.js";

/** What went wrong, in words for who gave the command: Dutch, with what to do. Its message is all that a user needs. */
export class UserError extends Error {
  override name = "UserError";
}

/** Set in the environment, an error is also shown with its causes and where in the code it arose. */
const DEBUG = "LEVENSWEG_DEBUG";

type Tell = (pad: string) => string;

const schijfVol = (pad: string) =>
  `de schijf is vol: ${pad ? `${pad} past er niet meer op` : "er past niets meer op"}; maak ruimte en geef de opdracht opnieuw`;
const geenRechten = (pad: string) =>
  `geen rechten voor ${pad || "dit bestand"}: geef uzelf toegang, of kies een andere plaats`;
const teVeelOpen = (pad: string) =>
  `te veel bestanden tegelijk open${pad && ` (bij ${pad})`}: sluit andere programma's, of verhoog de grens (ulimit -n)`;
const geenGeheugen = () =>
  "te weinig geheugen: sluit andere programma's, of neem een kleinere bron (synthetisch: --schaal)";
const bezet = (pad: string) => `${pad || "een bestand"} is in gebruik door een ander programma: sluit dat eerst`;

/** What the system says, by its code: path, cause and what to do. */
const system: Record<string, Tell> = {
  ENOSPC: schijfVol,
  EDQUOT: (pad) => `uw ruimte op de schijf is op${pad && `: ${pad} past er niet meer bij`}; maak ruimte`,
  EFBIG: (pad) => `${pad || "een bestand"} wordt groter dan deze schijf toelaat: kies een andere schijf`,
  EACCES: geenRechten,
  EPERM: geenRechten,
  EROFS: (pad) =>
    `${pad || "dit bestand"} staat op een schijf waarop niet geschreven kan worden: kies een andere plaats`,
  EISDIR: (pad) => `${pad || "een naam"} is een map waar een bestand hoort: haal de map weg, of kies een andere naam`,
  ENOTDIR: (pad) =>
    `${pad || "een naam"}: er staat een bestand waar een map hoort; haal het weg, of kies een andere naam`,
  ENOTEMPTY: (pad) => `de map ${pad} is niet leeg: kies een andere, of haal weg wat erin staat`,
  EEXIST: (pad) => `${pad} bestaat al: haal het weg, of kies een andere naam`,
  ENOENT: (pad) => `${pad || "een bestand"} is er niet: kijk de naam na, en waar een link heen wijst`,
  ELOOP: (pad) => `${pad} is een link die naar zichzelf leidt: zet er het bestand of de map zelf neer`,
  ENAMETOOLONG: (pad) => `de naam is te lang: ${pad.slice(0, 60)}…; kies een kortere`,
  EMFILE: teVeelOpen,
  ENFILE: teVeelOpen,
  EXDEV: (pad) => `${pad} ligt op een andere schijf en kan niet worden verplaatst: kies een plaats op dezelfde schijf`,
  EBUSY: bezet,
  ETXTBSY: bezet,
  EIO: (pad) => `de schijf gaf een fout${pad && ` bij ${pad}`}: kijk haar na, of zet het bestand elders`,
  ESTALE: (pad) => `de netwerkschijf met ${pad || "dit bestand"} is weg: verbind opnieuw`,
  ENXIO: (pad) => `${pad} is geen gewoon bestand: zet er een bestand neer`,
  EPIPE: () => "wie de uitvoer las, is gestopt",
  ENOMEM: geenGeheugen,
  EAGAIN: () => "het systeem kan nu geen programma erbij starten: sluit andere programma's",
  ERR_FS_FILE_TOO_LARGE: (pad) => `${pad || "een bestand"} is te groot om in één keer te lezen`,
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
export function systemErrorText(fout: unknown): string | null {
  for (const {code, path, dest, message} of causes(fout)) {
    if (code !== undefined && Object.hasOwn(system, code)) return system[code]!(visible(dest ?? path ?? ""));
    // what a program that we started printed of it
    const [, genoemd] = code === undefined ? (/\b(E[A-Z]{3,}): [a-z]/.exec(message) ?? []) : [];
    if (genoemd && Object.hasOwn(system, genoemd)) return system[genoemd]!(visible(quoted(message)));
    if (!fromEngine.test(message)) continue;
    const [, soort] = words.find(([woorden]) => woorden.test(message)) ?? [];
    if (soort) return system[soort]!(visible(quoted(message)));
  }
  return null;
}

/** Any error as what a command says of it: one line, unless it was written for a user and has more. */
export function describeError(fout: unknown): string {
  const eigen = causes(fout).find((oorzaak) => oorzaak instanceof UserError);
  if (eigen) return eigen.message;
  const tekst = systemErrorText(fout);
  if (tekst !== null) return tekst;
  const [{message}] = causes(fout) as [Cause];
  if (fromEngine.test(message) && damaged.test(message))
    return `${visible(quoted(message)) || "een bestand"} is beschadigd: haal het weg en geef de opdracht opnieuw`;
  const [regel = ""] = message.split("\n");
  return `onverwachte fout: ${visible(regel)} (meer zien: zet ${DEBUG}=1 voor de opdracht)`;
}

/** The error of a program that we started, out of what it printed: what it said for a user, else that it was not foreseen. */
export function childError(uitvoer: string, code: number | string | null): Error {
  const fouten = [...uitvoer.matchAll(/^(\w*)(?:Error|Fout): ([^]*?)\n {4}at /gm)];
  const gezegd = fouten.filter(([, soort]) => soort === "User" || soort === "Bron").at(-1);
  const cause = new Error(uitvoer);
  if (gezegd) return new UserError(gezegd[2]!, {cause});
  const regel = fouten.at(-1)?.[2]?.split("\n")[0] ?? uitvoer.trim().split("\n").at(-1) ?? "";
  return systemErrorText(cause) === null ? new Error(`${regel} (exit ${code})`, {cause}) : cause;
}

/** Says on stderr what went wrong, with all there is to know where that was asked for. */
export function reportError(fout: unknown, tekst = describeError(fout)): void {
  console.error(escapeLines(tekst));
  if (process.env[DEBUG]) console.error(fout);
}

/** Rethrows; a system error that does not say about which file it is, gets this one. */
export function attachPath(pad: string): (fout: unknown) => never {
  return (fout) => {
    const [{code, path}] = causes(fout) as [Cause];
    if (fout instanceof Error && code !== undefined && Object.hasOwn(system, code) && path === undefined)
      Object.assign(fout, {path: pad});
    throw fout;
  };
}

type Cause = NodeJS.ErrnoException & {dest?: string};

/** The error and what it came from. */
function causes(fout: unknown): Cause[] {
  const uit: Cause[] = [];
  for (let deel = fout; deel !== undefined && deel !== null && uit.length < 10; deel = (deel as Error).cause)
    uit.push(deel instanceof Error ? deel : new Error(String(deel)));
  return uit;
}

/** The first name in quotes that looks like one of a file. */
const quoted = (tekst: string): string => /["']([^"'\n]*[/\\.][^"'\n]*)["']/.exec(tekst)?.[1] ?? "";

/** Control signs as text: what a name holds never reaches the terminal as a command. */
const visible = (tekst: string): string =>
  tekst.replace(/\p{Cc}/gu, (teken) => `\\x${teken.charCodeAt(0).toString(16).padStart(2, "0")}`);
