import type {State} from "../address/addressState.js";
import {h, setText} from "../dom/element.js";
import {complete, ready, turns} from "../figure/renderQueue.js";
import {capitalise} from "../figure/rows.js";
import {onInput} from "../inputs/input.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {
  type MonitorChoice,
  monitorState,
  type PageChoice,
  withGebied,
  writeMonitorAddress
} from "../monitor/address.js";
import {monitorBar} from "../monitor/bar.js";
import {monitorEnvironment, type MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {periodeHint} from "../monitor/figure/periode.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Notifier, openPage, showError} from "../page/openPage.js";
import {remember} from "../page/remember.js";
import {CORE_FIGURE, coreStrip} from "./core.js";
import type {mapBox} from "./mapBox.js";
import {tiles} from "./tiles.js";
import {cards, dashboardFigureNumbers, dashboardFigures, tabs, viewOf, views} from "./views.js";

/** What the dashboard keeps in its address beside gebied, vergelijk and periode; `figuur`: the tile that stands open. */
const own = {
  beeld: views.map(({code}) => code) as [string, ...string[]],
  figuur: ["", ...dashboardFigureNumbers] as [string, ...string[]],
  kaart: cards.map(({code}) => code) as [string, ...string[]]
} as const;

export type DashboardChoice = PageChoice<keyof typeof own>;

/** A figure that stands open decides which view is shown. */
const shownView = ({beeld: view, figuur: figure}: Pick<DashboardChoice, "beeld" | "figuur">): string =>
  viewOf(figure) ?? view;

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
function further(gebieden: readonly Gebied[]) {
  const heading = h("h2");
  const links = nexts.map(({page, naam, wat: what}) => ({page, wat: what, link: h("a", {}, naam)}));
  return {
    element: h(
      "nav",
      {class: "onward", "aria-label": "Verder met dit gebied"},
      heading,
      h("ul", {}, ...links.map(({link, wat: what}) => h("li", {}, link, h("small", {}, what))))
    ),
    set(choice: MonitorChoice) {
      setText(heading, `Verder met ${gebiedName(gebieden, choice.gebied)}`);
      for (const {page, link} of links) link.href = nextAddress(page, choice, gebieden);
    }
  };
}

/** The dashboard: the choice, the key figure with the map, two views of tiles, and where to go from there. */
export const dashboard = (promise: Promise<Monitor>, toelichting: string): HTMLElement =>
  openPage("dashboard", promise, (monitor, notice, element) => mountPage(monitor, notice, element, toelichting));

function mountPage(monitor: Monitor, notice: Notifier, element: HTMLElement, toelichting: string) {
  const {gebieden, manifest} = monitor;
  const state = monitorState({monitor, own}, (fresh) => void show(fresh));
  let now: DashboardChoice = state.read().choice;
  const bar = monitorBar<DashboardChoice>({gebieden, perioden: manifest.perioden, value: now, back: state.back});
  onInput(bar, state.choose);
  const figures = dashboardFigures();
  const boxes = tiles(figures, (figure) => chooseFigure(shownView(now), figure));
  const sheets = tabs(views, "Wat u ziet", (view) => state.choose({...now, beeld: view, figuur: ""}));
  const strip = coreStrip(() => chooseFigure("ontwikkelingen", CORE_FIGURE));
  const mapSlot = h("div", {class: "map-slot"});
  const next = further(gebieden);
  const later = turns();
  let turn = 0;
  let map: ReturnType<typeof mapBox> | undefined;
  let first = true;
  /** The tile that the visitor is brought to when it has been drawn. */
  let pointTo = now.figuur;

  element.replaceChildren(
    bar,
    notice.element,
    h("div", {class: "dashboard-head"}, h("div", {}, strip.element, next.element), mapSlot),
    sheets.element
  );

  function chooseFigure(view: string, figure: string) {
    pointTo = figure;
    state.choose({...now, beeld: view, figuur: figure});
  }

  async function show({choice, stappen: steps}: State<DashboardChoice>) {
    const mine = ++turn;
    now = choice;
    later.abort();
    bar.value = choice;
    bar.setSteps(steps);
    next.set(choice);
    try {
      const environment = await monitorEnvironment(monitor, choice);
      if (mine !== turn) return;
      strip.set(environment);
      const view = shownView(choice);
      const shown = boxes.set(view, choice.figuur);
      sheets.set(view);
      bar.setHint(periodeHint([...new Set([CORE_FIGURE, ...shown])].map(figurePlan), environment));
      if (sheets.panel.firstChild !== boxes.element(view)) sheets.panel.replaceChildren(boxes.element(view));
      const outOfView = await figures.set(shown, environment);
      if (mine !== turn) return;
      if (pointTo !== "") boxes.point(view, pointTo);
      pointTo = "";
      ready({later: true});
      notice.show();
      if (!first) notice.say(updated(environment));
      first = false;
      const rest = [...outOfView, fillOn, async () => map?.set(choice)];
      if (await later.run(rest)) complete();
    } catch (error) {
      if (mine === turn) showError(notice, error);
    }
  }

  /** Behind the first figures: the map and the words under the figures. */
  const fillOn = remember(async () => {
    const [{mapBox}, {toelichtingSlots}] = await Promise.all([
      import("./mapBox.js"),
      import("../toelichting/slots.js")
    ]);
    map = mapBox({
      ...{monitor, choice: () => now},
      chooseGebied: (gebied) => state.choose(withGebied(now, gebied)),
      chooseMap: (map) => state.choose({...now, kaart: map})
    });
    mapSlot.replaceChildren(map.element);
    figures.withToelichting(await toelichtingSlots(toelichting, gebieden));
  });

  void show(state.read());
}

const updated = ({names}: MonitorEnvironment) => `Cijfers bijgewerkt: ${capitalise(names.join(" vergeleken met "))}.`;

/** A list of gemeenten with one more, or with one less where it was in the list; the last one stays. */
export function withGemeente(gebied: string, gemeente: string): string {
  const list = gebied.split(",").filter((code) => /^GM\d{4}$/.test(code));
  const fresh = list.includes(gemeente) ? list.filter((code) => code !== gemeente) : [...list, gemeente];
  return fresh.length === 0 ? gemeente : fresh.join(",");
}
