import {bytesOf, type FileHaul, haulOf, type OwnFile, OwnFault, shownName, type TaskOptions} from "./ownFiles.js";

/** What a zip may hold: bytes that come out of it, members, and bytes out for each byte in (beyond the first megabyte). */
export interface ZipLimits {
  total: number;
  members: number;
  ratio: number;
}

const usual: ZipLimits = {total: 4 * 1024 ** 3, members: 10_000, ratio: 200};

const MEGABYTE = 1024 ** 2;

/** So much of a member is gathered before it becomes a blob, which a browser may put on disk. */
const PART = 8 * MEGABYTE;

const [LOCAL, CENTRAL, END, END64, LOCATOR64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [FULL16, FULL32] = [0xffff, 0xffffffff];

/**
 * The files in a zip, each unpacked in pieces and checked; nothing that its lists promise is believed.
 * @param progress is called with the part of the packed bytes that is done
 * @throws {OwnFault} when the zip is cut off, damaged, encrypted, too large or made to mislead; then none of it is used
 */
export async function unzip(
  {name, blob}: Pick<OwnFile, "name" | "blob">,
  {signal, progress = () => {}, limits = {}}: TaskOptions & {limits?: Partial<ZipLimits>} = {}
): Promise<FileHaul> {
  const shown = shownName(name);
  const most = {...usual, ...limits};
  signal?.throwIfAborted();
  const members = await readMembers(blob, shown, most);
  const packed = members.reduce((sum, {compressed}) => sum + compressed, 0);
  const files: OwnFile[] = [];
  let [done, total, end] = [0, 0, 0];
  for (const member of [...members].sort((a, b) => a.offset - b.offset)) {
    const start = await startOf(blob, shown, member);
    if (member.offset < end) throw overlapping(shown);
    end = start + member.compressed;
    if (end > member.limit) throw overlapping(shown);
    const before = done;
    const content = await unpack(blob.slice(start, end), shown, member, most, (inside, out) => {
      signal?.throwIfAborted();
      if (total + out > most.total) throw tooLarge(shown, most);
      done = before + inside;
      progress(packed === 0 ? 1 : done / packed);
    });
    total += content.size;
    if (total > MEGABYTE && total > most.ratio * blob.size) throw bomb(shown, most);
    done = before + member.compressed;
    files.push({name: member.path.slice(member.path.lastIndexOf("/") + 1), path: member.path, blob: content});
  }
  progress(1);
  const place = new Map(members.map(({path}, i) => [path, i]));
  return haulOf(files.sort((a, b) => place.get(a.path)! - place.get(b.path)!));
}

interface Member {
  path: string;
  /** The name as it stands in the list, byte by byte. */
  raw: Uint8Array;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
  /** Where the list begins: no member goes on so far. */
  limit: number;
}

const damaged = (zip: string, why: string) =>
  new OwnFault(`${zip} is beschadigd of afgebroken (${why}): haal of maak de zip opnieuw`);
const overlapping = (zip: string) =>
  new OwnFault(
    `${zip}: bestanden in de zip overlappen elkaar, zoals in een zip-bom: maak de zip opnieuw van de bestanden zelf`
  );
const tooLarge = (zip: string, {total}: ZipLimits) =>
  new OwnFault(
    `${zip}: uitgepakt is de zip groter dan ${inWords(total)}: pak de zip uit en geef alleen de bestanden die nodig zijn, of gebruik de opdrachtregel`
  );
const bomb = (zip: string, {ratio}: ZipLimits) =>
  new OwnFault(
    `${zip}: de zip pakt uit tot meer dan ${ratio} keer zijn grootte, zoals een zip-bom: pak hem zelf uit als u weet wat erin zit, en geef de bestanden`
  );

const inWords = (bytes: number) =>
  bytes >= 1024 ** 3 ? `${+(bytes / 1024 ** 3).toFixed(1)} GB` : `${+(bytes / MEGABYTE).toFixed(1)} MB`;

/** Where the list of members is. */
async function findList(blob: Blob, zip: string): Promise<{at: number; bytes: number; count: number}> {
  if (blob.size === 0) throw new OwnFault(`${zip} is leeg (0 bytes)`);
  const head = await bytesOf(blob, zip, 0, 4);
  if (head[0] !== 0x50 || head[1] !== 0x4b)
    throw new OwnFault(`${zip} is geen zip: geef de bestanden zelf, of maak er een zip van`);
  const from = Math.max(0, blob.size - 22 - FULL16);
  const tail = viewOf(await bytesOf(blob, zip, from));
  let place = tail.byteLength - 22;
  const isEnd = (at: number) =>
    tail.getUint32(at, true) === END && at + 22 + tail.getUint16(at + 20, true) === tail.byteLength;
  while (place >= 0 && !isEnd(place)) place--;
  if (place < 0) throw damaged(zip, "de inhoudsopgave aan het eind ontbreekt");
  const short = {
    disk: tail.getUint16(place + 4, true) || tail.getUint16(place + 6, true),
    count: tail.getUint16(place + 10, true),
    bytes: tail.getUint32(place + 12, true),
    at: tail.getUint32(place + 16, true)
  };
  let ends = from + place;
  let list: {disk: number; count: number; bytes: number; at: number} = short;
  if (short.count === FULL16 || short.bytes === FULL32 || short.at === FULL32 || short.disk === FULL16) {
    const locator = place >= 20 && tail.getUint32(place - 20, true) === LOCATOR64 ? place - 20 : -1;
    if (locator >= 0) {
      ends = large(tail, locator + 8);
      const long = viewOf(await bytesOf(blob, zip, ends, ends + 56));
      if (long.byteLength < 56 || long.getUint32(0, true) !== END64) throw damaged(zip, "de inhoudsopgave klopt niet");
      list = {disk: long.getUint32(16, true), count: large(long, 32), bytes: large(long, 40), at: large(long, 48)};
    }
  }
  if (list.disk !== 0) throw new OwnFault(`${zip} is een deel van een gesplitste zip: voeg de delen eerst samen`);
  if (list.at + list.bytes !== ends) throw damaged(zip, "de inhoudsopgave klopt niet");
  return list;
}

/** The members that are files, as the list at the end names them; all that can be refused before unpacking is refused here. */
async function readMembers(blob: Blob, zip: string, most: ZipLimits): Promise<Member[]> {
  const {at, bytes, count} = await findList(blob, zip);
  const many = new OwnFault(
    `${zip}: de zip heeft meer dan ${most.members.toLocaleString("nl-NL")} bestanden: geef alleen de bronbestanden`
  );
  if (count > most.members) throw many;
  if (count === 0) throw new OwnFault(`${zip} is een lege zip: er zit geen bestand in`);
  // Name, extra and remark of a member may each have 64 kB; no honest list comes near.
  if (bytes > most.members * 1024 + 64 * MEGABYTE) throw damaged(zip, "de inhoudsopgave is te groot");
  const list = await bytesOf(blob, zip, at, at + bytes);
  const view = viewOf(list);
  const members: Member[] = [];
  let place = 0;
  for (let i = 0; i < count; i++) {
    if (place + 46 > list.length || view.getUint32(place, true) !== CENTRAL)
      throw damaged(zip, "de inhoudsopgave klopt niet");
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((at) => view.getUint16(place + at, true)) as [
      number,
      number,
      number
    ];
    const next = place + 46 + nameLength + extraLength + remarkLength;
    if (next > list.length) throw damaged(zip, "de inhoudsopgave klopt niet");
    const raw = list.subarray(place + 46, place + 46 + nameLength);
    const flags = view.getUint16(place + 8, true);
    const path = decodeName(raw, (flags & 0x800) !== 0);
    const mode = view.getUint16(place + 4, true) >> 8 === 3 ? view.getUint32(place + 38, true) >>> 16 : 0;
    const member: Member = {
      ...{path, raw, limit: at},
      method: view.getUint16(place + 10, true),
      crc: view.getUint32(place + 16, true),
      compressed: view.getUint32(place + 20, true),
      size: view.getUint32(place + 24, true),
      offset: view.getUint32(place + 42, true)
    };
    readLarge(member, viewOf(list.subarray(place + 46 + nameLength, place + 46 + nameLength + extraLength)), zip);
    checkName(zip, path);
    if (path.endsWith("/")) {
      if (member.size > 0) throw damaged(zip, `map ${shownName(path)} heeft inhoud`);
    } else {
      checkMember(zip, member, flags, mode);
      members.push(member);
    }
    place = next;
  }
  if (place !== list.length) throw damaged(zip, "de inhoudsopgave klopt niet");
  checkWhole(zip, members, most);
  return members;
}

/** What a member with more than four gigabytes, or beyond these, says of itself elsewhere. */
function readLarge(member: Member, extra: DataView, zip: string): void {
  const lacking = (["size", "compressed", "offset"] as const).filter((key) => member[key] === FULL32);
  if (lacking.length === 0) return;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    if (lacking.length * 8 > extra.getUint16(at + 2, true) || at + 4 + lacking.length * 8 > extra.byteLength) break;
    lacking.forEach((key, i) => (member[key] = large(extra, at + 4 + i * 8)));
    return;
  }
  throw damaged(zip, `de grootte van ${shownName(member.path)} ontbreekt`);
}

