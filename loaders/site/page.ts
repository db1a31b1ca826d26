import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {files} from "../util/files.js";
import {policy, scriptHash} from "./policy.js";

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const standard = "Levenswegwerkbank: het gebruik van voorzieningen in het sociaal domein gedurende de levensloop.";

/** The fingerprints of the inline scripts of a page. */
export function inlineScripts(html: string): string[] {
  return [...new Set([...html.matchAll(inline)].map(([, script = ""]) => scriptHash(script)))];
}

/** What is shown by itself: a file that a page attaches is none. */
const htmlIn = (dist: string): string[] =>
  files(dist).filter((naam) => naam.endsWith(".html") && !naam.startsWith("_file/"));

/** The fingerprints of the inline scripts of all pages of a site, also of those that only lead to another. */
export function scriptsOf(dist: string): string[] {
  const pages = htmlIn(dist);
  const read = (naam: string) => readFileSync(join(dist, naam), {encoding: "utf8"});
  return [...new Set(pages.flatMap((naam) => (existsSync(join(dist, naam)) ? inlineScripts(read(naam)) : [])))];
}

/** The first paragraph in plain words, at most 200 characters. */
function description(html: string): string {
  const [, paragraph = ""] = /<main[\s\S]*?<p>([\s\S]*?)<\/p>/.exec(html) ?? [];
  const text =
    paragraph
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .replaceAll('"', "&quot;")
      .trim() || standard;
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/, "")} …`;
}

/**
 * What Framework's template lacks: a first heading that is no link, the language, a viewport that zooms, a description, Dutch names and a list of list
 * items in the menu, and the content security policy, before anything that it should hold for.
 */
export function updatePage(html: string): string {
  const heading = [
    `<meta http-equiv="Content-Security-Policy" content="${policy(inlineScripts(html))}">`,
    `<meta name="referrer" content="no-referrer">`,
    ...(/<link rel="icon"/.test(html) ? [] : [`<link rel="icon" href="data:,">`]),
    ...(/<meta name="description"/.test(html) ? [] : [`<meta name="description" content="${description(html)}">`])
  ].join("\n");
  return html
    .replace(/(<h1[^>]*>)<a class="observablehq-header-anchor"[^>]*>([\s\S]*?)<\/a>(<\/h1>)/g, "$1$2$3")
    .replace(/<html(?![^>]*\slang=)/, '<html lang="nl"')
    .replace(/(<meta name="viewport" content=")[^"]*/, "$1width=device-width, initial-scale=1")
    .replace(/(<ol>\s*)(<label id="observablehq-sidebar-close"[^>]*><\/label>)/, "$2$1")
    .replace('title="Toggle sidebar"', 'title="Menu" aria-label="Menu"')
    .replace('placeholder="Search"', 'placeholder="Zoeken" aria-label="Zoeken"')
    .replace(/<meta charset="utf-8">/i, (charset) => `${charset}\n${heading}`);
}

/** The pages of a built site, by their names within it; not what only leads to one of them. */
export function pages(dist: string): string[] {
  const names = htmlIn(dist);
  return names.filter(
    (naam) => !names.includes(naam.replace(/\/index\.html$/, ".html")) || !/\/index\.html$/.test(naam)
  );
}

/** Leads `/levensweg/` to the page `levensweg.html` beside the folder, with query and hash, on a host that knows no redirects. */
const REDIRECT =
  'location.replace(location.pathname.replace(/\\/+(index\\.html)?$/, "") + ".html" + location.search + location.hash)';

/** Writes for each page what answers its address with a slash behind it. */
export function writeRedirects(dist: string): void {
  for (const naam of pages(dist)) {
    const folder = naam.replace(/\.html$/, "");
    if (folder === "index" || folder === "404") continue;
    mkdirSync(join(dist, folder), {recursive: true});
    writeFileSync(join(dist, folder, "index.html"), redirect(folder.split("/").at(-1)!));
  }
}

const redirect = (page: string) => `<!DOCTYPE html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scriptHash(REDIRECT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Leidt naar de pagina zonder schuine streep achter het adres.">
<title>Levenswegwerkbank</title>
<script>${REDIRECT}</script>
<p><a href="../${page}.html">Naar de pagina</a></p>
</html>
`;
