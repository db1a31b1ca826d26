import {h, zetTekst} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {figuurcijfers, type Figuurcijfers} from "../monitor/figuur/metingen.js";
import type {MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import {anderegemeentenzin} from "../monitor/zin/gemeenten.js";
import {periodezin} from "../monitor/zin/gaten.js";
import {kern, type Kern} from "./kern.js";
import {kernzin, type Kernzin} from "./kernzin.js";

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
      const zin = gevonden && woordenVan(cijfers, gevonden, omgeving);
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

/** The words: each gebied called by who is in its number; and it is said where an earlier number has other gemeenten, or the periode is not the chosen one. */
export function woordenVan(cijfers: Figuurcijfers, gevonden: Kern, omgeving: MonitorOmgeving): Kernzin {
  const {paar, verloop} = gevonden;
  const {nu, naast} = paar;
  const zin = kernzin(gevonden, [nu, ...(naast ? [naast] : [])].map(cijfers.naam));
  const anders = anderegemeentenzin(cijfers, verloop?.naast ?? null, nu);
  const wat = [zin.wat, ...periodezin(cijfers, cijfers.reeksen[0]!, omgeving)].join(" ");
  return {...zin, wat, eerder: zin.eerder && [zin.eerder, ...anders].join(" ")};
}
