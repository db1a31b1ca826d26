import {createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES} from "node:http";
import type {Duplex} from "node:stream";
import type {Access} from "./access.js";
import {headers} from "./policy.js";

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Refusal = Extract<Access, {status: number}>;

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
export function createStandingServer(answer: Answer): Server {
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

async function answerSafely(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
