import {hmac} from "@noble/hashes/hmac.js";
import {sha256} from "@noble/hashes/sha2.js";
import * as z from "zod/mini";
import {clean, isScientific} from "../pipeline/source/keys.js";
import {passesElfproef} from "../pipeline/source/bsn.js";
import {readCsvHead} from "./csvHead.js";
import {bytesOf, type OwnFile, OwnFault, shownName, type TaskOptions} from "./ownFiles.js";

/*
 * Pseudonyms for persons: HMAC-SHA-256 over the number, with a key of the visitor. Without the key nobody can go through all
 * numbers to find whose a pseudonym is, which takes seconds with a plain hash; with the same key a person is the same in every file.
 */

// The policy of a page forbids eval.
z.config({jitless: true});

/** A secret to make pseudonyms with. */
export interface PseudonymKey {
  secret: Uint8Array<ArrayBuffer>;
  /** By which people know the key, and which says nothing of it: 16 hexadecimal signs. */
  fingerprint: string;
}

/** A new key of 256 bits, made in this browser. */
export const makeKey = (): PseudonymKey => keyOf(crypto.getRandomValues(new Uint8Array(32)));

function keyOf(secret: Uint8Array<ArrayBuffer>): PseudonymKey {
  const named = new Uint8Array([...utf8.encode("levenswegwerkbank-sleutel:"), ...secret]);
  return {secret, fingerprint: hex(sha256(named)).slice(0, 16)};
}

const keyForm = z.strictObject({
  vorm: z.literal("levenswegwerkbank-sleutel"),
  versie: z.literal(1),
  algoritme: z.literal("HMAC-SHA-256"),
  sleutel: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  vingerafdruk: z.string().check(z.regex(/^[0-9a-f]{16}$/))
});

