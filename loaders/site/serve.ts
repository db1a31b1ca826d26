import {createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES} from "node:http";
import {createServer as createSocketServer, type Server as SocketServer} from "node:net";
import type {Duplex} from "node:stream";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {headers} from "./policy.js";

export type ServerAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Refusal = Extract<Access, {status: number}>;

/** A client that sends or takes nothing for this long is hung up on. */
const PATIENCE = 60_000;

const basis = headers([]);
const FLAT = [
  ["Content-Type", "text/plain; charset=utf-8"],
  ["Cache-Control", "no-store"]
] as const;

/**
 * A server that no request and no client ends: what goes wrong in an answer is that answer's, and every answer has the policy, also
 * one to what is no HTTP. Requests that come together over one connection are answered one after the other, so that a connection
 * holds one file at most.
 */
export function createStandingServer(answer: ServerAnswer): Server {
  const turns = new WeakMap<Duplex, Promise<void>>();
  const server = createServer({
    requireHostHeader: false,
    maxHeaderSize: 65_536,
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 5_000
  });
  const inTurn = (socket: Duplex, act: () => Promise<void> | void) => {
    const earlier = turns.get(socket) ?? Promise.resolve();
    turns.set(
      socket,
      earlier.then(() => (socket.destroyed ? undefined : act()))
    );
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    request.on("error", () => {});
    response.on("error", () => {});
    inTurn(request.socket, () => answerSafely(answer, request, response));
  };
  server.setTimeout(PATIENCE, (socket) => socket.destroy());
  // Who asks leave to send a body gets the answer that it would have got after it.
  for (const kind of ["request", "checkContinue", "checkExpectation"]) server.on(kind, onRequest);
  server.on("connection", (socket) => socket.on("error", () => {}));
  server.on("connect", (_request, socket) => inTurn(socket, () => hangUp(socket, 405)));
  server.on("clientError", ({code = ""}: NodeJS.ErrnoException, socket) => {
    if (socket.writable) inTurn(socket, () => hangUp(socket, clientErrors[code] ?? 400));
    else socket.destroy();
  });
  return server;
}

/** What may go wrong with the server itself, such as no room for one more connection, is not its end. */
export function keepStanding(server: Server): void {
  server.on("error", () => {});
}

const clientErrors: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408
};

async function answerSafely(answer: ServerAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    for (const [naam, waarde] of basis) response.setHeader(naam, waarde);
    await answer(request, response);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    for (const naam of response.getHeaderNames()) response.removeHeader(naam);
    const full = ["EMFILE", "ENFILE", "ENOMEM"].includes((error as NodeJS.ErrnoException).code ?? "");
    for (const [naam, waarde] of basis) response.setHeader(naam, waarde);
    if (full) refuse(response, {status: 503, reason: "Te druk.", headers: {"Retry-After": "2"}});
    else refuse(response, {status: 500, reason: "Dit bestand is niet te lezen."});
  }
}

/** Answers with a status and its reason, in plain text. */
export function refuse(response: ServerResponse, {status, reason, headers = {}}: Refusal): void {
  for (const [naam, waarde] of [...FLAT, ...Object.entries(headers)]) response.setHeader(naam, waarde);
  const text = Buffer.from(`${reason}\n`);
  response.writeHead(status, {"Content-Length": text.length}).end(text);
}

