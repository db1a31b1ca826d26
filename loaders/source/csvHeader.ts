import {open} from "node:fs/promises";
import {SourceError} from "../util/systemErrors.js";
import {clean, visible} from "./keys.js";

export interface CsvHeader {
  scheiding: "," | ";";
  kolommen: string[];
  /** How many lines the header takes: a name in quotes may go on over lines. */
  regels: number;
}

/** Separators that the contract does not know, by name. */
const other: Record<string, string> = {
  "\t": "een tab",
  "|": "een verticale streep (|)",
  ":": "een dubbele punt",
  "^": "een dakje (^)",
  " ": "een spatie"
};

/**
 * Reads the header row: `,` or `;`, whichever gives more of the wanted columns; a byte order mark and quotes are taken off. A file that begins
 * otherwise is refused with what is the matter: another separator, a line for Excel, lines above the header, no header at all.
 */
export async function readHeading(path: string, file: string, sought: readonly string[]): Promise<CsvHeader> {
  const begin = (await readBegin(path)).replace(/^\uFEFF/, "");
  if (/^[^\r\n]*[\0\uFFFD]./s.test(begin))
    throw new SourceError(`${file}, regel 1: geen UTF-8; sla het bestand op met tekenset UTF-8`);
  const known = (columns: readonly string[]) => sought.filter((column) => columns.includes(column)).length;
  const headings = ([",", ";"] as const).map((separation) => ({scheiding: separation, ...split(begin, separation)}));
  const heading = known(headings[1]!.kolommen) > known(headings[0]!.kolommen) ? headings[1]! : headings[0]!;
  if (known(heading.kolommen) === sought.length) return heading;
  if (/^sep=/i.test(begin)) {
    const line = begin.split(/[\r\n]/, 1)[0]!;
    throw new SourceError(
      `${file}: "${visible(line)}" op regel 1: haal die regel weg; de kopregel moet de eerste zijn`
    );
  }
  const otherwise = Object.keys(other).find(
    (separation) => known(split(begin, separation).kolommen) > Math.max(1, known(heading.kolommen))
  );
  if (otherwise)
    throw new SourceError(
      `${file}: het scheidingsteken is ${other[otherwise]}; sla het bestand op met een komma of puntkomma`
    );
  if (known(heading.kolommen) < sought.length / 2) findLower(begin, file, sought);
  if (heading.kolommen.every((column) => column === ""))
    throw new SourceError(`${file} heeft geen kopregel: de eerste regel is leeg`);
  return heading;
}

/** Looks for the header on the lines below: titles and empty lines are often put above a table. */
function findLower(begin: string, file: string, sought: readonly string[]): void {
  const lines = begin.split(/\r\n|\r|\n/).slice(0, 50);
  const number = lines.findIndex((line) =>
    [",", ";", ...Object.keys(other)].some((separation) => {
      const {kolommen: columns} = split(line, separation);
      return sought.filter((column) => columns.includes(column)).length > sought.length / 2;
    })
  );
  if (number > 0)
    throw new SourceError(
      `${file}: de kop staat op regel ${number + 1}; haal ${number === 1 ? "de regel" : `de ${number} regels`} erboven weg`
    );
}

async function readBegin(path: string): Promise<string> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(1 << 16), position: 0});
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The fields of the first record, cleaned and in lower case, and the lines that it takes. */
function split(text: string, separation: string): Pick<CsvHeader, "kolommen" | "regels"> {
  const columns: string[] = [];
  const stroke = separation.replace(/[|^]/, "\\$&");
  const field = new RegExp(`[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^${stroke}\\r\\n]*))(${stroke}|\\r|\\n|$)`, "y");
  let end = 0;
  for (let m = field.exec(text); m; m = field.exec(text)) {
    columns.push(clean(m[1]?.replaceAll('""', '"') ?? m[2] ?? "").toLowerCase());
    end = field.lastIndex - (m[3] === separation ? 0 : m[3]!.length);
    if (m[3] !== separation) break;
  }
  return {kolommen: columns, regels: text.slice(0, end).split(/\r\n|\r|\n/).length};
}
