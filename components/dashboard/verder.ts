import {gebiednaam} from "../cohort/gebiednaam.js";
import {h, zetTekst} from "../dom/h.js";
import {schrijfMonitorAdres} from "../monitor/adres.js";
import type {MonitorKeuze} from "../monitor/keuze.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

interface Vervolg {
  pagina: string;
  naam: string;
  wat: string;
}

const vervolgen: readonly Vervolg[] = [
  {pagina: "rapport", naam: "Rapport", wat: "vijf hoofdstukken, om te lezen of te printen"},
  {pagina: "wijkprofiel", naam: "Wijkprofiel", wat: "de wijken van één gemeente naast elkaar"},
  {pagina: "clientervaring", naam: "Cliëntervaring Wmo", wat: "wat cliënten van hun ondersteuning vinden"},
  {pagina: "levensweg", naam: "Levensweg", wat: "wie gebruikt, en hoe lang"},
  {pagina: "database", naam: "Database", wat: "alle cijfers, om te kiezen en mee te nemen"}
];

/** Where a page takes up the choice: the Levensweg knows no default comparison, and the wijken are those of one gemeente. */
export function vervolgadres(pagina: string, keuze: MonitorKeuze, gebieden: readonly Gebied[]): string {
  const {gebied, vergelijk} = keuze;
  const adres =
    pagina === "levensweg"
      ? new URLSearchParams({...(gebied === "NL" ? {} : {gebied}), ...(vergelijk === null ? {} : {vergelijk})})
      : schrijfMonitorAdres(pagina === "wijkprofiel" ? vanGemeente(keuze, gebieden) : keuze);
  const vraag = adres.toString();
  return `./${pagina}${vraag === "" ? "" : `?${vraag}`}`;
}

/** Of a wijk its gemeente, not compared with itself. */
function vanGemeente(keuze: MonitorKeuze, gebieden: readonly Gebied[]): MonitorKeuze {
  const gebied = zoekGebied(gebieden, keuze.gebied);
  if (gebied?.soort !== "wijk") return keuze;
  const [gemeente = keuze.gebied] = gebied.gemeenten;
  return {...keuze, gebied: gemeente, vergelijk: keuze.vergelijk === gemeente ? "NL" : keuze.vergelijk};
}

/** Links to the other pages about the gebied that is chosen. */
export function verder(gebieden: readonly Gebied[]) {
  const kop = h("h2");
  const links = vervolgen.map(({pagina, naam, wat}) => ({pagina, wat, link: h("a", {}, naam)}));
  return {
    element: h(
      "nav",
      {class: "verder", "aria-label": "Verder met dit gebied"},
      kop,
      h("ul", {}, ...links.map(({link, wat}) => h("li", {}, link, h("small", {}, wat))))
    ),
    zet(keuze: MonitorKeuze) {
      zetTekst(kop, `Verder met ${gebiednaam(gebieden, keuze.gebied)}`);
      for (const {pagina, link} of links) link.href = vervolgadres(pagina, keuze, gebieden);
    }
  };
}