/** A last answer over a connection that has none to give it to. */
export function hangUp(socket: Duplex, status: number): void {
  socket.on("error", () => {});
  if (!socket.writable) return void socket.destroy();
  const headings = [...basis, ...FLAT, ["Content-Length", "0"], ["Connection", "close"]];
  const lines = headings.map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`, () => socket.destroy());
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

/** What may be answered: its path, as it came and as the names in it, and its query; or with which status it is refused, and why. */
type Access =
  | {path: string; parts: string[]; query: string}
  | {status: number; reason: string; headers?: Record<string, string>};

const ownName = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request is one that a page of this site, or who typed its address, would send. A name that points here from elsewhere,
 * or a page of another site, would otherwise read the tables or make the server work.
 */
export function checkRequest({method = "", url = "", headers, headersDistinct}: IncomingMessage): Access {
  const {host = ""} = headers;
  if ((headersDistinct["host"] ?? []).length > 1) return refusal(400, "Meer dan één naam in de vraag.");
  if (!ownName.test(host)) return refusal(421, "Deze computer antwoordt alleen op haar eigen naam.");
  if (method !== "GET" && method !== "HEAD") return refusal(405, "Hier is alleen te lezen.", {Allow: "GET, HEAD"});
  if (fromElsewhere(headers, host)) return refusal(403, "Een andere site mag deze niet gebruiken.");
  const target = /^https?:\/\//i.test(url) ? absolute(url) : {path: url, own: true};
  if (target === null || !target.path.startsWith("/")) return refusal(400, "Geen adres van deze site.");
  if (!target.own) return refusal(421, "Deze computer antwoordt alleen op haar eigen naam.");
  const [path = "", ...query] = target.path.replace(/#.*$/s, "").split("?");
  const parts = decodePath(path) ?? NOWHERE;
  return {path, parts, query: query.length > 0 ? `?${query.join("?")}` : ""};
}

function refusal(status: number, reason: string, headers: Record<string, string> = {}): Access {
  return {status, reason, headers: {...headers, ...(status === 405 ? {Connection: "close"} : {})}};
}

/** Another site may lead a visitor here, in a window of its own; it may not fetch, embed or frame anything. */
function fromElsewhere(headers: IncomingMessage["headers"], host: string): boolean {
  const [site, mode, dest] = ["site", "mode", "dest"].map((naam) => headers[`sec-fetch-${naam}`]);
  if (site !== undefined && site !== "same-origin" && site !== "none" && !(mode === "navigate" && dest === "document"))
    return true;
  return headers.origin !== undefined && headers.origin !== `http://${host}`;
}

/** A target with a name in it, as a proxy gets it: the name must be ours too. */
function absolute(url: string): {path: string; own: boolean} | null {
  try {
    const {host, pathname, search} = new URL(url);
    return {path: pathname + search, own: ownName.test(host)};
  } catch {
    return null;
  }
}

/** The names of a path that no file can go by: it is answered like any that is not there. */
const NOWHERE = ["", ""];

/**
 * The names in a path, or null when they cannot be those of a file of the site: not text, hidden, leading out of the folder,
 * or read differently by some system (`a\b`, `a:b`, `a.`). A name is empty behind a slash.
 */
function decodePath(path: string): string[] | null {
  try {
    const parts = path.slice(1).split("/").map(decodeURIComponent);
    return parts.some((part) => /^\.|[\u0000-\u001f\u007f/\\:*?"<>|]|[. ]$/.test(part)) ? null : parts;
  } catch {
    return null;
  }
}

const HIGHEST = 65_535;
/** How many ports are tried from the first. */
const FIND = 100;

export interface Port {
  /** The port, or where the search for a free one begins; 0: any. */
  poort: number;
  /** Whether it must be this one. */
  vast?: boolean;
}

/** Lets a server listen on this machine only; resolves with its port, and rejects with one line that says what to do. */
export async function listen(server: SocketServer, {poort: port, vast: fixed = false}: Port): Promise<number> {
  if (!(Number.isInteger(port) && port >= 0 && port <= HIGHEST))
    throw new UserError(`poort ${port} bestaat niet: kies er een van 1 tot en met ${HIGHEST} met --poort`);
  const last = fixed || port === 0 ? port : Math.min(port + FIND, HIGHEST);
  for (let free = port; free <= last; free++) {
    try {
      return await tryPort(server, free);
    } catch (error) {
      const {code = ""} = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" || (code === "EACCES" && !fixed && free > 1023)) continue;
      throw new UserError(portMessage(free, code), {cause: error});
    }
  }
  throw new UserError(
    fixed || last === port
      ? portMessage(port, "EADDRINUSE")
      : `poort ${port} tot en met ${last} zijn bezet: kies een andere met --poort, of sluit wat erop draait`
  );
}

/** The port that a server would get: asked before the work that precedes it. */
export async function findPort(query: Port): Promise<number> {
  const server = createSocketServer();
  try {
    return await listen(server, query);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

function tryPort(server: SocketServer, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function portMessage(port: number, code: string): string {
  if (code === "EADDRINUSE") return `poort ${port} is bezet: kies een andere met --poort, of sluit wat erop draait`;
  if (code === "EACCES" || code === "EPERM")
    return `poort ${port} mag u niet gebruiken: kies een andere, boven 1023, met --poort`;
  if (code === "EADDRNOTAVAIL") return "het adres 127.0.0.1 is er niet: zet de loopback van deze computer aan";
  return `poort ${port} is niet te openen (${code || "onbekende oorzaak"}): kies een andere met --poort`;
}
