import {EventEmitter} from "node:events";
import {createServer, ServerResponse, type IncomingMessage, type Server} from "node:http";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {checkRequest} from "./access.js";
import {beleid, kopteksten} from "./beleid.js";
import {inlineScripts} from "./pagina.js";
import {listen} from "./port.js";
import {createStandingServer, hangUp, keepStanding, refuse} from "./serve.js";

/**
 * Loaded before Framework's preview: puts the door of our own server before it. Framework answers what passes, on a server that
 * itself listens nowhere, so that there is no way around; what goes wrong in its answer, or in following a file, is told and
 * ends nothing.
 */
PreviewServer.start = async ({port = 3000, hostname: _hostname, open: _open, ...opties}) => {
  const binnen = inside();
  const buiten = createStandingServer(async (vraag, antwoord) => {
    const toegang = checkRequest(vraag);
    if ("status" in toegang) return refuse(antwoord, toegang);
    vraag.url = toegang.path + toegang.query;
    // A page has the policy that it was answered with: never one of before a change.
    delete vraag.headers["if-none-match"];
    delete vraag.headers["if-modified-since"];
    withPolicy(vraag, antwoord);
    await new Promise<void>((klaar) => {
      antwoord.once("close", klaar);
      binnen.emit("request", vraag, antwoord);
    });
  });
  buiten.on("upgrade", (vraag, socket, kop) => {
    const toegang = checkRequest(vraag);
    if ("status" in toegang) hangUp(socket, toegang.status);
    else binnen.emit("upgrade", vraag, socket, kop);
  });
  const poort = await listen(buiten, {poort: Number(port), vast: true});
  keepStanding(buiten);
  for (const soort of ["unhandledRejection", "uncaughtException"] as const)
    process.on(soort, (fout) => console.error(fout instanceof Error ? fout.message : String(fout)));
  console.log(`\nHet voorbeeld staat klaar op http://127.0.0.1:${poort}/\n`);
  return new PreviewServer({...opties, server: binnen, verbose: false});
};

/** Framework's answer may fail before it begins: then that is the answer. */
function inside(): Server {
  EventEmitter.captureRejections = true;
  const server = createServer();
  EventEmitter.captureRejections = false;
  const failed = (fout: Error, _soort: string, _vraag: unknown, antwoord?: unknown) => {
    console.error(fout.message);
    if (!(antwoord instanceof ServerResponse)) return;
    if (antwoord.headersSent) antwoord.destroy();
    else refuse(antwoord, {status: 500, reason: "Dit is niet te tonen."});
  };
  return Object.assign(server, {[EventEmitter.captureRejectionSymbol]: failed});
}

/** Framework writes a page in one piece: its inline scripts are known before its headers go. */
function withPolicy({headers: {host = ""}}: IncomingMessage, antwoord: ServerResponse): void {
  for (const [naam, waarde] of kopteksten([], {live: host})) antwoord.setHeader(naam, waarde);
  antwoord.setHeader("Cache-Control", "no-store");
  const end = antwoord.end.bind(antwoord) as (...delen: unknown[]) => ServerResponse;
  antwoord.end = ((inhoud?: unknown, ...rest: unknown[]) => {
    const pagina = String(antwoord.getHeader("Content-Type")).startsWith("text/html") && !antwoord.headersSent;
    if (typeof inhoud === "string" && pagina) {
      const scripts = inlineScripts(inhoud);
      antwoord.setHeader("Content-Security-Policy", beleid(scripts, {koptekst: true, live: host}));
    }
    return end(inhoud, ...rest);
  }) as typeof antwoord.end;
}
