import {copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeCatalogue} from "../catalogue/catalogue.js";
import {isProtectedSite, ownSourceOfSite, tablesIn} from "../tables/manifest.js";
import {files} from "../util/files.js";
import {withLock} from "../util/lock.js";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {replaceTargetFolder} from "../util/targetFolder.js";
import {emptyLater} from "../util/workFile.js";
import {bundle, runAtOnce} from "./bundle.js";
import {packIn} from "./compress.js";
import {buildFramework, clearCache, PAGE_CACHE} from "./framework.js";
import {writeLicences} from "./licences.js";
import {pages, scriptsOf, updatePage, writeRedirects} from "./page.js";
import {frameHeaders, headers} from "./policy.js";

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

interface Build {
  /** Folder with the tables. */
  tabellen: string;
  /** Where the site goes. */
  dist: string;
  /** Whether the tables are of someone's own source, which is never published. */
  own?: boolean;
  /** Of tables that were protected to be published, of whatever source: what an audit says of them, as it stands in the site. */
  audit?: string | undefined;
  notify?: (text: string) => void;
}

/** Where the report of an audit stands in a published site. */
export const AUDIT = "publicatie/toets.json";

/** Builds the site beside `dist` and puts it in its place when it is whole. */
export async function buildSite(choice: Build): Promise<void> {
  const {tabellen: tables, notify = () => {}} = choice;
  if (!existsSync(join(tables, "manifest.json"))) throw new Error(`no tables in folder: ${tables}`);
  await withLock(".cache/bouw.slot", (interrupted) => build(choice, interrupted), {waiting: notify});
}

async function build(
  {tabellen: tables, dist, own = false, audit, notify = () => {}}: Build,
  interrupted: boolean
): Promise<void> {
  clearCache(PAGE_CACHE, {everything: interrupted});
  // Own data that pages were built with does not stay behind.
  const done = own ? emptyLater(PAGE_CACHE) : () => {};
  try {
    await replaceTargetFolder(dist, async (fresh) => {
      notify("Pagina's bouwen, tabellen inpakken");
      await Promise.all([buildFramework({uit: fresh, tabellen: tables}), packIn(tables)]);
      notify("Site afwerken en inpakken");
      await postprocess(fresh, tables);
      if (!own) refuseOwn(fresh);
      if (audit === undefined) return;
      if (!isProtectedSite(fresh)) throw new Error("tables without protection in a published site");
      mkdirSync(join(fresh, dirname(AUDIT)), {recursive: true});
      writeFileSync(join(fresh, AUDIT), audit);
    });
  } finally {
    done();
  }
}

/** A site that may be published holds no data but of a source that says that it is synthetic. */
function refuseOwn(folder: string): void {
  const source = ownSourceOfSite(folder);
  if (source !== null)
    throw new UserError(
      `de site zou cijfers van de eigen bron ${source} bevatten en is niet gemaakt: geef npm run wis`
    );
}

/** Puts the tables where a page looks for them, and nothing that stands beside them; a hard link where the file system has them, else a copy. */
export function setTables(tables: string, dist: string): number {
  const ours = tablesIn(tables) ?? (() => false);
  const names = files(tables).filter(ours);
  const target = join(dist, "_file", "tabellen");
  for (const folder of new Set(names.map((naam) => dirname(join(target, naam))))) mkdirSync(folder, {recursive: true});
  for (const naam of names) {
    try {
      linkSync(join(tables, naam), join(target, naam));
    } catch {
      copyFileSync(join(tables, naam), join(target, naam));
    }
  }
  return names.length;
}

/**
 * The step after Framework's build: joins the modules, finishes the pages, checks the whole, adds the catalogue and the licences,
 * packs the files, and adds the headers for hosts and the (packed) tables.
 */
async function postprocess(dist: string, tables: string): Promise<void> {
  await bundle(dist);
  runAtOnce(dist);
  for (const naam of pages(dist)) {
    const place = join(dist, naam);
    writeFileSync(place, updatePage(readFileSync(place, "utf8")));
  }
  const errors = verify(dist);
  if (errors.length > 0) throw new Error(`the built site is not sound:\n${errors.join("\n")}`);
  writeRedirects(dist);
  writeCatalogue(tables, dist);
  await writeLicences(dist);
  await packIn(dist);
  writeHostHeaders(dist);
  setTables(tables, dist);
}

