import {createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {Duplex} from "node:stream";
import type {Access} from "./access.js";
import {kopteksten} from "./beleid.js";

export type Answer = (vraag: IncomingMessage, antwoord: ServerResponse) => Promise<void>;
export type Refusal = Extract<Access, {status: number}>;

/** A client that sends or takes nothing for this long is hung up on. */
const GEDULD = 60_000;

const basis = kopteksten([]);
const PLAT = [
  ["Content-Type", "text/plain; charset=utf-8"],
  ["Cache-Control", "no-store"]
] as const;

/**
 * A server that no request and no client ends: what goes wrong in an answer is that answer's, and every answer has the policy, also
 * one to what is no HTTP. Requests that come together over one connection are answered one after the other, so that a connection
 * holds one file at most.
 */
export function createStandingServer(answer: Answer): Server {
  const beurten = new WeakMap<Duplex, Promise<void>>();
  const server = createServer({
    requireHostHeader: false,
    maxHeaderSize: 65_536,
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 5_000
  });
  const inTurn = (socket: Duplex, act: () => Promise<void> | void) => {
    const eerder = beurten.get(socket) ?? Promise.resolve();
    beurten.set(
      socket,
      eerder.then(() => (socket.destroyed ? undefined : act()))
    );
  };
  const onRequest = (vraag: IncomingMessage, antwoord: ServerResponse) => {
    vraag.on("error", () => {});
    antwoord.on("error", () => {});
    inTurn(vraag.socket, () => answerSafely(answer, vraag, antwoord));
  };
  server.setTimeout(GEDULD, (socket) => socket.destroy());
  // Who asks leave to send a body gets the answer that it would have got after it.
  for (const soort of ["request", "checkContinue", "checkExpectation"]) server.on(soort, onRequest);
  server.on("connection", (socket) => socket.on("error", () => {}));
  server.on("connect", (_vraag, socket) => inTurn(socket, () => hangUp(socket, 405)));
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

async function answerSafely(answer: Answer, vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  try {
    for (const [naam, waarde] of basis) antwoord.setHeader(naam, waarde);
    await answer(vraag, antwoord);
  } catch (fout) {
    if (antwoord.headersSent) return void antwoord.destroy();
    for (const naam of antwoord.getHeaderNames()) antwoord.removeHeader(naam);
    const vol = ["EMFILE", "ENFILE", "ENOMEM"].includes((fout as NodeJS.ErrnoException).code ?? "");
    for (const [naam, waarde] of basis) antwoord.setHeader(naam, waarde);
    if (vol) refuse(antwoord, {status: 503, reason: "Te druk.", headers: {"Retry-After": "2"}});
    else refuse(antwoord, {status: 500, reason: "Dit bestand is niet te lezen."});
  }
}

/** Answers with a status and its reason, in plain text. */
export function refuse(antwoord: ServerResponse, {status, reason, headers = {}}: Refusal): void {
  for (const [naam, waarde] of [...PLAT, ...Object.entries(headers)]) antwoord.setHeader(naam, waarde);
  const tekst = Buffer.from(`${reason}\n`);
  antwoord.writeHead(status, {"Content-Length": tekst.length}).end(tekst);
}

/** A last answer over a connection that has none to give it to. */
export function hangUp(socket: Duplex, status: number): void {
  socket.on("error", () => {});
  if (!socket.writable) return void socket.destroy();
  const koppen = [...basis, ...PLAT, ["Content-Length", "0"], ["Connection", "close"]];
  const regels = koppen.map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${regels}\r\n`, () => socket.destroy());
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}
