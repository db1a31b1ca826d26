import {h} from "../dom/h.js";
import type {Beeld} from "./beeld.js";
import {bestandsnaam, kenmerkregels} from "./bestand.js";
import {bewaar} from "./bewaar.js";
import type {Inhoud} from "./figuur.js";
import {paginaLetters, plaatje, png} from "./plaatje.js";

/** The downloads of a figure: numbers and picture. */
export function acties(nummer: string, inhoud: () => Inhoud | undefined, grafiek: Beeld): HTMLElement {
  const tekst = async (nu: Inhoud) => kenmerkregels(nu.kenmerk) + nu.csv;
  const svg = async (nu: Inhoud) =>
    plaatje(await grafiek.svg(), {titel: nu.kenmerk.titel, ...nu}, await paginaLetters());
  const soorten = {
    csv: async (nu: Inhoud) => new Blob([await tekst(nu)], {type: "text/csv;charset=utf-8"}),
    svg: async (nu: Inhoud) => new Blob([await svg(nu)], {type: "image/svg+xml"}),
    png: async (nu: Inhoud) => png(await svg(nu))
  };
  const knoppen = Object.entries(soorten).map(([soort, maak]) => {
    const onclick = async () => {
      const nu = inhoud();
      if (nu) bewaar(bestandsnaam(nu.kenmerk, soort), await maak(nu));
    };
    const naam = soort.toUpperCase();
    return h(
      "button",
      {
        type: "button",
        class: "knop-stil",
        "data-download": soort,
        "aria-label": `Download ${naam} van figuur ${nummer}`,
        onclick
      },
      naam
    );
  });
  return h("div", {class: "figuur-acties"}, h("span", {}, "Download"), ...knoppen);
}
