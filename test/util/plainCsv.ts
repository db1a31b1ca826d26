/** A record of a CSV file: its fields, and the line on which it begins (the first line of the file is 1). */
export interface PlainRecord {
  fields: string[];
  line: number;
}

export interface PlainFile {
  separator: "," | ";";
  header: string[];
  records: PlainRecord[];
  /** Why a reader may refuse the file although it can be read this way. */
  doubts: string[];
}

/** The file cannot be read safely: it must be refused. */
export class Unreadable extends Error {}

const LONG = 2_000_000;

/** A value without characters that have no width, and without blanks and control characters around it. */
export const stripped = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Z}\p{Cc}]/gu, " ")
    .replace(/^ +| +$/g, "");

/** Reads CSV as RFC 4180 says, character by character; a line ends with CRLF, LF or CR, and a line without anything is no record. */
export function readPlainCsv(bytes: Buffer, wanted: readonly string[]): PlainFile {
  const text = decode(bytes);
  const files = ([",", ";"] as const).map((separator) => ({separator, ...parse(text, separator)}));
  const known = ({records}: {records: PlainRecord[]}) =>
    new Set((records[0]?.fields ?? []).map(nameOf).filter((name) => wanted.includes(name))).size;
  const best = known(files[1]!) > known(files[0]!) ? files[1]! : files[0]!;
  if (best.broken) throw new Unreadable(best.broken);
  const [first, ...records] = best.records;
  if (!first) throw new Unreadable("no header");
  const doubts = [...best.doubts];
  if (first.line !== 1) doubts.push("header not on the first line");
  if (first.fields.some((name) => /[\r\n]/.test(name))) doubts.push("line break in the header");
  if (best.records.some(({fields}) => Buffer.byteLength(fields.join()) > LONG)) doubts.push("long row");
  return {separator: best.separator, header: first.fields.map(nameOf), records, doubts};
}

const nameOf = (name: string) => stripped(name).toLowerCase();

function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new Unreadable("empty");
  if (bytes.includes(0)) throw new Unreadable("zero byte: UTF-16 or no text");
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new Unreadable("gzip");
  if (bytes.subarray(0, 4).toString("latin1") === "PAR1") throw new Unreadable("Parquet");
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new Unreadable("not UTF-8");
  }
}

interface Parsed {
  records: PlainRecord[];
  doubts: string[];
  broken: string | null;
}

function parse(text: string, separator: string): Parsed {
  const records: PlainRecord[] = [];
  const doubts = new Set<string>();
  let broken: string | null = null;
  let [i, line] = [0, 1];
  while (i < text.length && !broken) {
    const fields: string[] = [];
    const start = line;
    let blank = true;
    for (;;) {
      let from = i;
      while (text[from] === " ") from++;
      let field = "";
      if (text[from] === '"') {
        if (from > i) doubts.add("blank before a quote");
        blank = false;
        i = from + 1;
        for (;;) {
          const c = text[i];
          if (c === undefined) {
            broken = `quote of line ${start} is not closed`;
            break;
          }
          if (c === '"' && text[i + 1] === '"') [field, i] = [field + '"', i + 2];
          else if (c === '"') {
            i++;
            break;
          } else {
            if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) line++;
            const next = text.slice(i, i + 65_536).search(/["\r\n]/);
            const length = next > 0 ? next : next === 0 ? 1 : Math.min(65_536, text.length - i);
            field += text.slice(i, i + length);
            i += length;
          }
        }
        if (broken) break;
        while (text[i] === " ") i++;
        if (i < text.length && text[i] !== separator && text[i] !== "\r" && text[i] !== "\n") {
          broken = `text after a closing quote in line ${line}`;
          break;
        }
      } else {
        const rest = text.slice(i).search(separator === "," ? /[,\r\n]/ : /[;\r\n]/);
        field = rest < 0 ? text.slice(i) : text.slice(i, i + rest);
        i += field.length;
        if (field.includes('"')) doubts.add("quote within a bare field");
        if (field !== "") blank = false;
      }
      fields.push(field);
      if (text[i] !== separator) break;
      blank = false;
      i++;
    }
    if (broken) break;
    if (!blank) records.push({fields, line: start});
    if (i < text.length) {
      const end = text[i] === "\r" && text[i + 1] === "\n" ? "\r\n" : text[i]!;
      i += end.length;
      line++;
    }
  }
  return {records, doubts: [...doubts], broken};
}
