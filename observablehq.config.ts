import {existsSync, readFileSync, symlinkSync} from "node:fs";
import {
  followSource,
  provenance,
  type SiteSource,
  strip,
  syntheticNederland
} from "./components/verantwoording/source.js";

// Framework serves only what lies in its root: pages import from links to the folders beside it (see .gitignore).
for (const folder of ["components", "data"])
  if (!existsSync(`src/${folder}`)) symlinkSync(`../${folder}`, `src/${folder}`, "junction");

/** The menu, in groups. */
const menu = [
  {
    group: "Monitor",
    pages: [
      {name: "Start", path: "/"},
      {name: "Rapport", path: "/rapport"},
      {name: "Wijkprofiel", path: "/wijkprofiel"},
      {name: "Cliëntervaring", path: "/clientervaring"},
      {name: "Database", path: "/database"},
      {name: "Aanlevering", path: "/aanlevering"}
    ]
  },
  {
    group: "Onderzoek",
    pages: [
      {name: "Levensweg", path: "/levensweg"},
      {name: "Gebeurtenissen", path: "/gebeurtenissen"},
      {name: "Trajecten", path: "/trajecten"},
      {name: "Vergelijken", path: "/vergelijken"},
      {name: "Notitieboek", path: "/onderzoek"},
      {name: "Workshop", path: "/workshop"},
      {name: "Eigen data", path: "/eigen-data"}
    ]
  },
  {
    group: "Uitleg",
    pages: [
      {name: "Begrippen", path: "/begrippen"},
      {name: "Verantwoording", path: "/verantwoording"}
    ]
  }
];
const pages = menu.flatMap(({pages}) => pages);

/** What the tables are made of, as far as they are there when the site is built. */
function readSource(): SiteSource & {synthetisch: boolean} {
  const file = `${process.env["WERKBANK_TABELLEN"] ?? ".cache/tabellen"}/manifest.json`;
  if (!existsSync(file)) return {...syntheticNederland, synthetisch: true};
  return JSON.parse(readFileSync(file, "utf8"));
}

const source = readSource();

function heading({path}: {path: string}): string {
  const here = path === "/index" ? "/" : path;
  const item = ({name, path}: (typeof pages)[number]) =>
    `<li><a href="${path}"${path === here ? ' aria-current="page"' : ""}>${name}</a></li>`;
  const groups = menu.map(
    ({group, pages}, i) =>
      `<div class="menu-group"><span id="menu-${i}">${group}</span><ul aria-labelledby="menu-${i}">${pages.map(item).join("")}</ul></div>`
  );
  // On the page for what is not there, links start from the root: one within the page would leave it.
  const jump = path === "/404" ? "" : '<a class="skip-link" href="#inhoud">Naar de inhoud</a>';
  return `${jump}
<div class="header-inner"><a class="brand" href="/">Levenswegwerkbank</a><nav aria-label="Hoofdmenu">${groups.join("")}</nav></div>
${strip(source)}<span id="inhoud" tabindex="-1"></span>`;
}

const foot = `<p><strong>Bron:</strong> ${provenance(source)} <a href="/verantwoording">Verantwoording</a></p>
<p><strong>Niets verlaat uw computer.</strong> Deze site rekent in uw browser, zonder cookies of volgers.</p>`;

interface Markdown {
  core: {ruler: {before(line: string, naam: string, run: (state: {src: string}) => void): void}};
}

export default {
  root: "src",
  output: "dist",
  title: "Levenswegwerkbank",
  pages: pages.slice(1),
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
  typographer: false,
  globalStylesheets: [],
  dynamicPaths: ["/lettertype/source-sans-3.woff2"],
  style: "style.css",
  head: '<link rel="stylesheet" href="/lettertype/source-sans-3.css"><link rel="icon" href="data:,">',
  header: heading,
  footer: foot,
  markdownIt(markdown: Markdown) {
    markdown.core.ruler.before("normalize", "bron", (state) => {
      state.src = followSource(state.src, source);
    });
    return markdown;
  }
};
