import {h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {monitorFigure, type MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import type {Monitor} from "../monitor/monitor.js";
import {toelichtingWords} from "../toelichting/attach.js";
import {type DashboardChoice, type DashboardControls, shownFigures, shownView, views} from "./controls.js";
import {tiles} from "./tiles.js";

/** Two views of tiles under tabs; one view is in the page. `toelichting`: where the file with the words of gemeenten is. */
export function tileViews(tables: Monitor, controls: DashboardControls, toelichting: string) {
  const figures = dashboardFigures(tables, toelichting);
  const sheets = tabs(views, "Wat u ziet", (view) => controls.change({beeld: view, figuur: ""}));
  const groups = new Map<string, ReturnType<typeof tiles>>(
    views.map(({code, tiles: plans}) => [code, tiles(plans, figures.give, choose)])
  );
  /** The tile that the visitor is brought to when it has been drawn. */
  let pointTo = controls.value.figuur;

  function choose(figure: string) {
    const now = controls.value;
    open(shownView(now), now.figuur === figure ? "" : figure);
  }

  function open(view: string, figure: string) {
    pointTo = figure;
    controls.change({beeld: view, figuur: figure});
  }

  return Object.assign(sheets.element, {
    /** Opens the tile of a figure, and brings the visitor to it. */
    open,
    /** Shows the view of a choice, and in its figures the answer. */
    async show(choice: DashboardChoice, answer: Promise<MonitorEnvironment>) {
      const view = shownView(choice);
      const group = groups.get(view)!;
      const target = pointTo;
      pointTo = "";
      group.set(choice.figuur);
      sheets.set(view);
      if (sheets.panel.firstChild !== group.element) sheets.panel.replaceChildren(group.element);
      await Promise.all(shownFigures(view, choice.figuur).map((number) => figures.show(number, answer)));
      if (target !== "") group.point(target);
    }
  });
}

/** The figures of the dashboard: each made when first asked for and moved to where it is shown, so that it stands once. */
function dashboardFigures({gebieden}: Monitor, toelichting: string) {
  const made = new Map<string, ReturnType<typeof make>>();
  const wordsUnder = toelichtingWords(toelichting, gebieden);

  function make(number: string) {
    const element = figure(number, {...monitorFigure(figurePlan(number)), heading: "h3"});
    return {element, words: wordsUnder(number, element)};
  }

  function find(number: string) {
    const earlier = made.get(number);
    if (earlier) return earlier;
    const fresh = make(number);
    made.set(number, fresh);
    return fresh;
  }

  return {
    give: (number: string): HTMLElement => find(number).element,
    /** Resolves when it stands there, or waits for a quiet moment. */
    show(number: string, answer: Promise<MonitorEnvironment>): Promise<void> {
      const {element, words} = find(number);
      words.show(answer);
      return element.show(answer);
    }
  };
}

interface Tab {
  code: string;
  naam: string;
}

/** Tabs over one panel (ARIA tabs: arrow keys go along them and choose); `choose` gets the code of the one that is chosen. */
function tabs(sheets: readonly Tab[], label: string, choose: (code: string) => void) {
  const id = (code: string) => `tabblad-${code}`;
  const panel = h("div", {id: "tabpaneel", role: "tabpanel", class: "tab-panel"});
  const buttons = sheets.map(({code, naam}) =>
    h(
      "button",
      {type: "button", role: "tab", id: id(code), "aria-controls": panel.id, onclick: () => choose(code)},
      naam
    )
  );
  const list = h("div", {role: "tablist", class: "tabs", "aria-label": label}, ...buttons);

  list.addEventListener("keydown", (gebeurtenis) => {
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = {ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1}[gebeurtenis.key];
    if (to === undefined || here < 0) return;
    gebeurtenis.preventDefault();
    const button = buttons.at(to % buttons.length)!;
    button.focus();
    button.click();
  });

  return {
    element: h("div", {}, list, panel),
    panel,
    set(chosen: string) {
      sheets.forEach(({code}, i) => {
        buttons[i]!.setAttribute("aria-selected", String(code === chosen));
        buttons[i]!.tabIndex = code === chosen ? 0 : -1;
      });
      panel.setAttribute("aria-labelledby", id(chosen));
    }
  };
}
