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

/** What of a page is code, what is style, and its tags: words between them may speak of anything. */
function delenVanPagina(html: string): [tekst: string, patronen: readonly RegExp[]][] {
  const inhoud = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, "gi"))].map(([, tekst = ""]) => tekst);
  const tags = (html.match(/<[a-z][^>]*>/gi) ?? []).join("\n");
  return [
    [tags, [verwijzing]],
    [inhoud("script").join("\n"), [latereInvoer, ...invoer]],
    [[...inhoud("style"), ...(tags.match(/\sstyle="[^"]*"/gi) ?? [])].join("\n"), stijl]
  ];
}

/** Framework's own client names optional libraries that it imports when a page asks for them; no page here may. */
function delen(naam: string, tekst: string): [tekst: string, patronen: readonly RegExp[]][] {
  if (naam.endsWith(".html")) return delenVanPagina(tekst);
  if (naam.endsWith(".css")) return [[tekst, stijl]];
  return [[tekst, naam.startsWith("_observablehq/") ? invoer : [latereInvoer, ...invoer]]];
}

function controleerBestand(dist: string, naam: string, tekst: string): string[] {
  const gevraagd = delen(naam, tekst).flatMap(([stuk, patronen]) =>
    patronen.flatMap((patroon) => [...stuk.matchAll(patroon)].map(([, adres = ""]) => adres))
  );
  const fouten = gevraagd.flatMap((adres) => controleerAdres(dist, naam, adres) ?? []);
  if (naam.endsWith(".html")) {
    if (/<[a-z][^>]*\sclass="[^"]*observablehq--error/i.test(tekst)) fouten.unshift("error on page");
    if (!/<meta http-equiv="Content-Security-Policy"/i.test(tekst)) fouten.unshift("no content security policy");
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
