import {indicator} from "../../data/indicator.js";
import {h, setText} from "../dom/element.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {thresholdSentence} from "../text/judgement.js";
import {enumerate} from "../format/text.js";

interface TilePlan {
  figuur: string;
  beside: string;
  /** Over the whole width, where there is one. */
  wide?: boolean;
}

type FigureOf = (number: string) => HTMLElement;

/** The tiles of one view, of which at most one is open; `choose` gets the figure of the tile whose button is pressed. */
export function tiles(plans: readonly TilePlan[], figureOf: FigureOf, choose: (figure: string) => void) {
  const own = plans.map((plan) => ({plan, tile: tile(plan, figureOf, () => choose(plan.figuur))}));
  return {
    element: h("div", {class: "dashboard-tiles"}, ...own.map(({tile}) => tile.element)),
    /** Opens the tile of this figure (none: ""). */
    set(figure: string) {
      for (const {plan, tile} of own) tile.set(plan.figuur === figure);
    },
    point: (figure: string) => own.find(({plan}) => plan.figuur === figure)?.tile.point()
  };
}

/** A figure that opens into its table, the figure beside it (its trend, or how it is now), its definition and source. */
function tile({figuur: figure, beside, wide = false}: TilePlan, figureOf: FigureOf, swap: () => void) {
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
      const own = figureOf(figure);
      if (own.parentElement !== slot) slot.replaceChildren(own);
      if (open) more.replaceChildren(figureOf(beside), definition(figurePlan(figure).indicatoren[0]!));
      if (open === stood) return;
      if (open || stood) own.querySelector("details")!.open = open;
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
