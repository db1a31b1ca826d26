import {h} from "../dom/h.js";

/** Something the visitor must know, with ways out. */
export interface Melding {
  tekst: string;
  knoppen?: HTMLElement[];
}

/** The line that says what the page is doing, and the box for what the visitor must know. */
export function meldingen() {
  const status = h("p", {class: "status", role: "status", "aria-live": "polite"});
  const vak = h("div", {class: "meldingen", role: "alert"});
  return {
    element: h("div", {}, status, vak),
    zeg(tekst: string) {
      if (status.textContent !== tekst) status.textContent = tekst;
    },
    /** Shows notices, each a line and its ways out. */
    toon(...regels: Melding[]) {
      if (regels.length === 0 && vak.childElementCount === 0) return;
      vak.replaceChildren(
        ...regels.map(({tekst, knoppen = []}) => h("div", {class: "melding"}, h("p", {}, tekst), ...knoppen))
      );
    }
  };
}

export type Melder = ReturnType<typeof meldingen>;
