import type {IncomingMessage} from "node:http";

/** What may be answered: its path, as it came and as the names in it, and its query; or with which status it is refused, and why. */
export type Access =
  | {path: string; parts: string[]; query: string}
  | {status: number; reason: string; headers?: Record<string, string>};

const ownName = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request is one that a page of this site, or who typed its address, would send. A name that points here from elsewhere,
 * or a page of another site, would otherwise read the tables or make the server work.
 */
export function checkRequest({method = "", url = "", headers, headersDistinct}: IncomingMessage): Access {
  const {host = ""} = headers;
  if ((headersDistinct["host"] ?? []).length > 1) return refuse(400, "Meer dan één naam in de vraag.");
  if (!ownName.test(host)) return refuse(421, "Deze computer antwoordt alleen op haar eigen naam.");
  if (method !== "GET" && method !== "HEAD") return refuse(405, "Hier is alleen te lezen.", {Allow: "GET, HEAD"});
  if (fromElsewhere(headers, host)) return refuse(403, "Een andere site mag deze niet gebruiken.");
  const target = /^https?:\/\//i.test(url) ? absolute(url) : {path: url, own: true};
  if (target === null || !target.path.startsWith("/")) return refuse(400, "Geen adres van deze site.");
  if (!target.own) return refuse(421, "Deze computer antwoordt alleen op haar eigen naam.");
  const [path = "", ...query] = target.path.replace(/#.*$/s, "").split("?");
  const parts = decodePath(path) ?? NOWHERE;
  return {path, parts, query: query.length > 0 ? `?${query.join("?")}` : ""};
}

function refuse(status: number, reason: string, headers: Record<string, string> = {}): Access {
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