/** Names that could be read as another place than within the folder, or that do not show as they are. */
function checkName(zip: string, path: string): void {
  const parts = path.replace(/\/$/, "").split("/");
  const wrong =
    path === "" || path.length > 500
      ? "is leeg of te lang"
      : /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFFD]/u.test(path)
        ? "bevat tekens die niet te zien zijn"
        : /\\|^\/|^[A-Za-z]:/.test(path) || parts.some((part) => part === ".." || part === "." || part === "")
          ? "wijst buiten de map"
          : "";
  if (wrong) throw new OwnFault(`${zip}: de naam “${shownName(path)}” ${wrong}: maak de zip opnieuw, met gewone namen`);
}

const methods: Record<number, string> = {
  ...{1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd"}
};

function checkMember(zip: string, {path, method, compressed, size}: Member, flags: number, mode: number): void {
  const inside = `${zip}: ${shownName(path)}`;
  // AES (99) and the encryption of the list itself have no other sign.
  if (flags & 0x2041 || method === 99)
    throw new OwnFault(`${inside} is met een wachtwoord versleuteld: pak de zip eerst uit, en geef de bestanden`);
  if (method !== 0 && method !== 8)
    throw new OwnFault(
      `${inside} is ingepakt op een manier die hier niet te lezen is (${methods[method] ?? `methode ${method}`}): maak een gewone zip, of geef de bestanden`
    );
  if ((mode & 0xf000) === 0xa000)
    throw new OwnFault(`${inside} is een verwijzing naar een ander bestand: zet het bestand zelf in de zip`);
  if (/\.(zip|7z|rar|tar|tgz|gz|bz2|xz|zst)$/i.test(path)) throw nested(inside);
  if (method === 0 && compressed !== size) throw damaged(zip, `${shownName(path)} heeft twee groottes`);
}

const nested = (inside: string) =>
  new OwnFault(`${inside} is zelf ook ingepakt: pak de zip uit, en geef de bestanden die erin zitten`);

function checkWhole(zip: string, members: readonly Member[], most: ZipLimits): void {
  const names = new Set<string>();
  for (const {path} of members) {
    const name = path.normalize("NFC").toLowerCase();
    if (names.has(name)) throw new OwnFault(`${zip}: ${shownName(path)} zit er twee keer in: laat er een weg`);
    names.add(name);
  }
  if (members.length === 0) throw new OwnFault(`${zip} is een lege zip: er zit geen bestand in`);
  if (members.reduce((sum, {size}) => sum + size, 0) > most.total) throw tooLarge(zip, most);
  const sorted = [...members].sort((a, b) => a.offset - b.offset);
  sorted.forEach(({offset, compressed, raw, limit}, i) => {
    const end = offset + 30 + raw.length + compressed;
    if (end > limit) throw damaged(zip, "een bestand loopt door tot in de inhoudsopgave");
    if (i + 1 < sorted.length && end > sorted[i + 1]!.offset) throw overlapping(zip);
  });
}

/** Where the bytes of a member begin; what stands before them must be of this member. */
async function startOf(blob: Blob, zip: string, {offset, raw, method, path}: Member): Promise<number> {
  const bytes = await bytesOf(blob, zip, offset, offset + 30 + raw.length);
  const view = viewOf(bytes);
  const own = bytes.subarray(30);
  const fits =
    bytes.length === 30 + raw.length &&
    view.getUint32(0, true) === LOCAL &&
    (view.getUint16(6, true) & 0x2041) === 0 &&
    view.getUint16(8, true) === method &&
    view.getUint16(26, true) === raw.length &&
    raw.every((byte, i) => byte === own[i]);
  if (!fits) throw damaged(zip, `wat voor ${shownName(path)} staat, klopt niet met de inhoudsopgave`);
  return offset + 30 + raw.length + view.getUint16(28, true);
}

/** A member as it comes out, checked on the way; `look` hears how many bytes went in and came out, and may throw. */
async function unpack(
  packed: Blob,
  zip: string,
  {path, method, crc, compressed, size}: Member,
  {ratio, ...most}: ZipLimits,
  look: (inside: number, out: number) => void
): Promise<Blob> {
  const reader = (method === 0 ? packed.stream() : inflated(packed)).getReader();
  const wholes: Blob[] = [];
  let [parts, waiting, out, sum, first]: [Uint8Array<ArrayBuffer>[], number, number, number, boolean] = [
    [],
    0,
    0,
    -1,
    true
  ];
  try {
    for (;;) {
      const {done, value} = await reader.read().catch((cause: unknown) => {
        throw new OwnFault(damaged(zip, `${shownName(path)} is niet uit te pakken`).message, {cause});
      });
      if (done) break;
      out += value.length;
      if (out > size) throw damaged(zip, `${shownName(path)} is groter dan de inhoudsopgave zegt`);
      if (out > MEGABYTE && out > ratio * compressed) throw bomb(zip, {ratio, ...most});
      look(size === 0 ? compressed : (out / size) * compressed, out);
      if (first && isZip(value) && !/\.(xlsx|xlsm|xlsb|docx|pptx|od[stp])$/i.test(path))
        throw nested(`${zip}: ${shownName(path)}`);
      first = false;
      sum = addCrc(sum, value);
      if (method === 0) continue;
      parts.push(value);
      waiting += value.length;
      if (waiting < PART) continue;
      wholes.push(new Blob(parts));
      [parts, waiting] = [[], 0];
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (out < size) throw damaged(zip, `${shownName(path)} houdt halverwege op`);
  if ((sum ^ -1) >>> 0 !== crc) throw damaged(zip, `de controlesom van ${shownName(path)} klopt niet`);
  return method === 0 ? packed : new Blob([...wholes, ...parts]);
}

const inflated = (packed: Blob) => packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const viewOf = ({buffer, byteOffset, byteLength}: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

/** Eight bytes as a number; what is too large for one is no place in a file. */
const large = (view: DataView, at: number) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** Of CRC-32 the four tables with which four bytes are done at once. */
const tables = Array.from({length: 4}, () => new Int32Array(256));
for (let i = 0; i < 256; i++) {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[0]![i] = value;
}
for (let i = 0; i < 256; i++)
  for (let k = 1; k < 4; k++) tables[k]![i] = (tables[k - 1]![i]! >>> 8) ^ tables[0]![tables[k - 1]![i]! & 255]!;

function addCrc(sum: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = t3[sum & 255]! ^ t2[(sum >>> 8) & 255]! ^ t1[(sum >>> 16) & 255]! ^ t0[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ t0[(sum ^ bytes[at]!) & 255]!;
  return sum;
}

/** The upper half of code page 437, in which older programs write names. */
const page437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(raw);
  } catch {
    // A name that says to be UTF-8 and is not, is refused by the sign in its place.
    if (isUtf8) return new TextDecoder().decode(raw);
    return Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : page437[byte - 128])).join("");
  }
}
