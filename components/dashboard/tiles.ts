import {indicator} from "../../data/indicator.js";
import {h, setText} from "../dom/element.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {thresholdSentence} from "../text/judgement.js";
import {enumerate} from "../text/words.js";
import {type DashboardFigures, viewOf, views} from "./views.js";

const perioden = {halfjaar: "elk halfjaar", jaar: "elk jaar", peilmoment: "vanaf elk peilmoment"};

/** What an indicator counts, of whom, how often, out of what, and where it misleads. */
function definition(code: string): HTMLElement {
  const {
    naam,
    definitie: definition,
    teller,
    noemer,
    periodiciteit,
    voorbehoud: caveat,
    bron: source,
    cbsTables
  } = indicator(code);
  const lines: [string, string][] = [
    ["Wat het is", definition],
    ["Geteld", teller],
    ["Gedeeld door", noemer],
    [
      "Hoe vaak",
      enumerate(
        periodiciteit.map((kind) => perioden[kind]),
        "en"
      )
    ],
    ["Let op", caveat],
    ["Zonder “iets”", thresholdSentence(indicator(code)) ?? ""],
    ["Bron", source],
    ["Lijkt op tabellen van CBS", cbsTables.join(", ")]
  ];
  return h(
    "section",
    {class: "definition", "aria-label": `Definitie en bron: ${naam}`},
    h("h4", {}, `Definitie en bron: ${naam}`),
    h("dl", {}, ...lines.flatMap(([heading, text]) => (text === "" ? [] : [h("dt", {}, heading), h("dd", {}, text)]))),
    h("p", {}, h("a", {href: `./begrippen#indicator-${code}`}, "Alle begrippen en indicatoren"))
  );
}

interface TilePlan {
  figuur: string;
  beside: string;
  /** Over the whole width, where there is one. */
  wide?: boolean;
}

/** A figure that opens into its table, the figure beside it (its trend, or how it is now), its definition and source. */
function tile({figuur: figure, beside, wide = false}: TilePlan, figures: DashboardFigures, swap: () => void) {
  const more = h("div", {id: `meer-${figure}`, class: "tile-more", hidden: true});
  const button = h("button", {
    type: "button",
    class: "button-quiet tile-button",
    "aria-controls": more.id,
    onclick: swap
  });
  const slot = h("div", {class: "tile-figure"});
  const element = h(
    "section",
    {class: `dashboard-tile${wide ? " wide" : ""}`, "data-tegel": figure},
    button,
    slot,
    more
  );
  const words = {
    isClosed:
      figurePlan(figure).vorm === "trend"
        ? "Meer: tabel, laatste stand en definitie"
        : "Meer: tabel, verloop en definitie",
    open: "Minder"
  };
  let stood: boolean | undefined;

  return {
    element,
    /** Takes its figures to itself; shut, it leaves the one beside it to who needs it. */
    set(open: boolean) {
      const own = figures.give(figure);
      if (own.element.parentElement !== slot) slot.replaceChildren(own.element);
      if (open) more.replaceChildren(figures.give(beside).element, definition(figurePlan(figure).indicatoren[0]!));
      if (open === stood) return;
      if (open || stood) own.tabel.open = open;
      stood = open;
      more.hidden = !open;
      if (!open) more.replaceChildren();
      element.classList.toggle("open", open);
      button.setAttribute("aria-expanded", String(open));
      setText(button, open ? words.open : words.isClosed);
    },
    /** Brings the visitor to it. */
    point() {
      element.scrollIntoView({block: "start"});
      button.focus({preventScroll: true});
    }
  };
}

/** The tiles of both views; one view is in the page, and at most one of its tiles is open. */
export function tiles(figures: DashboardFigures, choose: (figure: string) => void) {
  const groups = new Map(
    views.map(({code, tiles}) => {
      const own = tiles.map((plan) => ({
        plan,
        tile: tile(plan, figures, () => choose(open === plan.figuur ? "" : plan.figuur))
      }));
      const element = h("div", {class: "dashboard-tiles"}, ...own.map(({tile}) => tile.element));
      return [code as string, {own, element}];
    })
  );
  let open = "";

  return {
    element: (view: string) => groups.get(view)!.element,
    /** Shows a view with this tile open (none: ""); gives the figures that are in the page. */
    set(view: string, figure: string): string[] {
      open = viewOf(figure) === view ? figure : "";
      const {own} = groups.get(view)!;
      for (const {plan, tile} of own) tile.set(plan.figuur === open);
      const beside = own.filter(({plan}) => plan.figuur === open).map(({plan}) => plan.beside);
      return [...new Set([...own.map(({plan}) => plan.figuur), ...beside])];
    },
    point: (view: string, figure: string) =>
      groups
        .get(view)!
        .own.find(({plan}) => plan.figuur === figure)
        ?.tile.point()
  };
}
