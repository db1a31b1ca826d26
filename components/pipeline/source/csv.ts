import {SourceError} from "../systemErrors.js";
import type {Checksum} from "./checksum.js";
import {clean, visible} from "./keys.js";

/** The bytes of a file, wherever it is. */
export interface SourceBytes {
  /** The first bytes, at most so many. */
  begin(most: number): Promise<Uint8Array>;
  /** All of them, in their order, in blocks that are let go of once read. */
  blocks(): AsyncIterable<Uint8Array>;
}

interface CsvHeader {
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
export async function readHeading(bytes: SourceBytes, file: string, sought: readonly string[]): Promise<CsvHeader> {
  const begin = new TextDecoder().decode(await bytes.begin(1 << 16));
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

/** Physical line numbers of records: remembers only where the distance between record and line changes (empty lines, quoted newlines). */
class LineNumbers {
  readonly #from: number[] = [];
  readonly #difference: number[] = [];

  /** Record `rij` (0 is the first after the header) starts on line `regel` (the header is line 1). Call in order. */
  noteDown(row: number, line: number): void {
    if (line - row === (this.#difference.at(-1) ?? 2)) return;
    this.#from.push(row);
    this.#difference.push(line - row);
  }

  regel(row: number): number {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#from[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return row + (this.#difference[low - 1] ?? 2);
  }
}

/** Checks text that comes in blocks; throws a BronFout with the line where it stops being UTF-8. */
class Utf8Check {
  #rest: Uint8Array = new Uint8Array(0);

  constructor(readonly bestand: string) {}

  /** The next block, which starts on line `regel`; a character cut in two waits for the block after it. */
  add(block: Uint8Array, line: number): void {
    const everything = this.#rest.length > 0 ? concatenated(this.#rest, block) : block;
    let entire = everything.length;
    while (entire > 0 && everything[entire - 1]! >= 0x80) entire--;
    this.#check(everything.subarray(0, entire), line);
    this.#rest = everything.slice(entire);
  }

  einde(line: number): void {
    this.#check(this.#rest, line);
  }

  #check(block: Uint8Array, line: number): void {
    if (good(block)) return;
    let [from, error] = [0, 0];
    for (let end = block.indexOf(LF); end >= 0; end = block.indexOf(LF, from)) {
      if (!good(block.subarray(from, end))) break;
      [from, error] = [end + 1, error + 1];
    }
    const zero =
      block.includes(0) && isUtf8(block) ? "er staat een nulbyte: dit is geen tekst, of geen UTF-8" : "geen UTF-8";
    throw new SourceError(`${this.bestand}, regel ${line + error}: ${zero}; sla het bestand op met tekenset UTF-8`);
  }
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const result = new Uint8Array(first.length + second.length);
  result.set(first);
  result.set(second, first.length);
  return result;
}

const strict = new TextDecoder("utf-8", {fatal: true});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Zero bytes are valid UTF-8, but a sign of UTF-16 or of a file that is no text. */
const good = (bytes: Uint8Array) => !bytes.includes(0) && isUtf8(bytes);

const [LF, CR, SPACE, QUOTE] = [10, 13, 32, 34];
const EXAMPLES = 100;

/** The longest row in bytes: DuckDB reads none that is longer (`max_line_size`). */
const LONGEST_ROW = 2_000_000;

interface CsvScan {
  rijen: number;
  numbers: LineNumbers;
  /** Line breaks within quotes, or line ends of different kinds: no part of such a file can be read apart from what is before it. */
  erratic: boolean;
  tooShort: {totaal: number; eerste: number[]};
  tooLong: {totaal: number; eerste: number[]};
}

/**
 * Goes once through the bytes of a CSV file (first record: the header) for what DuckDB cannot tell: is it UTF-8, on which line
 * each record starts, which are too long, and which have too few or too many fields; and for the `checksum` that what DuckDB reads must have. Quotes count at the start of a field (RFC 4180), as DuckDB reads them.
 */
export async function scanCsv(
  bytes: SourceBytes,
  file: string,
  separation: string,
  columns: readonly string[],
  checksum: Checksum
): Promise<CsvScan> {
  const result: CsvScan = {
    rijen: -1,
    numbers: new LineNumbers(),
    erratic: false,
    tooShort: {totaal: 0, eerste: []},
    tooLong: {totaal: 0, eerste: []}
  };
  const utf8 = new Utf8Check(file);
  const separator = separation.charCodeAt(0);
  let [line, begin, aantal, previous] = [1, 1, 1, 0];
  let [inQuote, closed, fieldEmpty, rowEmpty] = [false, false, true, true];

  let [cr, lf, crlf] = [0, 0, 0];
  let [blockBegin, rowBegin, fieldBegin, longest, longestField] = [0, 0, 0, 0, 0];
  /** Bytes of the field that are not in its text (quotes, and blanks beside them), and the last one that is where those end it. */
  let [outside, last] = [0, 0];

  const endField = (place: number) => {
    if (place - fieldBegin > longest) [longest, longestField] = [place - fieldBegin, aantal];
    checksum.field(aantal - 1, place - fieldBegin - outside, closed ? last : previous);
    fieldBegin = place + 1;
    outside = 0;
  };

  const endRow = (place: number) => {
    endField(place);
    if (place - rowBegin > LONGEST_ROW)
      throw new SourceError(tooLong(file, begin, columns[longestField - 1] ?? "", longest));
    longest = 0;
    if (!rowEmpty) {
      if (result.rijen >= 0) result.numbers.noteDown(result.rijen, begin);
      if (result.rijen >= 0 && aantal !== columns.length) {
        const kind = aantal < columns.length ? result.tooShort : result.tooLong;
        if (kind.totaal++ < EXAMPLES) kind.eerste.push(result.rijen);
      }
    }
    checksum.endRow(rowEmpty || result.rijen < 0 ? null : result.rijen);
    if (!rowEmpty) result.rijen++;
    [aantal, closed, fieldEmpty, rowEmpty] = [1, false, true, true];
  };

  for await (const block of bytes.blocks()) {
    utf8.add(block, line);
    const bom = previous === 0 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? 3 : 0;
    for (let i = bom; i < block.length; i++) {
      const b = block[i]!;
      if (inQuote) {
        if (b === QUOTE) {
          [inQuote, closed, last] = [false, true, previous];
          outside++;
        } else if (b === CR || b === LF) {
          if (b === CR || previous !== CR) line++;
          result.erratic = true;
        }
      } else if (b === separator) {
        endField(blockBegin + i);
        aantal++;
        closed = rowEmpty = false;
        fieldEmpty = true;
      } else if (b === LF || b === CR) {
        if (b === CR || previous !== CR) {
          endRow(blockBegin + i);
          line++;
        }
        rowBegin = fieldBegin = blockBegin + i + 1;
        begin = line;
        if (b === CR) cr++;
        else if (previous === CR) crlf++;
        else lf++;
      } else if (b === QUOTE && (fieldEmpty || (closed && previous === QUOTE))) {
        const spaces = closed ? 0 : blockBegin + i - fieldBegin;
        if (spaces > 0 && result.rijen >= 0)
          throw new SourceError(
            `${file}, regel ${line}, kolom ${columns[aantal - 1] || "zonder naam"}: een spatie voor een aanhalingsteken; haal die weg`
          );
        // Two quotes are one in the text.
        if (!closed) outside = 1;
        inQuote = true;
        closed = fieldEmpty = rowEmpty = false;
      } else {
        rowEmpty = false;
        if (b !== SPACE) fieldEmpty = false;
        if (closed) outside++;
        if (closed && b !== SPACE)
          throw new SourceError(`${file}, regel ${line}: tekst na een sluitend aanhalingsteken`);
      }
      previous = b;
    }
    blockBegin += block.length;
  }
  utf8.einde(line);
  if (inQuote) throw new SourceError(`${file}, regel ${begin}: een aanhalingsteken wordt nergens gesloten`);
  endRow(blockBegin);
  result.erratic ||= [cr - crlf, lf, crlf].filter((n) => n > 0).length > 1;
  return result;
}

const tooLong = (file: string, line: number, column: string, bytes: number) =>
  `${file}, regel ${line}, kolom ${column || "zonder naam"}: een veld van ${(bytes / 1e6).toLocaleString("nl-NL", {maximumFractionDigits: 1})} MB; ` +
  `een rij kan niet langer zijn dan 2 MB. Kijk na of een aanhalingsteken of regeleinde ontbreekt, of kort de tekst in`;
