import {h, zetTekst} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {figuurcijfers} from "../monitor/figuur/metingen.js";
import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {titel} from "../monitor/zin/titel.js";

/** The figures that the half page speaks of: what there is, what changed, with whom, what comes of it, and what follows. */
export const kernfiguren = ["1.1", "1.3", "1.4", "1.5", "2.10", "3.1", "4.1", "5.1"] as const;

const punt = (tekst: string): string => (/[.!?]$/.test(tekst) ? tekst : `${tekst}.`);

/** Half a page with the sentence above the most important figures, each with the way to its figure. */
export function kernpunten() {
  const punten = new Map<string, {regel: HTMLElement; zin: HTMLElement}>();
  for (const nummer of kernfiguren) {
    const zin = h("span");
    const regel = h("li", {hidden: true}, zin, " ", h("a", {href: `#figuur-${nummer}`}, `Figuur ${nummer}`));
    punten.set(nummer, {regel, zin});
  }
  const zetPunt = (nummer: string, tekst: string | null): void => {
    const {regel, zin} = punten.get(nummer)!;
    zetTekst(zin, tekst === null ? "" : punt(tekst));
    regel.hidden = tekst === null;
  };
  return {
    element: h(
      "section",
      {class: "rapport-kernpunten", "aria-labelledby": "rapport-kernpunten"},
      h("h2", {id: "rapport-kernpunten"}, "Kernpunten"),
      h("ul", {}, ...[...punten.values()].map(({regel}) => regel))
    ),
    zet(omgeving: MonitorOmgeving) {
      for (const nummer of kernfiguren)
        zetPunt(nummer, nummer === "5.1" ? null : titel(figuurcijfers(figuurplan(nummer), omgeving)));
    },
    /** Chapter 5 comes last, or not at all. */
    zetLevensweg: (tekst: string) => zetPunt("5.1", tekst)
  };
}