/** The key as text of a JSON file: who has it, can find out which number belongs to a pseudonym. */
export function exportKey({secret, fingerprint}: PseudonymKey): string {
  const file: z.infer<typeof keyForm> = {
    ...{vorm: "levenswegwerkbank-sleutel", versie: 1, algoritme: "HMAC-SHA-256"},
    ...{sleutel: hex(secret), vingerafdruk: fingerprint}
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The key in the text of a file that `exportKey` made.
 * @throws {OwnFault} when it is another file, or not as it was
 */
export function importKey(text: string): PseudonymKey {
  let content: unknown;
  try {
    content = text.length > 10_000 ? null : JSON.parse(text);
  } catch {
    content = null;
  }
  const {vorm: form, versie: version} = (content ?? {}) as {vorm?: unknown; versie?: unknown};
  if (form !== "levenswegwerkbank-sleutel")
    throw new OwnFault(
      "dit is geen sleutelbestand van de werkbank: kies het bestand dat u bij het pseudonimiseren bewaarde"
    );
  if (version !== 1)
    throw new OwnFault("dit sleutelbestand is van een andere versie van de werkbank: open het met die versie");
  const {success, data} = keyForm.safeParse(content);
  const key = success ? keyOf(bytesOfHex(data.sleutel)) : null;
  if (!success || !key || key.fingerprint !== data.vingerafdruk)
    throw new OwnFault(
      "het sleutelbestand is beschadigd: de sleutel past niet bij zijn vingerafdruk; gebruik een andere kopie ervan"
    );
  return key;
}

/**
 * The pseudonym of a person: the first 32 hexadecimal signs of the HMAC. These 128 bits are as many as RFC 2104 wants at least (half of
 * the sum), and enough: that any two of 17 million persons get the same has a chance of 1 in 10²⁴.
 */
export const pseudonymOf = (key: PseudonymKey, value: string): string => pseudonyms(key)(normalNumber(value));

/** Makes pseudonyms of normal numbers with one key, whose part of the sum is made once. The browser's own HMAC, asked a million times, takes five times as long. */
function pseudonyms({secret}: PseudonymKey): (number: string) => string {
  const begun = hmac.create(sha256, secret);
  const work = begun.clone();
  return (number) => hex(begun._cloneInto(work).update(utf8.encode(number)).digest().subarray(0, 16));
}

/**
 * A number as it is the same in every file: without blanks and signs that do not show, a ".0" of a spreadsheet off, and the zeros in
 * front that a file lost put back, up to nine digits. Dots and dashes within are left out where that gives a burgerservicenummer; any other text stays.
 */
export function normalNumber(value: string): string {
  if (/^[1-9]\d{8}$/.test(value)) return value;
  const text = clean(value);
  const entire = text.replace(/^(\d[\d .\-_/]*)[.,]0{1,2}$/, "$1");
  if (/^\d+$/.test(entire)) return nineDigits(entire);
  const digits = entire.replace(/[ .\-_/]/g, "");
  return /^\d+$/.test(digits) && passesElfproef(digits) ? nineDigits(digits) : text;
}

const nineDigits = (digits: string) => digits.replace(/^0+/, "").padStart(9, "0");

/** How many of the different values could be a burgerservicenummer, with letters and signs around it or a zero in front lost. */
export function bsnShare(values: Iterable<string>): {hits: number; distinct: number} {
  const distinct = new Set([...values].filter((value) => value.trim() !== ""));
  let hits = 0;
  for (const value of distinct) {
    if (value.length < 8 || /^(19|20)\d{2}-\d{2}-\d{2}/.test(value)) continue;
    const bare = value.replace(/(\d)[.,]0{1,2}$/, "$1").replace(/[\p{Z}\p{Cc}\p{Cf}.\-_/]/gu, "");
    const [, digits] = /^\D*?0*([1-9]\d{7,8})\D*$/.exec(bare) ?? [];
    if (digits && passesElfproef(digits)) hits++;
  }
  return {hits, distinct: distinct.size};
}

/**
 * Whether a column looks like burgerservicenummers, as the pipeline refuses them: of at least 20 different values 90% passes
 * the elfproef, of 3 to 19 all. By chance 1 in 11 would.
 */
export function looksLikeBsn(values: Iterable<string>): boolean {
  const {hits, distinct} = bsnShare(values);
  return distinct >= 20 ? hits >= 0.9 * distinct : distinct >= 3 && hits === distinct;
}

/** What stands for no number, such as 999999999: it stays, so that the check of the file says so. A pseudonym would make one person of all of them. */
const noNumber =
  /^(|null|#null!|\\n|na|n\/a|<na>|#n\/[ab]|nan|nat|none|nil|undefined|onbekend|unknown|missing|geen|nvt|n\.v\.t\.|leeg|[\p{P}\p{S}][\p{P}\p{S} ]*|[+-]?0+([.,]0*)?|-(1|9+|8+)([.,]0+)?)$/iu;
const isNoNumber = (number: string) =>
  /^\d+$/.test(number) ? /^0+$|^0?(\d)\1{7,8}$/.test(number) : noNumber.test(number);
/** A file with pseudonyms, how many fields got one, and how many stayed because they were empty or stood for no number. */
export interface PseudonymisedCsv {
  blob: Blob;
  replaced: number;
  kept: number;
}

/** Bytes that are worked on at a time: so few that the page keeps answering. */
const CHUNK = 256 * 1024;
/** The longest row in bytes, as the pipeline reads them. */
const LONGEST_ROW = 2_000_000;

/**
 * Replaces the numbers in these columns of a CSV file by pseudonyms; every other byte stays as it is.
 * @throws {OwnFault} when a column lacks, or where a row could be read otherwise than it was meant: then a number might be left standing
 */
export async function pseudonymiseCsv(
  {name, blob}: Pick<OwnFile, "name" | "blob">,
  columns: string | readonly string[],
  key: PseudonymKey,
  {signal, progress = () => {}, chunk = CHUNK}: TaskOptions & {chunk?: number} = {}
): Promise<PseudonymisedCsv> {
  const head = await readCsvHead({name, blob});
  const wanted = typeof columns === "string" ? [columns] : columns;
  for (const column of wanted)
    if (!head.columns.includes(column))
      throw new OwnFault(
        `${shownName(name)} heeft geen kolom ${shownName(column)}; wel ${head.columns.map(shownName).join(", ")}`
      );
  const walk = new RecordWalk(shownName(name), head.separator.charCodeAt(0), {
    targets: head.columns.map((column) => wanted.includes(column)),
    above: head.above
  });
  const pseudonymIn = pseudonyms(key);
  const parts: Blob[] = [];
  let [rest, replaced, kept]: [Uint8Array<ArrayBuffer>, number, number] = [new Uint8Array(), 0, 0];
  for (let from = 0; from < blob.size; from += chunk) {
    signal?.throwIfAborted();
    const bytes = joined(rest, await bytesOf(blob, name, from, from + chunk));
    const {fields, end} = walk.records(bytes, from + chunk >= blob.size, from === 0);
    rest = bytes.slice(end);
    const out = new Uint8Array(end + fields.length * 32);
    let [read, written] = [0, 0];
    for (const {begin, end, text} of fields) {
      const number = normalNumber(text);
      if (isNoNumber(number)) {
        kept++;
        continue;
      }
      const pseudonym = pseudonymIn(number);
      replaced++;
      out.set(bytes.subarray(read, begin), written);
      written += begin - read;
      for (let sign = 0; sign < 32; sign++) out[written++] = pseudonym.charCodeAt(sign);
      read = end;
    }
    out.set(bytes.subarray(read, end), written);
    parts.push(new Blob([out.subarray(0, written + end - read)]));
    progress(Math.min(1, (from + chunk) / blob.size));
  }
  return {blob: new Blob(parts, {type: "text/csv"}), replaced, kept};
}

/** A field that is to be replaced: its place among the bytes, within the quotes where it has those, and its text. */
interface Field {
  begin: number;
  end: number;
  text: string;
}

const [LF, CR, SPACE, QUOTE] = [10, 13, 32, 34];

/** Walks over the records of a CSV file that comes in pieces, and remembers the line. Quotes count at the start of a field (RFC 4180). */
class RecordWalk {
  #line = 1;
  /** Records up to and with the header that are still to come. */
  #before: number;
  readonly #targets: readonly boolean[];

  constructor(
    readonly file: string,
    readonly separator: number,
    {targets, above}: {targets: readonly boolean[]; above: number}
  ) {
    this.#targets = targets;
    this.#before = above + 1;
  }

  /** The fields to replace in the records that are whole, and where these end. */
  records(bytes: Uint8Array, last: boolean, first: boolean): {fields: Field[]; end: number} {
    const found: Field[] = [];
    const size = bytes.length;
    let at = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    let end = 0;
    while (at < size) {
      const begin = at;
      const waiting: [begin: number, end: number, quoted: boolean][] = [];
      let [column, lines, whole] = [0, 1, true];
      for (;;) {
        let start = at;
        while (bytes[at] === SPACE) at++;
        let stop = at;
        const quoted = bytes[at] === QUOTE;
        if (quoted) {
          start = ++at;
          for (; at < size; at++) {
            if (bytes[at] === LF) lines++;
            if (bytes[at] !== QUOTE) continue;
            if (bytes[at + 1] !== QUOTE) break;
            at++;
          }
          stop = at++;
          while (bytes[at] === SPACE) at++;
          if (at < size && bytes[at] !== this.separator && bytes[at] !== LF && bytes[at] !== CR)
            throw this.#fault(
              "na een aanhalingsteken sluiten volgt nog tekst: verdubbel aanhalingstekens binnen een waarde"
            );
          if (stop >= size && last) throw this.#fault("een aanhalingsteken wordt niet gesloten");
        } else {
          while (at < size && bytes[at] !== this.separator && bytes[at] !== LF && bytes[at] !== CR) at++;
          stop = at;
        }
        // What is behind the piece may be the rest of this field, its second quote or the other half of its line end.
        if (!last && at + 1 >= size) {
          whole = false;
          break;
        }
        if (this.#before === 0 && this.#targets[column]) waiting.push([start, stop, quoted]);
        column++;
        if (at >= size || bytes[at] !== this.separator) break;
        at++;
      }
      if (!whole) {
        if (size - begin > LONGEST_ROW)
          throw this.#fault("de regel is langer dan 2 MB; misschien wordt een aanhalingsteken niet gesloten");
        return {fields: found, end: begin};
      }
      const empty = column === 1 && at === begin;
      if (this.#before === 0 && !empty && column !== this.#targets.length)
        throw this.#fault(
          `${column} ${column === 1 ? "veld" : "velden"} waar de kopregel er ${this.#targets.length} heeft: een nummer kan in een andere kolom staan; herstel de regel`
        );
      if (!empty) for (const [from, to, quoted] of waiting) found.push(this.#field(bytes, from, to, quoted));
      if (this.#before > 0 && !empty) this.#before--;
      this.#line += lines;
      at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
      end = Math.min(at, size);
    }
    return {fields: found, end};
  }

  #field(bytes: Uint8Array, begin: number, end: number, quoted: boolean): Field {
    const raw = this.#decode(bytes.subarray(begin, end));
    const text = quoted ? raw.replaceAll('""', '"') : raw;
    if (/e/i.test(text) && isScientific(text.trim()))
      throw this.#fault(
        `“${shownName(text)}” is een getal waarvan cijfers zijn weggegooid: haal de kolom opnieuw op als tekst`
      );
    return {begin, end, text};
  }

  #decode(bytes: Uint8Array): string {
    // Most are a few digits, for which a decoder is slow.
    let text = "";
    for (let i = 0; i < bytes.length && i < 24 && bytes[i]! < 128; i++) text += String.fromCharCode(bytes[i]!);
    if (text.length === bytes.length) return text;
    try {
      return strict.decode(bytes);
    } catch {
      throw this.#fault("geen UTF-8: sla het bestand op met tekenset UTF-8");
    }
  }

  #fault(why: string): OwnFault {
    return new OwnFault(`${this.file}, regel ${this.#line}: ${why}. Er is niets vervangen.`);
  }
}

const utf8 = new TextEncoder();
const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const digits = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, "0"));
function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += digits[byte];
  return text;
}

const bytesOfHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
