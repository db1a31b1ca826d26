/** One record of a CSV file. */
export interface CsvRecord {
  /** The physical line on which it begins, from 1. */
  line: number;
  fields: string[];
  /** `open`: a quote is closed nowhere, and the file is read no further; `loose`: a quote within a field, or text after one. */
  quote: "open" | "loose" | null;
}

/** The physical line of a place in a text; asked for in rising order. */
function lineCounter(text: string): (place: number) => number {
  let [line, from] = [1, 0];
  return (place) => {
    for (; from < place; from++) {
      const sign = text.charCodeAt(from);
      if (sign === 10 || (sign === 13 && text.charCodeAt(from + 1) !== 10)) line++;
    }
    return line;
  };
}

/**
 * The records of a CSV text (RFC 4180; line ends `\n`, `\r\n` or `\r`), one after the other. Quotes count at the start of a field;
 * a line with nothing on it is a record of one empty field. After the last line end there is no record.
 */
export function* csvRecords(text: string, separator: "," | ";"): Generator<CsvRecord> {
  const lineOf = lineCounter(text);
  const stop = new RegExp(`[${separator}\\r\\n]`, "g");
  let place = 0;
  while (place < text.length) {
    const record: CsvRecord = {line: lineOf(place), fields: [], quote: null};
    for (let ended = false; !ended; ) {
      const quoted = text[place] === '"' ? closing(text, place + 1) : null;
      if (quoted === -1) {
        yield {...record, fields: [...record.fields, text.slice(place + 1)], quote: "open"};
        return;
      }
      stop.lastIndex = quoted === null ? place : quoted + 1;
      const end = stop.exec(text)?.index ?? text.length;
      if (quoted === null) {
        record.fields.push(text.slice(place, end));
        if (record.fields.at(-1)!.includes('"')) record.quote = "loose";
      } else {
        record.fields.push(text.slice(place + 1, quoted).replaceAll('""', '"'));
        if (end > quoted + 1) record.quote = "loose";
      }
      ended = text[end] !== separator;
      place = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    yield record;
  }
}

/** Where the quote is that closes what begins at `from`; -1 where there is none. */
function closing(text: string, from: number): number {
  for (let place = text.indexOf('"', from); place >= 0; place = text.indexOf('"', place + 2))
    if (text[place + 1] !== '"') return place;
  return -1;
}

/** Why bytes are no text of ours: what they look like, and the line where that shows. */
export interface NotText {
  kind: "leeg" | "geen_csv" | "nulbyte" | "geen_utf8";
  line: number;
  what: string;
}

const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, i) => bytes[i] === sign);

/** The text of a file in UTF-8, its byte order mark taken off; what it is where it is none. */
export function textOfBytes(bytes: Uint8Array): {text: string; bom: boolean} | NotText {
  const bom = begins(bytes, 0xef, 0xbb, 0xbf);
  if (bytes.length === 0) return {kind: "leeg", line: 1, what: ""};
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return {kind: "geen_csv", line: 1, what: "een Excel-werkmap of zip"};
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return {kind: "geen_csv", line: 1, what: "een oude Excel-werkmap"};
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return {kind: "geen_csv", line: 1, what: "een PDF"};
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return {kind: "geen_utf8", line: 1, what: "UTF-16"};
  const zero = bytes.indexOf(0);
  if (zero >= 0) return {kind: "nulbyte", line: lineAt(bytes, zero), what: ""};
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return text.trim() === "" ? {kind: "leeg", line: 1, what: ""} : {text, bom};
  } catch {
    return {kind: "geen_utf8", line: lineAt(bytes, firstNotUtf8(bytes)), what: "waarschijnlijk Windows-1252"};
  }
}

function lineAt(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let i = 0; i < place; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}

/** Where the first line begins that is no UTF-8. */
function firstNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    try {
      decoder.decode(line);
    } catch {
      return from;
    }
    from += line.length;
  }
  return bytes.length;
}
