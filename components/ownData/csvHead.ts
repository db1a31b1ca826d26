import {bytesOf, type OwnFile, OwnFault, shownName} from "./ownFiles.js";

/** How a CSV file begins. */
export interface CsvHead {
  separator: "," | ";" | "\t" | "|";
  /** The names of the columns as they stand there, without blanks around them. */
  columns: string[];
  /** The first rows after the header, as far as they are whole. */
  rows: string[][];
  /** How many lines stand above the header: one where Excel was told its separator. */
  above: 0 | 1;
}

/** So much of a file is looked at, in bytes. */
const LOOK = 64 * 1024;
/** More says nothing new, and hostile text would take its time. */
const MOST_ROWS = 300;
const separators = [",", ";", "\t", "|"] as const;

/**
 * Reads how a CSV file begins, whatever is in the rest of it.
 * @throws {OwnFault} when it is empty or no text
 */
export async function readCsvHead({name, blob}: Pick<OwnFile, "name" | "blob">): Promise<CsvHead> {
  const shown = shownName(name);
  if (blob.size === 0) throw new OwnFault(`${shown} is leeg (0 bytes)`);
  const whole = blob.size <= LOOK;
  const text = decoded(await bytesOf(blob, name, 0, LOOK), shown, whole);
  const above = /^sep=.(\r\n|\r|\n)/i.exec(text);
  const body = above ? text.slice(above[0].length) : text;
  const heads = separators.map((separator) => {
    const records = recordsOf(body, separator, whole);
    const width = records[0]?.length ?? 0;
    // The separator of a table gives rows as wide as their header; a comma in an address does not.
    return {separator, records, width, even: records.filter(({length}) => length === width).length / records.length};
  });
  const [first, ...others] = heads;
  const weight = ({width, even}: (typeof heads)[number]) => (width > 1 ? width * even : 0);
  const {separator, records} = others.reduce((best, head) => (weight(head) > weight(best) ? head : best), first!);
  const [columns = [], ...rows] = records;
  return {separator, columns: columns.map((column) => column.trim()), rows, above: above ? 1 : 0};
}

/** Text in UTF-8, or in what Windows wrote before that; a sign that the end cuts off is left out. */
function decoded(bytes: Uint8Array, file: string, whole: boolean): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
    throw new OwnFault(`${file} is geen tekst, of geen UTF-8: sla het op als CSV met tekenset UTF-8`);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes, {stream: !whole});
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The records of a text; the last only where the text ends with it. Empty lines are none. */
function recordsOf(text: string, separator: string, whole: boolean): string[][] {
  const stroke = separator === "|" ? "\\|" : separator;
  const field = new RegExp(`[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^${stroke}\\r\\n]*))(${stroke}|\\r\\n|\\r|\\n|$)`, "y");
  const records: string[][] = [];
  let record: string[] = [];
  for (let m = field.exec(text); m; m = field.exec(text)) {
    record.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? "");
    if (m[3] === separator) continue;
    const ends = m[3] === "";
    if ((whole || !ends || records.length === 0) && (record.length > 1 || record[0] !== "")) records.push(record);
    record = [];
    if (ends || records.length > MOST_ROWS) break;
  }
  return records;
}
