import {h, markPage, quietButton, setText} from "../dom/element.js";
import {percent, wholeNumber} from "../format/number.js";
import type {Manifest} from "../model/forms.js";
import {isProtected, protectionRule, whyWithheld} from "../model/protection.js";
import {editieText} from "../model/provenance.js";

/**
 * The tables of a page that counts people by combinations of what they are and use. A site that holds protected numbers alone has no such
 * counts: then the page says so under its title and shows nothing else, and the promise never comes.
 */
export function withCombinations<Tables extends {manifest: Manifest}>(tables: Promise<Tables>): Promise<Tables> {
  return tables.then((open) => {
    if (!isProtected(open.manifest)) return open;
    const page = document.querySelector("#observablehq-main");
    (page?.querySelector(".lead") ?? page?.querySelector("h1"))?.after(notHere(open.manifest));
    markPage("not-published");
    return new Promise<never>(() => {});
  });
}

const link = (address: string, text: string) => h("a", {href: address}, text);

/** Why a page shows nothing on a site of protected numbers, and what one can do instead. */
function notHere(manifest: Manifest): HTMLElement {
  const {uitleg: explanation} = protectionRule(manifest)!;
  return h(
    "section",
    {class: "not-published-notice", "aria-labelledby": "niet-gepubliceerd"},
    h("h2", {id: "niet-gepubliceerd"}, "Op deze site niet te zien"),
    h(
      "p",
      {},
      "Deze pagina telt mensen naar combinaties van leeftijd, huishouden, gebeurtenissen en gebruik op elk peilmoment. Zulke aantallen zijn klein, en een site die voor publicatie is beschermd bevat ze niet. ",
      explanation,
      " ",
      link("./verantwoording#bescherming", "Wat er wel en niet is gepubliceerd"),
      "."
    ),
    h("p", {}, "Wat u wel kunt doen:"),
    h(
      "ul",
      {},
      h(
        "li",
        {},
        "Op deze site: ",
        link("./levensweg", "de figuren van de Levensweg"),
        " per gebied, en ",
        link("./", "de monitor"),
        "."
      ),
      h(
        "li",
        {},
        "Met eigen bestanden: ",
        link("./eigen-data", "Eigen data"),
        " rekent ze door in uw browser. Dan werkt elke pagina, ook deze."
      ),
      h(
        "li",
        {},
        "Heeft u de bronbestanden, dan toont ",
        h("code", {}, "npm start -- --bron MAP"),
        " deze pagina op uw eigen computer, zonder iets te publiceren."
      )
    )
  );
}

/** What the kinds of tables in a manifest are called. */
const kinds: Readonly<Record<string, string>> = {
  monitor: "Monitor, per gebied en per wijk",
  levensweg: "Levensweg, figuur 5.1 tot en met 5.3 per gebied",
  clientervaring: "Cliëntervaring"
};

/** Of the report of the audit, beside the site where one was made. */
const AUDIT = "publicatie/toets.json";

/** How the numbers of this edition were protected: rule, what it means for who reads, how many are withheld, and the audit; empty where nothing was protected. */
export async function protectionSection(asked: Promise<Manifest>): Promise<HTMLElement | Text> {
  const manifest = await asked;
  const rule = protectionRule(manifest);
  if (rule === null) return document.createTextNode("");
  return h(
    "section",
    {id: "bescherming", "aria-labelledby": "bescherming-kop"},
    h("h2", {id: "bescherming-kop"}, "Bescherming"),
    h(
      "p",
      {},
      `Editie ${editieText(manifest)} is gemaakt om te publiceren. Elk getal is beschermd voor het werd geschreven; de getelde aantallen staan niet in deze site. De regel heet `,
      h("strong", {}, rule.naam.toLowerCase()),
      `: ${rule.uitleg} Bron: ${rule.bron}.`
    ),
    h(
      "ul",
      {},
      h(
        "li",
        {},
        h("strong", {}, "Hoe ver ernaast. "),
        `Een aantal ligt hoogstens ${rule.afwijking} boven of onder wat geteld is. Onderdelen tellen daardoor niet precies op tot hun totaal. Een aandeel is berekend uit zulke aantallen: bij kleine groepen scheelt dat het meest. Het 95%-interval telt alleen het toeval, niet de bescherming.`
      ),
      h(
        "li",
        {},
        h("strong", {}, "Wat is afgeschermd. "),
        `Een getal is afgeschermd ${whyWithheld}. Een afgeschermd getal is geen nul.`
      ),
      h(
        "li",
        {},
        h("strong", {}, "Wat er niet is. "),
        "Cohorten met regels, de gebeurtenisklok, trajecten, het vergelijken van alle gemeenten, het notitieboek en de workshop: die vragen tellingen van combinaties van kenmerken van personen. Ook staat er niet welke huishoudens in twee gemeenten tellen; een lijst van gemeenten heeft daarom geen cijfers over huishoudens. Een gemeente van 2020 die is geschat, ontbreekt."
      ),
      h(
        "li",
        {},
        h("strong", {}, "Hoeveel rijen zijn geweigerd"),
        ", is ook een aantal mensen, en staat er daarom niet bij."
      )
    ),
    countsTable(manifest),
    audit()
  );
}

/** Of each kind of table how many numbers it has, and how many of them are withheld first and second. */
function countsTable({bescherming}: Manifest): HTMLElement {
  const heading = (text: string, i: number) => h("th", {scope: "col", class: i > 0 && "number"}, text);
  const amount = (text: string) => h("td", {class: "number"}, text);
  const share = (part: number, whole: number) => (whole === 0 ? "–" : percent(part / whole, 1));
  const rows = bescherming!.tabellen.map(({tabel: table, cellen: cells, eerst: first, tweede: second}) =>
    h(
      "tr",
      {},
      h("th", {scope: "row"}, kinds[table] ?? table),
      ...[wholeNumber(cells), wholeNumber(first), share(first, cells), wholeNumber(second), share(second, cells)].map(
        amount
      )
    )
  );
  return h(
    "div",
    {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": "Hoeveel getallen zijn afgeschermd"},
    h(
      "table",
      {},
      h(
        "caption",
        {},
        "Hoeveel getallen van deze editie zijn afgeschermd: eerst omdat zij klein zijn, daarna om andere te beschermen"
      ),
      h("thead", {}, h("tr", {}, ...["Soort tabel", "Getallen", "Eerst", "Deel", "Daarna", "Deel"].map(heading))),
      h("tbody", {}, ...rows)
    )
  );
}

/** The way to the report of the audit: made after the site, and not always there. */
function audit(): HTMLElement {
  const notice = h("span", {role: "status"});
  const open = quietButton("Open het verslag van de toets", async () => {
    const address = new URL(AUDIT, document.baseURI);
    const there = await fetch(address, {method: "HEAD"}).then(
      ({ok}) => ok,
      () => false
    );
    if (there) location.assign(address);
    else setText(notice, "Bij deze editie staat geen verslag van een toets.");
  });
  return h(
    "p",
    {},
    "Een toets rekent na of afgeschermde getallen uit alle gepubliceerde tabellen samen te herleiden zijn. ",
    open,
    " ",
    notice
  );
}
