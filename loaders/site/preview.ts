import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {EventEmitter} from "node:events";
import {createServer, type IncomingMessage, type Server, ServerResponse} from "node:http";
import {inlineScripts} from "./page.js";
import {frameHeaders, headers, isFrame, policy} from "./policy.js";
import {checkRequest, createStandingServer, hangUp, keepStanding, listen, refuse} from "./serve.js";

/**
 * Loaded before Framework's preview: puts the door of our own server before it. Framework answers what passes, on a server that
 * itself listens nowhere, so that there is no way around; what goes wrong in its response, or in following a file, is told and
 * ends nothing.
 */
PreviewServer.start = async ({port = 3000, hostname: _hostname, open: _open, ...options}) => {
  const within = inside();
  const outside = createStandingServer(async (request, response) => {
    const access = checkRequest(request);
    if ("status" in access) return refuse(response, access);
    request.url = access.path + access.query;
    // A page has the policy that it was answered with: never one of before a change.
    delete request.headers["if-none-match"];
    delete request.headers["if-modified-since"];
    if (isFrame(access.parts.join("/"))) for (const heading of frameHeaders()) response.setHeader(...heading);
    else withPolicy(request, response);
    await new Promise<void>((done) => {
      response.once("close", done);
      within.emit("request", request, response);
    });
  });
  outside.on("upgrade", (request, socket, heading) => {
    const access = checkRequest(request);
    if ("status" in access) hangUp(socket, access.status);
    else within.emit("upgrade", request, socket, heading);
  });
  const wantedPort = await listen(outside, {poort: Number(port), vast: true});
  keepStanding(outside);
  for (const kind of ["unhandledRejection", "uncaughtException"] as const)
    process.on(kind, (error) => console.error(error instanceof Error ? error.message : String(error)));
  console.log(`\nHet voorbeeld staat klaar op http://127.0.0.1:${wantedPort}/\n`);
  return new PreviewServer({...options, server: within, verbose: false});
};

/** Framework's response may fail before it begins: then that is the response. */
function inside(): Server {
  EventEmitter.captureRejections = true;
  const server = createServer();
  EventEmitter.captureRejections = false;
  const failed = (error: Error, _kind: string, _request: unknown, response?: unknown) => {
    console.error(error.message);
    if (!(response instanceof ServerResponse)) return;
    if (response.headersSent) response.destroy();
    else refuse(response, {status: 500, reason: "Dit is niet te tonen."});
  };
  return Object.assign(server, {[EventEmitter.captureRejectionSymbol]: failed});
}

/** Framework writes a page in one piece: its inline scripts are known before its headers go. */
function withPolicy({headers: {host = ""}}: IncomingMessage, response: ServerResponse): void {
  for (const [naam, waarde] of headers([], {live: host})) response.setHeader(naam, waarde);
  response.setHeader("Cache-Control", "no-store");
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.end = ((content?: unknown, ...rest: unknown[]) => {
    const page = String(response.getHeader("Content-Type")).startsWith("text/html") && !response.headersSent;
    if (typeof content === "string" && page) {
      const scripts = inlineScripts(content);
      response.setHeader("Content-Security-Policy", policy(scripts, {header: true, live: host}));
    }
    return end(content, ...rest);
  }) as typeof response.end;
}
