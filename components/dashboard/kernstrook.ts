import {h, zetTekst} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {figuurcijfers} from "../monitor/figuur/metingen.js";
import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {kern} from "./kern.js";
import {kernzin} from "./kernzin.js";

/** The figure that the key figure is the last point of. */
export const KERNFIGUUR = "2.10";

/** The key figure in words, large, and a way to its course. */
export function kernstrook(naarVerloop: () => void) {
  const getal = h("strong", {class: "kern-getal"});
  const wat = h("span");
  const naast = h("p", {class: "kern-naast"});
  const eerder = h("p", {class: "kern-eerder"});
  const knop = h(
    "button",
    {type: "button", class: "knop", onclick: naarVerloop},
    "Hoe was het eerder? Bekijk het verloop"
  );
  return {
    element: h(
      "section",
      {class: "kern", "aria-label": "Huishoudens met meer dan één voorziening"},
      h("p", {class: "kern-feit"}, getal, " ", wat),
      naast,
      eerder,
      knop
    ),
    zet(omgeving: MonitorOmgeving) {
      const cijfers = figuurcijfers(figuurplan(KERNFIGUUR), omgeving);
      const gevonden = kern(cijfers);
      const zin = gevonden && kernzin(gevonden, omgeving.namen);
      zetTekst(getal, zin?.getal ?? "–");
      zetTekst(wat, zin?.wat ?? "Er zijn geen cijfers over huishoudens met meer dan één voorziening.");
      for (const [element, tekst] of [
        [naast, zin?.naast],
        [eerder, zin?.eerder]
      ] as const) {
        zetTekst(element, tekst ?? "");
        element.hidden = !tekst;
      }
    }
  };
}
