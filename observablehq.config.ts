import {existsSync, readFileSync, symlinkSync} from "node:fs";
import {herkomst, strook, synthetischNederland, volgBron, type Bron} from "./components/verantwoording/bron.js";

// Framework serves only what lies in its root: pages import from links to the folders beside it (see .gitignore).
for (const map of ["components", "data"])
  if (!existsSync(`src/${map}`)) symlinkSync(`../${map}`, `src/${map}`, "junction");

const paginas = [
  {name: "Start", path: "/"},
  {name: "Rapport", path: "/rapport"},
  {name: "Levensweg", path: "/levensweg"},
  {name: "Database", path: "/database"},
  {name: "Wijkprofiel", path: "/wijkprofiel"},
  {name: "Cliëntervaring", path: "/clientervaring"},
  {name: "Aanlevering", path: "/aanlevering"},
  {name: "Begrippen", path: "/begrippen"},
  {name: "Verantwoording", path: "/verantwoording"}
];

/** What the tables are made of, as far as they are there when the site is built. */
function leesBron(): Bron & {synthetisch: boolean} {
  const bestand = `${process.env["WERKBANK_TABELLEN"] ?? ".cache/tabellen"}/manifest.json`;
  if (!existsSync(bestand)) return {...synthetischNederland, synthetisch: true};
  return JSON.parse(readFileSync(bestand, "utf8"));
}

const bron = leesBron();

function kop({path}: {path: string}): string {
  const hier = path === "/index" ? "/" : path;
  const items = paginas.map(
    ({name, path}) => `<li><a href="${path}"${path === hier ? ' aria-current="page"' : ""}>${name}</a></li>`
  );
  // On the page for what is not there, links start from the root: one within the page would leave it.
  const sprong = path === "/404" ? "" : '<a class="naar-inhoud" href="#inhoud">Naar de inhoud</a>';
  return `${sprong}
<div class="kop-binnen"><a class="merk" href="/">Levenswegwerkbank</a><nav aria-label="Hoofdmenu"><ul>${items.join("")}</ul></nav></div>
${strook(bron)}<span id="inhoud" tabindex="-1"></span>`;
}

const voet = `<p><strong>Bron:</strong> ${herkomst(bron)} <a href="/verantwoording">Verantwoording</a></p>
<p><strong>Niets verlaat uw computer.</strong> Deze site rekent in uw browser, zonder cookies of volgers.</p>`;

interface Markdown {
  core: {ruler: {before(regel: string, naam: string, doe: (staat: {src: string}) => void): void}};
}

export default {
  root: "src",
  output: "dist",
  title: "Levenswegwerkbank",
  pages: paginas.slice(1),
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  typographer: false,
  globalStylesheets: [],
  dynamicPaths: ["/lettertype/source-sans-3.woff2"],
  style: "style.css",
  head: '<link rel="stylesheet" href="/lettertype/source-sans-3.css"><link rel="icon" href="data:,">',
  header: kop,
  footer: voet,
  markdownIt(markdown: Markdown) {
    markdown.core.ruler.before("normalize", "bron", (staat) => {
      staat.src = volgBron(staat.src, bron);
    });
    return markdown;
  }
};
