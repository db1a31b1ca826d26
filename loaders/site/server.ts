import {join, resolve} from "node:path";
import {inlineScripts, scriptsOf} from "./page.js";
import {frameHeaders, headers, isFrame} from "./policy.js";
import {openSiteFile, type OpenFile, sendFile} from "./sendFile.js";
import {
  type ServerAnswer,
  checkRequest,
  closeServer,
  createStandingServer,
  keepStanding,
  listen,
  type Port,
  refuse
} from "./serve.js";

export interface SiteServer {
  address: string;
  close(): Promise<void>;
}

export interface ServerChoice extends Partial<Port> {
  /** Whether the site is made of own files: then no browser keeps what is in them. */
  own?: boolean;
}

/**
 * Serves a built site to this machine only, with its policy on every answer. Files are looked up when they are asked for: a
 * site that is built anew, or loses a file, under a running server is answered as it is then.
 */
export async function startServer(
  dist: string,
  {poort: port = 3000, vast: fixed, own = false}: ServerChoice = {}
): Promise<SiteServer> {
  const server = createStandingServer(answerFrom(resolve(dist), own));
  const free = await listen(server, {poort: port, vast: fixed});
  keepStanding(server);
  return {address: `http://127.0.0.1:${free}/`, close: () => closeServer(server)};
}

function answerFrom(dist: string, own: boolean): ServerAnswer {
  const policy = pagePolicies(dist);
  return async (request, response) => {
    response.setHeader(...policy.all());
    const {expect} = request.headers;
    const access = checkRequest(request);
    if ("status" in access) return refuse(response, access);
    if (expect !== undefined && !/^100-continue$/i.test(expect))
      return refuse(response, {status: 417, reason: "Dat wordt hier niet verwacht."});
    const {parts, query} = access;
    // Links of a page are relative to it: behind a slash they would lead elsewhere.
    const page = parts.join("/").replace(/\/+$/, "");
    const behind = parts.length > 1 && parts.at(-1) === "";
    if (behind && isName(page) && (await isFile(join(dist, `${page}.html`)))) {
      const target = `/${page.split("/").map(encodeURIComponent).join("/")}${query}`;
      return refuse(response, {status: 308, reason: "Zonder schuine streep.", headers: {Location: target}});
    }
    for (const naam of candidates(parts)) if (await give(naam, 200, keeping(naam, own))) return;
    if (await give("404.html", 404, "no-store")) return;
    refuse(response, {status: 404, reason: "Deze pagina is er niet."});

    async function give(naam: string, status: number, cacheControl: string): Promise<boolean> {
      const place = join(dist, naam);
      const file = await openSiteFile(place);
      if (file === null) return false;
      try {
        if (isFrame(naam)) for (const heading of frameHeaders()) response.setHeader(...heading);
        else if (naam.endsWith(".html")) response.setHeader(...(await policy.of(naam, file)));
        await sendFile(request, response, {plaats: place, bestand: file, status, cacheControl});
        return true;
      } finally {
        await file.handle.close();
      }
    }
  };
}

const isName = (page: string) => page !== "" && !page.split("/").includes("");

/** A page goes by its name without `.html`. */
function candidates(parts: readonly string[]): string[] {
  const naam = parts.join("/");
  return naam === "" ? ["index.html"] : isName(naam) ? [naam, `${naam}.html`] : [];
}

async function isFile(place: string): Promise<boolean> {
  const file = await openSiteFile(place);
  await file?.handle.close();
  return file !== null;
}

const hashed = /\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.\w+$/;
/** Code, engine and font: the same whatever the source. */
const withoutData = /\.(js|css|wasm|woff2)$/;

function keeping(naam: string, own: boolean): string {
  if (own && !withoutData.test(naam)) return "no-store";
  return hashed.test(naam) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * The policy names the inline scripts of all pages. A page that is not as it was when they were read has its own added, and
 * makes the others be read anew.
 */
function pagePolicies(dist: string) {
  const standen = new Map<string, string>();
  let scripts = scriptsOf(dist);
  const all = () => headers(scripts)[0]!;
  return {
    all,
    async of(naam: string, {handle, size, mtimeMs}: OpenFile) {
      const stand = `${size} ${mtimeMs}`;
      if (standen.get(naam) !== stand) {
        const own = inlineScripts(await handle.readFile("utf8"));
        if (!own.every((script) => scripts.includes(script))) scripts = [...new Set([...scriptsOf(dist), ...own])];
        standen.set(naam, stand);
      }
      return all();
    }
  };
}
