import {moreThanOne} from "../../data/indicator/categorieen.js";
import {h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {showParts, type Task} from "../figure/renderQueue.js";
import {monitorContent, type MonitorEnvironment, topic} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import type {ToelichtingSlots} from "../toelichting/slots.js";

/** The two views of the dashboard: a tile per figure, each with the figure that opens beside it. */
export const views = [
  {
    code: "nu",
    naam: "Huidige situatie",
    tiles: [
      {figuur: "1.6", beside: "2.2"},
      {figuur: "1.3", beside: "2.3"},
      {figuur: "1.2", beside: "2.4"},
      {figuur: "1.5", beside: "2.5"}
    ]
  },
  {
    code: "ontwikkelingen",
    naam: "Ontwikkelingen",
    tiles: [
      {figuur: "2.10", beside: "1.6", wide: true},
      {figuur: "2.2", beside: "1.6"},
      {figuur: "2.3", beside: "1.3"},
      {figuur: "2.4", beside: "1.2"},
      {figuur: "2.5", beside: "1.5"}
    ]
  }
] as const;

type View = (typeof views)[number];
type ViewCode = View["code"];

const tiles = views.flatMap(({code, tiles}) => tiles.map(({figuur: figure}) => ({figuur: figure, beeld: code})));

/** Every figure of the dashboard, once. */
export const dashboardFigureNumbers: readonly string[] = tiles.map(({figuur: figure}) => figure);

/** The view that a figure has its tile in. */
export const viewOf = (figure: string): ViewCode | undefined => tiles.find((tile) => tile.figuur === figure)?.beeld;

interface Tab {
  code: string;
  naam: string;
}

/** Tabs over one panel (ARIA tabs: arrow keys go along them and choose); `choose` gets the code of the one that is chosen. */
export function tabs(sheets: readonly Tab[], label: string, choose: (code: string) => void) {
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

type Slot = ReturnType<ToelichtingSlots>;

/** The figures of the dashboard: each made when first asked for and moved to where it is shown, so that it stands once. */
export function dashboardFigures() {
  const made = new Map<string, ReturnType<typeof make>>();
  let slots: ToelichtingSlots | undefined;
  let now: MonitorEnvironment | undefined;

  function make(number: string) {
    const plan = figurePlan(number);
    const frame = figure(number, {toelichting: "", begrippen: plan.begrippen, heading: "h3"});
    let words: Slot | undefined;

    function setWords() {
      if (!now || !slots) return;
      if (!words) frame.plek.replaceChildren((words = slots(number)).element);
      void words.set(topic(now));
    }

    return {
      frame,
      element: frame.element,
      tabel: frame.element.querySelector("details")!,
      setWords,
      part: (environment: MonitorEnvironment) => monitorContent(plan, environment)
    };
  }

  function give(number: string) {
    const earlier = made.get(number);
    if (earlier) return earlier;
    const fresh = make(number);
    made.set(number, fresh);
    return fresh;
  }

  return {
    give,
    /** Draws these figures, first where the visitor looks; returns what is still to be drawn. */
    set(numbers: readonly string[], environment: MonitorEnvironment): Promise<Task[]> {
      now = environment;
      const figures = numbers.map(give);
      const later = showParts(figures.map(({frame, part}) => ({frame, part: () => part(environment)})));
      for (const {setWords} of figures) setWords();
      return later;
    },
    /** From now on a figure has the words about it under it. */
    withToelichting(fresh: ToelichtingSlots) {
      slots = fresh;
      for (const {setWords} of made.values()) setWords();
    }
  };
}

export type DashboardFigures = ReturnType<typeof dashboardFigures>;

/** What the map can show; the first is the key figure. */
export const cards = [
  {
    ...{code: "meer", naam: "Huishoudens met meer dan één voorziening"},
    ...{indicator: "voorzieningen_huishoudens", categorie: moreThanOne}
  },
  {
    code: "huishoudens",
    naam: "Huishoudens met voorzieningen",
    indicator: "huishoudens_met_voorzieningen",
    categorie: "totaal"
  },
  {code: "wmo", naam: "Inwoners met een Wmo-voorziening", indicator: "wmo_clienten", categorie: "totaal"},
  {code: "jeugd", naam: "Jongeren met jeugdzorg", indicator: "jongeren_jeugdzorg", categorie: "totaal"}
] as const;
