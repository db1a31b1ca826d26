import {join, resolve} from "node:path";
import {checkRequest} from "./access.js";
import {kopteksten} from "./beleid.js";
import {inlineScripts, scriptsVan} from "./pagina.js";
import {listen, type Port} from "./port.js";
import {openFile, sendFile, type OpenFile} from "./sendFile.js";
import {closeServer, createStandingServer, keepStanding, refuse, type Answer} from "./serve.js";

export interface Dienst {
  adres: string;
  sluit(): Promise<void>;
}

export interface Dienstkeuze extends Partial<Port> {
  /** Whether the site is made of own files: then no browser keeps what is in them. */
  eigen?: boolean;
}

/**
 * Serves a built site to this machine only, with its policy on every answer. Files are looked up when they are asked for: a
 * site that is built anew, or loses a file, under a running server is answered as it is then.
 */
export async function startDienst(
  dist: string,
  {poort = 3000, vast, eigen = false}: Dienstkeuze = {}
): Promise<Dienst> {
  const server = createStandingServer(answerFrom(resolve(dist), eigen));
  const vrij = await listen(server, {poort, vast});
  keepStanding(server);
  return {adres: `http://127.0.0.1:${vrij}/`, sluit: () => closeServer(server)};
}

function answerFrom(dist: string, eigen: boolean): Answer {
  const policy = pagePolicies(dist);
  return async (vraag, antwoord) => {
    antwoord.setHeader(...policy.all());
    const {expect} = vraag.headers;
    const toegang = checkRequest(vraag);
    if ("status" in toegang) return refuse(antwoord, toegang);
    if (expect !== undefined && !/^100-continue$/i.test(expect))
      return refuse(antwoord, {status: 417, reason: "Dat wordt hier niet verwacht."});
    const {parts, query} = toegang;
    // Links of a page are relative to it: behind a slash they would lead elsewhere.
    const pagina = parts.join("/").replace(/\/+$/, "");
    const achter = parts.length > 1 && parts.at(-1) === "";
    if (achter && isName(pagina) && (await isFile(join(dist, `${pagina}.html`)))) {
      const doel = `/${pagina.split("/").map(encodeURIComponent).join("/")}${query}`;
      return refuse(antwoord, {status: 308, reason: "Zonder schuine streep.", headers: {Location: doel}});
    }
    for (const naam of candidates(parts)) if (await give(naam, 200, keeping(naam, eigen))) return;
    if (await give("404.html", 404, "no-store")) return;
    refuse(antwoord, {status: 404, reason: "Deze pagina is er niet."});

    async function give(naam: string, status: number, cacheControl: string): Promise<boolean> {
      const plaats = join(dist, naam);
      const bestand = await openFile(plaats);
      if (bestand === null) return false;
      try {
        if (naam.endsWith(".html")) antwoord.setHeader(...(await policy.of(naam, bestand)));
        await sendFile(vraag, antwoord, {plaats, bestand, status, cacheControl});
        return true;
      } finally {
        await bestand.handle.close();
      }
    }
  };
}

const isName = (pagina: string) => pagina !== "" && !pagina.split("/").includes("");

/** A page goes by its name without `.html`. */
function candidates(parts: readonly string[]): string[] {
  const naam = parts.join("/");
  return naam === "" ? ["index.html"] : isName(naam) ? [naam, `${naam}.html`] : [];
}

async function isFile(plaats: string): Promise<boolean> {
  const bestand = await openFile(plaats);
  await bestand?.handle.close();
  return bestand !== null;
}

const gehasht = /\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.\w+$/;
/** Code, engine and font: the same whatever the source. */
const zonderGegevens = /\.(js|css|wasm|woff2)$/;

function keeping(naam: string, eigen: boolean): string {
  if (eigen && !zonderGegevens.test(naam)) return "no-store";
  return gehasht.test(naam) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * The policy names the inline scripts of all pages. A page that is not as it was when they were read has its own added, and
 * makes the others be read anew.
 */
function pagePolicies(dist: string) {
  const standen = new Map<string, string>();
  let scripts = scriptsVan(dist);
  const all = () => kopteksten(scripts)[0]!;
  return {
    all,
    async of(naam: string, {handle, size, mtimeMs}: OpenFile) {
      const stand = `${size} ${mtimeMs}`;
      if (standen.get(naam) !== stand) {
        const eigen = inlineScripts(await handle.readFile("utf8"));
        if (!eigen.every((script) => scripts.includes(script))) scripts = [...new Set([...scriptsVan(dist), ...eigen])];
        standen.set(naam, stand);
      }
      return all();
    }
  };
}
