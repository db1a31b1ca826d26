import {h} from "../dom/h.js";
import {stilleKnop} from "../dom/knop.js";

/** A button that asks for a Markdown file, with the field that the browser needs for it. */
export function bestandkiezer(tekst: string, opBestand: (bestand: File) => void): HTMLElement[] {
  const veld = h("input", {
    ...{type: "file", accept: ".md,text/markdown", class: "alleen-voorlezen", tabindex: -1, "aria-hidden": "true"},
    onchange: () => {
      const [bestand] = veld.files ?? [];
      veld.value = "";
      if (bestand) opBestand(bestand);
    },
    // a file is no choice of the page
    oninput: (e: Event) => e.stopPropagation()
  });
  return [stilleKnop(tekst, () => veld.click()), veld];
}
