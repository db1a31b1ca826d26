import {constants, type Stats} from "node:fs";
import {open, type FileHandle} from "node:fs/promises";
import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from "node:http";
import {extname} from "node:path";
import {pipeline} from "node:stream/promises";

/** An open file with what it was when it was opened. */
export interface OpenFile {
  handle: FileHandle;
  size: number;
  mtimeMs: number;
}

const soorten: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".arrow": "application/vnd.apache.arrow.stream",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2"
};

const verpakkingen = [
  {naam: "br", achter: ".br"},
  {naam: "gzip", achter: ".gz"}
];

/** Not waiting for the other end of a pipe, not following a link. */
const lezen = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const nietDaar = ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EACCES", "EPERM", "EINVAL", "ENXIO"];
const STUK = 128 * 1024;

/** Opens a plain file; null when there is none to read. */
export async function openFile(plaats: string): Promise<OpenFile | null> {
  let handle: FileHandle | undefined;
  let stats: Stats;
  try {
    handle = await open(plaats, lezen);
    stats = await handle.stat();
  } catch (fout) {
    await handle?.close();
    if (nietDaar.includes((fout as NodeJS.ErrnoException).code ?? "")) return null;
    throw fout;
  }
  if (stats.isFile()) return {handle, size: stats.size, mtimeMs: stats.mtimeMs};
  await handle.close();
  return null;
}

export interface Sending {
  plaats: string;
  bestand: OpenFile;
  status?: number;
  cacheControl: string;
}

/**
 * Answers with an open file: packed when the client takes that, a part when it asks for one, nothing when it
 * has it. A file that is cut while it is sent ends the connection: no client takes the beginning for the whole.
 */
export async function sendFile(vraag: IncomingMessage, antwoord: ServerResponse, sending: Sending): Promise<void> {
  const {status = 200, cacheControl, plaats} = sending;
  const {range} = vraag.headers;
  const bewaard = cacheControl !== "no-store";
  const deels = status === 200 && vraag.method === "GET" && range !== undefined;
  // A part is of the file itself, whatever the client unpacks.
  const gekozen = deels
    ? null
    : await openPacked(plaats, sending.bestand, String(vraag.headers["accept-encoding"] ?? ""));
  const {handle, size, mtimeMs} = gekozen?.bestand ?? sending.bestand;
  try {
    const merk = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}${gekozen?.naam ?? ""}"`;
    const gewijzigd = new Date(mtimeMs).toUTCString();
    antwoord.setHeader("Cache-Control", cacheControl);
    antwoord.setHeader("Vary", "Accept-Encoding");
    if (bewaard) antwoord.setHeader("ETag", merk).setHeader("Last-Modified", gewijzigd);
    if (status === 200 && bewaard) {
      const stand = checkConditions(vraag.headers, merk, mtimeMs);
      if (stand !== 200) return void antwoord.writeHead(stand, stand === 412 ? {"Content-Length": 0} : {}).end();
    }
    antwoord.setHeader("Content-Type", soorten[extname(plaats)] ?? "application/octet-stream");
    antwoord.setHeader("Accept-Ranges", "bytes");
    if (gekozen) antwoord.setHeader("Content-Encoding", gekozen.naam);
    const geldig = deels && [merk, gewijzigd].includes(String(vraag.headers["if-range"] ?? merk));
    const deel = geldig ? parseRange(range, size) : null;
    if (deel === "none")
      return void antwoord.writeHead(416, {"Content-Range": `bytes */${size}`, "Content-Length": 0}).end();
    const {van, tot} = deel ?? {van: 0, tot: size - 1};
    antwoord.statusCode = deel === null ? status : 206;
    if (deel !== null) antwoord.setHeader("Content-Range", `bytes ${van}-${tot}/${size}`);
    antwoord.setHeader("Content-Length", tot - van + 1);
    if (vraag.method === "HEAD") return void antwoord.end();
    await pipeline(read(handle, van, tot), antwoord);
  } finally {
    await gekozen?.bestand.handle.close();
  }
}

async function* read(handle: FileHandle, van: number, tot: number): AsyncGenerator<Buffer> {
  for (let plek = van; plek <= tot; ) {
    const buffer = Buffer.allocUnsafe(Math.min(STUK, tot - plek + 1));
    const {bytesRead} = await handle.read(buffer, 0, buffer.length, plek);
    if (bytesRead === 0) throw new Error("file was cut while it was sent");
    yield buffer.subarray(0, bytesRead);
    plek += bytesRead;
  }
}

/** The packed form that a client takes, unless it is older than the file. */
async function openPacked(plaats: string, {mtimeMs}: OpenFile, neemt: string) {
  const namen = neemt
    .split(",")
    .map((deel) =>
      deel
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
    )
    .filter(([, q = "q=1"]) => !/^q=0(\.0*)?$/.test(q))
    .map(([naam]) => naam);
  for (const {naam, achter} of verpakkingen) {
    const bestand = namen.includes(naam) ? await openFile(plaats + achter) : null;
    if (bestand !== null && bestand.mtimeMs >= mtimeMs) return {naam, bestand};
    await bestand?.handle.close();
  }
  return null;
}

/** 200, 304 when the client has it, 412 when it wants another than there is. */
function checkConditions(headers: IncomingHttpHeaders, merk: string, mtimeMs: number): 200 | 304 | 412 {
  const noemt = (lijst: string) =>
    lijst.trim() === "*" || lijst.split(",").some((een) => een.trim().replace(/^W\//, "") === merk);
  const ifMatch = headers["if-match"];
  if (ifMatch !== undefined && !noemt(ifMatch)) return 412;
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) return noemt(ifNoneMatch) ? 304 : 200;
  const sinds = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(mtimeMs / 1000) * 1000 <= sinds ? 304 : 200;
}

/**
 * One range of a file; null for what is no single range (then the whole is sent, as RFC 9110 allows), "none" for one that
 * begins behind the end.
 */
export function parseRange(range: string, size: number): {van: number; tot: number} | "none" | null {
  const [, van = "", tot = ""] = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range) ?? [];
  if (van === "" && tot === "") return null;
  if (van === "")
    return Number(tot) === 0 || size === 0 ? "none" : {van: Math.max(0, size - Number(tot)), tot: size - 1};
  if (tot !== "" && Number(tot) < Number(van)) return null;
  if (Number(van) >= size) return "none";
  return {van: Number(van), tot: tot === "" ? size - 1 : Math.min(Number(tot), size - 1)};
}
