import {h} from "../dom/h.js";
import {escapeControls} from "../opmaak/controls.js";
import {datum} from "../opmaak/datum.js";
import {isPeilmoment, periodenaam} from "../opmaak/periode.js";
import {opgemaakt} from "./opgemaakt.js";
import type {Toelichting} from "./toelichting.js";

const vreemd = (tekst: string) => escapeControls(tekst.slice(0, 40));

/** What the browser kept may have been changed by others: what is no day or periode stands there as it is. */
const dagnaam = (dag: string) => (isPeilmoment(dag) ? datum(dag) : vreemd(dag));
function overnaam(periode: string): string {
  try {
    return periodenaam(periode);
  } catch {
    return vreemd(periode);
  }
}

/** One toelichting as it stands under a figure: from whom, of when, and the words. `knoppen`: what can be done with it. Never rejects. */
export async function stuk(
  {tekst, rol, datum: dag, periode: over}: Toelichting,
  periode: string,
  van: string,
  knoppen: readonly HTMLElement[] = []
): Promise<HTMLElement> {
  const anders = over === null || over === periode ? "" : ` · over ${overnaam(over)}`;
  const wie = escapeControls(rol.slice(0, 200));
  return h(
    "div",
    {class: "toelichting-stuk"},
    h("p", {class: "toelichting-wie"}, `${van} · ${wie} · ${dagnaam(dag)}${anders}`),
    h("div", {class: "toelichting-tekst"}, await opgemaakt(tekst)),
    knoppen.length > 0 && h("div", {class: "toelichting-knoppen"}, ...knoppen)
  );
}
