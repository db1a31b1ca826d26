import {h, setText} from "../dom/element.js";
import {latePart, part} from "../figure/renderQueue.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {type MonitorChoice, writeMonitorAddress} from "../monitor/address.js";
import type {Monitor} from "../monitor/monitor.js";
import type {DashboardControls} from "./controls.js";

interface Next {
  page: string;
  naam: string;
  wat: string;
}

const nexts: readonly Next[] = [
  {page: "rapport", naam: "Rapport", wat: "vijf hoofdstukken, om te lezen of te printen"},
  {page: "wijkprofiel", naam: "Wijkprofiel", wat: "de wijken van één gemeente naast elkaar"},
  {page: "clientervaring", naam: "Cliëntervaring Wmo", wat: "wat cliënten van hun ondersteuning vinden"},
  {page: "levensweg", naam: "Levensweg", wat: "wie gebruikt, en hoe lang"},
  {page: "database", naam: "Database", wat: "alle cijfers, om te kiezen en mee te nemen"}
];

/** Where a page takes up the choice: the Levensweg knows no default comparison, and the wijken are those of one gemeente. */
export function nextAddress(page: string, choice: MonitorChoice, gebieden: readonly Gebied[]): string {
  const {gebied, vergelijk: compare} = choice;
  const address =
    page === "levensweg"
      ? new URLSearchParams({...(gebied === "NL" ? {} : {gebied}), ...(compare === null ? {} : {vergelijk: compare})})
      : writeMonitorAddress(page === "wijkprofiel" ? ofGemeente(choice, gebieden) : choice);
  const query = address.toString();
  return `./${page}${query === "" ? "" : `?${query}`}`;
}

/** Of a wijk its gemeente, not compared with itself. */
function ofGemeente(choice: MonitorChoice, gebieden: readonly Gebied[]): MonitorChoice {
  const gebied = findGebied(gebieden, choice.gebied);
  if (gebied?.soort !== "wijk") return choice;
  const [gemeente = choice.gebied] = gebied.gemeenten;
  return {...choice, gebied: gemeente, vergelijk: choice.vergelijk === gemeente ? "NL" : choice.vergelijk};
}

/** Links to the other pages about the gebied that is chosen. */
export function onwardLinks(gebieden: readonly Gebied[]) {
  const heading = h("h2");
  const links = nexts.map(({page, naam, wat: what}) => ({page, wat: what, link: h("a", {}, naam)}));
  const element = h(
    "nav",
    {class: "onward", "aria-label": "Verder met dit gebied"},
    heading,
    h("ul", {}, ...links.map(({link, wat: what}) => h("li", {}, link, h("small", {}, what))))
  );
  return part(element, (choice: MonitorChoice) => {
    setText(heading, `Verder met ${gebiedName(gebieden, choice.gebied)}`);
    for (const {page, link} of links) link.href = nextAddress(page, choice, gebieden);
  });
}

/** The place of the map on which another gebied is chosen. */
export const mapSlot = (tables: Monitor, controls: DashboardControls) =>
  latePart(h("div", {class: "map-slot"}), async () => {
    const {mapBox} = await import("./mapBox.js");
    return mapBox(tables, controls);
  });
