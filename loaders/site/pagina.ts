import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {bestanden} from "../hulp/bestanden.js";
import {beleid, vingerafdruk} from "./beleid.js";

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const standaard = "Levenswegwerkbank: het gebruik van voorzieningen in het sociaal domein gedurende de levensloop.";

/** The fingerprints of the inline scripts of a page. */
export function inlineScripts(html: string): string[] {
  return [...new Set([...html.matchAll(inline)].map(([, script = ""]) => vingerafdruk(script)))];
}

/** The fingerprints of the inline scripts of all pages of a site, also of those that only lead to another. */
export function scriptsVan(dist: string): string[] {
  const paginas = bestanden(dist).filter((naam) => naam.endsWith(".html"));
  const lees = (naam: string) => readFileSync(join(dist, naam), {encoding: "utf8"});
  return [...new Set(paginas.flatMap((naam) => (existsSync(join(dist, naam)) ? inlineScripts(lees(naam)) : [])))];
}

/** The first paragraph in plain words, at most 200 characters. */
function omschrijving(html: string): string {
  const [, alinea = ""] = /<main[\s\S]*?<p>([\s\S]*?)<\/p>/.exec(html) ?? [];
  const tekst =
    alinea
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .replaceAll('"', "&quot;")
      .trim() || standaard;
  return tekst.length <= 200 ? tekst : `${tekst.slice(0, 200).replace(/\s+\S*$/, "")} …`;
}

/**
 * What Framework's template lacks: a first heading that is no link, the language, a viewport that zooms, a description, Dutch names and a list of list
 * items in the menu, and the content security policy, before anything that it should hold for.
 */
export function werkPaginaBij(html: string): string {
  const kop = [
    `<meta http-equiv="Content-Security-Policy" content="${beleid(inlineScripts(html))}">`,
    `<meta name="referrer" content="no-referrer">`,
    ...(/<link rel="icon"/.test(html) ? [] : [`<link rel="icon" href="data:,">`]),
    ...(/<meta name="description"/.test(html) ? [] : [`<meta name="description" content="${omschrijving(html)}">`])
  ].join("\n");
  return html
    .replace(/(<h1[^>]*>)<a class="observablehq-header-anchor"[^>]*>([\s\S]*?)<\/a>(<\/h1>)/g, "$1$2$3")
    .replace(/<html(?![^>]*\slang=)/, '<html lang="nl"')
    .replace(/(<meta name="viewport" content=")[^"]*/, "$1width=device-width, initial-scale=1")
    .replace(/(<ol>\s*)(<label id="observablehq-sidebar-close"[^>]*><\/label>)/, "$2$1")
    .replace('title="Toggle sidebar"', 'title="Menu" aria-label="Menu"')
    .replace('placeholder="Search"', 'placeholder="Zoeken" aria-label="Zoeken"')
    .replace(/<meta charset="utf-8">/i, (charset) => `${charset}\n${kop}`);
}
