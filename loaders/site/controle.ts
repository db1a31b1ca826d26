import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {bestanden} from "../hulp/bestanden.js";

const invoer = [
  /^\s*(?:import|export)\b[^"'`;()]*?(?:from)?\s*["']([^"'\n]+)["']/gm,
  /[;}]\s*(?:import|export)\s*[{*\w$][^"'`;()]{0,4000}?from\s*["']([^"'\n]+)["']/g
];
const latereInvoer = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;
const verwijzing = /<(?:link|script|img|source|iframe|use)\b[^>]*?\s(?:href|src|srcset)="([^"]+)"/g;
const stijl = [/@import\s+(?:url\()?["']?([^"')\s;]+)/g, /url\(\s*["']?([^"')]+)/g];

/** What is wrong with a built site: red boxes, imports and files that are not there, anything from another origin. */
export function controleer(dist: string): string[] {
  return bestanden(dist)
    .filter((naam) => /\.(html|js|css)$/.test(naam))
    .flatMap((naam) => controleerBestand(dist, naam, readFileSync(join(dist, naam), "utf8")));
}

/** Framework's own client names optional libraries that it imports when a page asks for them; no page here may. */
function patronen(naam: string): RegExp[] {
  if (naam.endsWith(".html")) return [verwijzing, latereInvoer, ...invoer, ...stijl];
  if (naam.endsWith(".css")) return stijl;
  return naam.startsWith("_observablehq/") ? invoer : [latereInvoer, ...invoer];
}

function controleerBestand(dist: string, naam: string, tekst: string): string[] {
  const gevraagd = patronen(naam).flatMap((patroon) => [...tekst.matchAll(patroon)].map(([, adres = ""]) => adres));
  const fouten = gevraagd.flatMap((adres) => controleerAdres(dist, naam, adres) ?? []);
  if (naam.endsWith(".html")) {
    if (tekst.includes("observablehq--error")) fouten.unshift("error on page");
    if (!tekst.includes("Content-Security-Policy")) fouten.unshift("no content security policy");
  }
  return [...new Set(fouten)].map((fout) => `${naam}: ${fout}`);
}

function controleerAdres(dist: string, naam: string, adres: string): string | null {
  if (/^(data:|blob:|#)/.test(adres)) return null;
  if (/^(https?:)?\/\//.test(adres)) return `other origin: ${adres}`;
  if (/^npm:/.test(adres)) return `unresolved import: ${adres}`;
  if (!/^\.{0,2}\//.test(adres)) return null;
  const pad = decodeURI(adres.replace(/[?#].*$/, ""));
  const plaats = pad.startsWith("/") ? join(dist, pad) : join(dist, dirname(naam), pad);
  return existsSync(plaats) ? null : `not there: ${adres}`;
}
