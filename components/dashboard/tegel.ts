import {h, zetTekst} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {definitie} from "./definitie.js";
import type {Dashboardfiguren} from "./figuren.js";

export interface Tegelplan {
  figuur: string;
  ernaast: string;
  /** Over the whole width, where there is one. */
  breed?: boolean;
}

/** A figure that opens into its table, the figure beside it (its trend, or how it is now), its definition and source. */
export function tegel({figuur, ernaast, breed = false}: Tegelplan, figuren: Dashboardfiguren, wissel: () => void) {
  const meer = h("div", {id: `meer-${figuur}`, class: "tegel-meer", hidden: true});
  const knop = h("button", {type: "button", class: "knop-stil tegel-knop", "aria-controls": meer.id, onclick: wissel});
  const plek = h("div", {class: "tegel-figuur"});
  const element = h(
    "section",
    {class: `dashboardtegel${breed ? " breed" : ""}`, "data-tegel": figuur},
    knop,
    plek,
    meer
  );
  const woorden = {
    dicht:
      figuurplan(figuur).vorm === "trend"
        ? "Meer: tabel, laatste stand en definitie"
        : "Meer: tabel, verloop en definitie",
    open: "Minder"
  };
  let stond: boolean | undefined;

  return {
    element,
    /** Takes its figures to itself; shut, it leaves the one beside it to who needs it. */
    zet(open: boolean) {
      const eigen = figuren.geef(figuur);
      if (eigen.element.parentElement !== plek) plek.replaceChildren(eigen.element);
      if (open) meer.replaceChildren(figuren.geef(ernaast).element, definitie(figuurplan(figuur).indicatoren[0]!));
      if (open === stond) return;
      if (open || stond) eigen.tabel.open = open;
      stond = open;
      meer.hidden = !open;
      if (!open) meer.replaceChildren();
      element.classList.toggle("open", open);
      knop.setAttribute("aria-expanded", String(open));
      zetTekst(knop, open ? woorden.open : woorden.dicht);
    },
    /** Brings the visitor to it. */
    wijs() {
      element.scrollIntoView({block: "start"});
      knop.focus({preventScroll: true});
    }
  };
}
