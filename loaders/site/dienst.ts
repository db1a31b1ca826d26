import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import {join} from "node:path";
import sirv from "sirv";
import {beleid} from "./beleid.js";
import {paginas} from "./paginas.js";
import {inlineScripts} from "./pagina.js";

export interface Dienst {
  adres: string;
  sluit(): Promise<void>;
}

const gehasht = /\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.\w+$/;
const eigenNaam = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Serves a built site to this machine only, with its policy on every answer; takes the next port when one is taken. */
export async function startDienst(dist: string, {poort = 3000} = {}): Promise<Dienst> {
  const koppen = kopteksten(dist);
  const namen = new Set(paginas(dist).map((naam) => `/${naam.replace(/\.html$/, "")}`));
  const geef = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(antwoord, pad) {
      antwoord.setHeader("Cache-Control", gehasht.test(pad) ? "public, max-age=31536000, immutable" : "no-cache");
      if (pad.endsWith(".arrow")) antwoord.setHeader("Content-Type", "application/vnd.apache.arrow.stream");
    }
  });
  const server = createServer({maxHeaderSize: 65_536}, (vraag, antwoord) => {
    for (const [naam, waarde] of koppen) antwoord.setHeader(naam, waarde);
    // A name that points here from elsewhere would let another site read the tables.
    if (!eigenNaam.test(vraag.headers.host ?? "")) return antwoord.writeHead(421).end();
    if (vraag.method !== "GET" && vraag.method !== "HEAD") return antwoord.writeHead(405, {Allow: "GET, HEAD"}).end();
    // Links of a page are relative to it: behind a slash they would lead elsewhere.
    const [pad, zonder, vraagdeel] = /^(\/.*?)\/+(\?.*)?$/.exec(vraag.url ?? "") ?? [];
    if (pad !== undefined && namen.has(zonder!))
      return antwoord.writeHead(308, {Location: `${zonder}${vraagdeel ?? ""}`}).end();
    geef(vraag, antwoord, () => {
      antwoord.writeHead(404, {"Content-Type": "text/html; charset=utf-8"}).end(nietGevonden(dist));
    });
  });
  const vrij = await luister(server, poort);
  return {adres: `http://127.0.0.1:${vrij}/`, sluit: () => sluit(server)};
}

function kopteksten(dist: string): [string, string][] {
  const scripts = new Set(paginas(dist).flatMap((naam) => inlineScripts(readFileSync(join(dist, naam), "utf8"))));
  return [
    ["Content-Security-Policy", beleid([...scripts], {koptekst: true})],
    ["X-Content-Type-Options", "nosniff"],
    ["X-DNS-Prefetch-Control", "off"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"]
  ];
}

function nietGevonden(dist: string): string {
  try {
    return readFileSync(join(dist, "404.html"), "utf8");
  } catch {
    return "<!doctype html><html lang=nl><title>Niet gevonden</title><p>Deze pagina is er niet. <a href=/>Naar het begin</a>";
  }
}

async function luister(server: Server, poort: number): Promise<number> {
  for (let vrij = poort; ; vrij++) {
    try {
      await new Promise<void>((klaar, mislukt) => {
        server.once("error", mislukt).listen(vrij, "127.0.0.1", () => {
          server.off("error", mislukt);
          klaar();
        });
      });
      const adres = server.address();
      return typeof adres === "object" && adres !== null ? adres.port : vrij;
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== "EADDRINUSE" || vrij >= poort + 100) throw fout;
    }
  }
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}
