import {constants, type Stats} from "node:fs";
import {type FileHandle, open} from "node:fs/promises";
import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from "node:http";
import {extname} from "node:path";
import {pipeline} from "node:stream/promises";

/** An open file with what it was when it was opened. */
export interface OpenFile {
  handle: FileHandle;
  size: number;
  mtimeMs: number;
}

const kinds: Record<string, string> = {
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

const packagings = [
  {naam: "br", behind: ".br"},
  {naam: "gzip", behind: ".gz"}
];

/** Not waiting for the other end of a pipe, not following a link. */
const readable = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
const notThere = ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EACCES", "EPERM", "EINVAL", "ENXIO"];
const PIECE = 128 * 1024;

/** Opens a plain file; null when there is none to read. */
export async function openSiteFile(place: string): Promise<OpenFile | null> {
  let handle: FileHandle | undefined;
  let stats: Stats;
  try {
    handle = await open(place, readable);
    stats = await handle.stat();
  } catch (error) {
    await handle?.close();
    if (notThere.includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
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
export async function sendFile(request: IncomingMessage, response: ServerResponse, sending: Sending): Promise<void> {
  const {status = 200, cacheControl, plaats: place} = sending;
  const {range} = request.headers;
  const kept = cacheControl !== "no-store";
  const partly = status === 200 && request.method === "GET" && range !== undefined;
  // A part is of the file itself, whatever the client unpacks.
  const chosen = partly
    ? null
    : await openPacked(place, sending.bestand, String(request.headers["accept-encoding"] ?? ""));
  const {handle, size, mtimeMs} = chosen?.bestand ?? sending.bestand;
  try {
    const mark = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}${chosen?.naam ?? ""}"`;
    const modified = new Date(mtimeMs).toUTCString();
    response.setHeader("Cache-Control", cacheControl);
    response.setHeader("Vary", "Accept-Encoding");
    if (kept) response.setHeader("ETag", mark).setHeader("Last-Modified", modified);
    if (status === 200 && kept) {
      const stand = checkConditions(request.headers, mark, mtimeMs);
      if (stand !== 200) return void response.writeHead(stand, stand === 412 ? {"Content-Length": 0} : {}).end();
    }
    response.setHeader("Content-Type", kinds[extname(place)] ?? "application/octet-stream");
    response.setHeader("Accept-Ranges", "bytes");
    if (chosen) response.setHeader("Content-Encoding", chosen.naam);
    const valid = partly && [mark, modified].includes(String(request.headers["if-range"] ?? mark));
    const part = valid ? parseRange(range, size) : null;
    if (part === "none")
      return void response.writeHead(416, {"Content-Range": `bytes */${size}`, "Content-Length": 0}).end();
    const {van: from, tot: until} = part ?? {van: 0, tot: size - 1};
    response.statusCode = part === null ? status : 206;
    if (part !== null) response.setHeader("Content-Range", `bytes ${from}-${until}/${size}`);
    response.setHeader("Content-Length", until - from + 1);
    if (request.method === "HEAD") return void response.end();
    await pipeline(read(handle, from, until), response);
  } finally {
    await chosen?.bestand.handle.close();
  }
}

async function* read(handle: FileHandle, from: number, until: number): AsyncGenerator<Buffer> {
  for (let slot = from; slot <= until; ) {
    const buffer = Buffer.allocUnsafe(Math.min(PIECE, until - slot + 1));
    const {bytesRead} = await handle.read(buffer, 0, buffer.length, slot);
    if (bytesRead === 0) throw new Error("file was cut while it was sent");
    yield buffer.subarray(0, bytesRead);
    slot += bytesRead;
  }
}

/** The packed form that a client takes, unless it is older than the file. */
async function openPacked(place: string, {mtimeMs}: OpenFile, takes: string) {
  const names = takes
    .split(",")
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
    )
    .filter(([, q = "q=1"]) => !/^q=0(\.0*)?$/.test(q))
    .map(([naam]) => naam);
  for (const {naam, behind} of packagings) {
    const file = names.includes(naam) ? await openSiteFile(place + behind) : null;
    if (file !== null && file.mtimeMs >= mtimeMs) return {naam, bestand: file};
    await file?.handle.close();
  }
  return null;
}

/** 200, 304 when the client has it, 412 when it wants another than there is. */
function checkConditions(headers: IncomingHttpHeaders, mark: string, mtimeMs: number): 200 | 304 | 412 {
  const mentions = (list: string) =>
    list.trim() === "*" || list.split(",").some((one) => one.trim().replace(/^W\//, "") === mark);
  const ifMatch = headers["if-match"];
  if (ifMatch !== undefined && !mentions(ifMatch)) return 412;
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) return mentions(ifNoneMatch) ? 304 : 200;
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(mtimeMs / 1000) * 1000 <= since ? 304 : 200;
}

/**
 * One range of a file; null for what is no single range (then the whole is sent, as RFC 9110 allows), "none" for one that
 * begins behind the end.
 */
export function parseRange(range: string, size: number): {van: number; tot: number} | "none" | null {
  const [, from = "", until = ""] = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range) ?? [];
  if (from === "" && until === "") return null;
  if (from === "")
    return Number(until) === 0 || size === 0 ? "none" : {van: Math.max(0, size - Number(until)), tot: size - 1};
  if (until !== "" && Number(until) < Number(from)) return null;
  if (Number(from) >= size) return "none";
  return {van: Number(from), tot: until === "" ? size - 1 : Math.min(Number(until), size - 1)};
}
