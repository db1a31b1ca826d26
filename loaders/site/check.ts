import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {files} from "../util/files.js";

const input = [
  /^\s*(?:import|export)\b[^"'`;()]*?(?:from)?\s*["']([^"'\n]+)["']/gm,
  /[;}]\s*(?:import|export)\s*[{*\w$][^"'`;()]{0,4000}?from\s*["']([^"'\n]+)["']/g
];
const laterInput = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;
const reference = /<(?:link|script|img|source|iframe|use)\b[^>]*?\s(?:href|src|srcset)="([^"]+)"/g;
const style = [/@import\s+(?:url\()?["']?([^"')\s;]+)/g, /url\(\s*["']?([^"')]+)/g];

/** What is wrong with a built site: red boxes, imports and files that are not there, anything from another origin. */
export function verify(dist: string): string[] {
  return files(dist)
    .filter((naam) => /\.(html|js|css)$/.test(naam))
    .flatMap((naam) => verifyFile(dist, naam, readFileSync(join(dist, naam), "utf8")));
}

/** What of a page is code, what is style, and its tags: words between them may speak of anything. */
function partsOfPage(html: string): [text: string, patterns: readonly RegExp[]][] {
  const content = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, "gi"))].map(([, text = ""]) => text);
  const tags = (html.match(/<[a-z][^>]*>/gi) ?? []).join("\n");
  return [
    [tags, [reference]],
    [content("script").join("\n"), [laterInput, ...input]],
    [[...content("style"), ...(tags.match(/\sstyle="[^"]*"/gi) ?? [])].join("\n"), style]
  ];
}

/** Framework's own client names optional libraries that it imports when a page asks for them; no page here may. */
function parts(naam: string, text: string): [text: string, patterns: readonly RegExp[]][] {
  if (naam.endsWith(".html")) return partsOfPage(text);
  if (naam.endsWith(".css")) return [[text, style]];
  return [[text, naam.startsWith("_observablehq/") ? input : [laterInput, ...input]]];
}

function verifyFile(dist: string, naam: string, text: string): string[] {
  const asked = parts(naam, text).flatMap(([piece, patterns]) =>
    patterns.flatMap((pattern) => [...piece.matchAll(pattern)].map(([, address = ""]) => address))
  );
  const errors = asked.flatMap((address) => verifyAddress(dist, naam, address) ?? []);
  if (naam.endsWith(".html")) {
    if (/<[a-z][^>]*\sclass="[^"]*observablehq--error/i.test(text)) errors.unshift("error on page");
    if (!/<meta http-equiv="Content-Security-Policy"/i.test(text)) errors.unshift("no content security policy");
  }
  return [...new Set(errors)].map((error) => `${naam}: ${error}`);
}

function verifyAddress(dist: string, naam: string, address: string): string | null {
  if (/^(data:|blob:|#)/.test(address)) return null;
  if (/^(https?:)?\/\//.test(address)) return `other origin: ${address}`;
  if (/^npm:/.test(address)) return `unresolved import: ${address}`;
  if (!/^\.{0,2}\//.test(address)) return null;
  const path = decodeURI(address.replace(/[?#].*$/, ""));
  const place = path.startsWith("/") ? join(dist, path) : join(dist, dirname(naam), path);
  return existsSync(place) ? null : `not there: ${address}`;
}
