import {h} from "../dom/h.js";
import {datum} from "../opmaak/datum.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Toelichting} from "./toelichting.js";

/** One toelichting as it stands under a figure: from whom, of when, and the words. `knoppen`: what can be done with it. */
export async function stuk(
  {tekst, rol, datum: dag, periode: over}: Toelichting,
  periode: string,
  van: string,
  knoppen: readonly HTMLElement[] = []
): Promise<HTMLElement> {
  const {zuiver} = await import("./zuiver.js");
  const anders = over === null || over === periode ? "" : ` · over ${periodenaam(over)}`;
  return h(
    "div",
    {class: "toelichting-stuk"},
    h("p", {class: "toelichting-wie"}, `${van} · ${rol} · ${datum(dag)}${anders}`),
    h("div", {class: "toelichting-tekst"}, zuiver(tekst)),
    knoppen.length > 0 && h("div", {class: "toelichting-knoppen"}, ...knoppen)
  );
}
