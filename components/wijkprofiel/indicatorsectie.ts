import {h} from "../dom/h.js";
import {figuur} from "../figuur/figuur.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {knoppenrij} from "../knoppenrij/knoppenrij.js";
import {naamMet} from "../monitor/dekking.js";
import {keuzelijst} from "../pagina/keuzelijst.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Manifest} from "../werkbank/manifest.js";
import {gekozenIndicator, kleinVan, wijkindicatoren, type Wijkkeuze} from "./keuze.js";
import type {Profielbron} from "./profiel.js";
import {wijkcijfers} from "./wijkcijfers.js";
import {wijkinhoud} from "./wijkinhoud.js";

const hoofdstukken = ["", "Huidige situatie", "Ontwikkelingen", "Uitgangspositie", "Resultaten"];
const opties = [...wijkindicatoren]
  .sort((a, b) => a.hoofdstuk - b.hoofdstuk)
  .map(({code, naam, hoofdstuk}) => ({code, naam, groep: hoofdstukken[hoofdstuk]!}));
const volgorden = [
  {code: "cijfer", naam: "Cijfer"},
  {code: "naam", naam: "Naam"}
];

/** Figuur 5: one indicator, a bar per wijk. */
export function indicatorsectie(
  manifest: Manifest,
  gebieden: readonly Gebied[],
  kies: (deel: Partial<Wijkkeuze>) => void
) {
  const indicator = keuzelijst("indicator", "Indicator", (indicator) => kies({indicator}));
  const categorie = keuzelijst("categorie", "Onderdeel", (categorie) => kies({categorie}));
  const staven = knoppenrij("staven", "Volgorde naar", volgorden, (staven) => kies({staven}));
  const plaat = figuur("5", {
    ...{toelichting: "", begrippen: ["gebied", "interval"]},
    bediening: h("div", {class: "bediening bediening-keuze"}, indicator.element, categorie.element, staven.element)
  });
  function naast(code: string, {dekking}: Profielbron, {indicator, categorie}: ReturnType<typeof gekozenIndicator>) {
    return {code, naam: naamMet(gebiednaam(gebieden, code), dekking(code, indicator, categorie.code))};
  }

  return {
    element: plaat.element,
    zet(keuze: Wijkkeuze, bron: Profielbron, periode: string): Promise<void> {
      const gekozen = gekozenIndicator(keuze);
      indicator.zet(opties, gekozen.indicator.code);
      categorie.zet(gekozen.indicator.categorieen, gekozen.categorie.code);
      staven.zet(keuze.staven);
      const klein = kleinVan(keuze);
      const vergelijk = keuze.vergelijk === null ? null : naast(keuze.vergelijk, bron, gekozen);
      const cijfers = wijkcijfers(bron, {...gekozen, periode, klein, vergelijk});
      return plaat.zet(wijkinhoud(cijfers, klein, keuze.staven, manifest));
    }
  };
}