type Headings = readonly (readonly [naam: string, waarde: string])[];

/** What servers do not know of themselves; without a type some do not send a file at all. */
const kinds = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

/** Where the frame of a notebook stands: the one file with headers of its own. */
const FRAME_FOLDER = "_file/notitieboek";

/** The headers in the form in which a host reads them from the folder that it serves; `own`: those in which the frame differs. */
const shapes: Record<string, (headings: Headings, own: Headings) => string> = {
  // Netlify, Cloudflare Pages and others; Cloudflare takes a header away by its sign.
  _headers: (headings, own) => {
    const lines = (list: Headings) => list.map(([naam, waarde]) => `  ${naam}: ${waarde}\n`).join("");
    const away = own.map(([naam]) => `  ! ${naam}\n`).join("");
    return `/*\n${lines(headings)}/${FRAME_FOLDER}/*\n${away}${lines(own)}`;
  },
  // Apache, with mod_headers.
  ".htaccess": (headings, own) => `<IfModule mod_headers.c>
${headings.map(([naam, waarde]) => `  Header always set ${naam} ${quote(waarde)}\n`).join("")}  <FilesMatch "^kader\\.[0-9a-f]+\\.html$">
${own.map(([naam, waarde]) => `    Header always set ${naam} ${quote(waarde)}\n`).join("")}  </FilesMatch>
</IfModule>
<IfModule mod_mime.c>
${Object.entries(kinds)
  .map(([behind, kind]) => `  AddType ${kind} ${behind}\n`)
  .join("")}</IfModule>
ErrorDocument 404 /404.html
`,
  // Microsoft IIS.
  "web.config": (headings, own) => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headings.map(inConfig).join("")}      </customHeaders>
    </httpProtocol>
    <staticContent>
${Object.entries(kinds)
  .map(
    ([behind, kind]) =>
      `      <remove fileExtension="${behind}" />\n      <mimeMap fileExtension="${behind}" mimeType="${kind}" />\n`
  )
  .join("")}    </staticContent>
  </system.webServer>
  <location path="${FRAME_FOLDER}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${own.map(inConfig).join("")}        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`,
  // Azure Static Web Apps.
  "staticwebapp.config.json": (headings, own) =>
    `${JSON.stringify(
      {
        globalHeaders: Object.fromEntries(headings),
        routes: [{route: `/${FRAME_FOLDER}/*.{html}`, headers: Object.fromEntries(own)}],
        mimeTypes: kinds,
        responseOverrides: {404: {rewrite: "/404.html", statusCode: 404}}
      },
      null,
      2
    )}\n`,
  // Nginx, which reads nothing from the folder: to be included in the server's own configuration.
  "koppen.nginx.conf": (headings) =>
    headings.map(([naam, waarde]) => `add_header ${naam} ${quote(waarde)} always;\n`).join(""),
  // Of a `server`: a location with headers of its own takes over none of those above it.
  "koppen-kader.nginx.conf": (headings, own) => {
    const frame = new Map([...headings, ...own]);
    const lines = [...frame].map(([naam, waarde]) => `  add_header ${naam} ${quote(waarde)} always;\n`).join("");
    return `location ~ ^/${FRAME_FOLDER}/kader\\.[0-9a-f]+\\.html$ {\n${lines}}\n`;
  }
};

const inConfig = ([naam, waarde]: Headings[number]) =>
  `        <remove name="${naam}" />\n        <add name="${naam}" value="${escape(waarde)}" />\n`;

/** Some hosts leave out a longer line without a word. */
const LONGEST = 2000;

/** Writes the headers of a site beside its pages, for the hosts that read them there. */
export function writeHostHeaders(dist: string): void {
  const headings = headers(scriptsOf(dist), {redirect: true});
  for (const [naam, waarde] of headings)
    if (naam.length + waarde.length + 4 > LONGEST) throw new Error(`header too long for a static host: ${naam}`);
  const general = new Map(headings);
  const own = frameHeaders().filter(([naam, waarde]) => general.get(naam) !== waarde);
  for (const [file, shape] of Object.entries(shapes)) writeFileSync(join(dist, file), shape(headings, own));
}

const quote = (waarde: string) => `"${waarde.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const escape = (waarde: string) => waarde.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
