import {figuur} from "../figuur/figuur.js";
import {leeswijzers} from "../levensweg/definities.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {reeksen} from "../monitor/figuur/reeks.js";
import {h} from "../dom/h.js";
import {hoofdstukken, type Hoofdstuk} from "./hoofdstukken.js";
import {notenlijst, noten, nootverwijzing} from "./noten.js";

/** Width, on paper, of a figure that has its words beside it; see `rapport.css`. */
const SMAL = 560;

export type Rapportfiguur = ReturnType<typeof figuur>;

/** The frames of every figure of the report, by number, and the chapters that hold them. */
export function rapportfiguren() {
  const frames = new Map<string, Rapportfiguur>();
  const elementen = hoofdstukken.map((hoofdstuk) => maakHoofdstuk(hoofdstuk, frames));
  return {frames, elementen};
}

function maakHoofdstuk(
  {nummer, titel, inleiding, figuren}: Hoofdstuk,
  frames: Map<string, Rapportfiguur>
): HTMLElement {
  const eigen = nummer === 5 ? [] : noten(figuren);
  for (const figuurnummer of figuren) {
    const smal = nummer !== 5 && !heeftPanelen(figuurnummer);
    const opties =
      nummer === 5
        ? leeswijzers[figuurnummer as keyof typeof leeswijzers]
        : {
            ...{toelichting: "", begrippen: figuurplan(figuurnummer).begrippen},
            verwijzing: nootverwijzing(nummer, eigen, figuurnummer)
          };
    const frame = figuur(figuurnummer, {...opties, kop: "h3", papier: smal ? SMAL : undefined});
    frame.element.classList.toggle("figuur-smal", smal);
    frames.set(figuurnummer, frame);
  }
  return h(
    "section",
    {class: "rapport-hoofdstuk", id: `hoofdstuk-${nummer}`, "aria-labelledby": `kop-${nummer}`},
    h("h2", {id: `kop-${nummer}`}, `${nummer}. ${titel}`),
    h("p", {class: "rapport-inleiding"}, inleiding),
    ...figuren.map((figuurnummer) => frames.get(figuurnummer)!.element),
    eigen.length > 0 && notenlijst(nummer, eigen)
  );
}

/** Whether a figure is drawn as panels beside each other, which need the width of the paper. */
function heeftPanelen(nummer: string): boolean {
  const plan = figuurplan(nummer);
  const categorieen = new Set(reeksen(plan).map(({categorie}) => categorie.code));
  return plan.vorm === "trend" && categorieen.size > 1 && (plan.maat === "per" || plan.indicatoren.length > 1);
}
