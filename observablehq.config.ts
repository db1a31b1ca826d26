import {existsSync, readFileSync, symlinkSync} from "node:fs";

// Framework serves only what lies in its root: pages import from links to the folders beside it (see .gitignore).
for (const map of ["components", "data"])
  if (!existsSync(`src/${map}`)) symlinkSync(`../${map}`, `src/${map}`, "junction");

const paginas = [
  {name: "Start", path: "/"},
  {name: "Levensweg", path: "/levensweg"},
  {name: "Begrippen", path: "/begrippen"},
  {name: "Verantwoording", path: "/verantwoording"}
];

/** What the tables are made of, as far as they are there when the site is built. */
function bron(): {naam: string; synthetisch: boolean; status: string} {
  const bestand = `${process.env["WERKBANK_TABELLEN"] ?? ".cache/tabellen"}/manifest.json`;
  if (!existsSync(bestand)) return {naam: "Synthetisch Nederland", synthetisch: true, status: "synthetisch"};
  return JSON.parse(readFileSync(bestand, "utf8"));
}

const {naam, synthetisch, status} = bron();
const html = (tekst: string) => tekst.replace(/[&<>"]/g, (teken) => `&#${teken.charCodeAt(0)};`);

const strook = synthetisch
  ? "Alle cijfers zijn synthetisch: berekend over verzonnen inwoners, niet over echte mensen."
  : `Cijfers uit ${html(naam)}. Status: ${html(status)}.`;

const herkomst = synthetisch
  ? "een synthetisch Nederland, persoon voor persoon gemaakt naar openbare cijfers van CBS StatLine. Het gaat niet over echte mensen."
  : `${html(naam)}.`;

function kop({path}: {path: string}): string {
  const hier = path === "/index" ? "/" : path;
  const items = paginas.map(
    ({name, path}) => `<li><a href="${path}"${path === hier ? ' aria-current="page"' : ""}>${name}</a></li>`
  );
  return `<a class="naar-inhoud" href="#inhoud">Naar de inhoud</a>
<div class="kop-binnen"><a class="merk" href="/">Levenswegwerkbank</a><nav aria-label="Hoofdmenu"><ul>${items.join("")}</ul></nav></div>
<p class="strook">${strook}</p><span id="inhoud" tabindex="-1"></span>`;
}

const voet = `<p><strong>Bron:</strong> ${herkomst} <a href="/verantwoording">Verantwoording</a></p>
<p><strong>Niets verlaat uw computer.</strong> Deze site rekent in uw browser, zonder cookies of volgers.</p>`;

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
  footer: voet
};
