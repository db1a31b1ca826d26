import {h} from "../dom/h.js";
import {datum} from "../opmaak/datum.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Toelichting} from "./toelichting.js";

/** One toelichting as it stands under a figure: from whom, of when, and the words. `knoppen`: what can be done with it. */
export function stuk(toelichting: Toelichting, periode: string, van: string, knoppen: readonly HTMLElement[] = []) {
  const tekst = h("div", {class: "toelichting-tekst"});
  void import("./zuiver.js").then(({zuiver}) => tekst.replaceChildren(zuiver(toelichting.tekst)));
  const over =
    toelichting.periode === null || toelichting.periode === periode
      ? ""
      : ` · over ${periodenaam(toelichting.periode)}`;
  return h(
    "div",
    {class: "toelichting-stuk"},
    h("p", {class: "toelichting-wie"}, `${van} · ${toelichting.rol} · ${datum(toelichting.datum)}${over}`),
    tekst,
    knoppen.length > 0 && h("div", {class: "toelichting-knoppen"}, ...knoppen)
  );
}
