import {h, setText} from "../dom/element.js";
import type {Citable} from "./attributes.js";

/** A button that copies how to cite `what` (figuur 5.1, deze tabel), and the line that says so. */
export function referenceButton(what: string, attribute: () => Citable | undefined) {
  const notice = h("p", {class: "figure-notice", role: "status"});

  async function copy() {
    const now = attribute();
    if (!now) return;
    const [{reference}, {origin}] = await Promise.all([import("./attributes.js"), import("../model/provenance.js")]);
    const text = reference(now, origin(now.bron));
    try {
      await navigator.clipboard.writeText(text);
      setText(notice, "De verwijzing is gekopieerd.");
    } catch {
      showText(text);
    }
  }

  /** Where the page may not write to the clipboard, the visitor does. */
  function showText(text: string) {
    const box = h("textarea", {readonly: true, rows: 4, "aria-label": `Verwijzing naar ${what}`});
    box.value = text;
    notice.replaceChildren("Kopieer deze verwijzing:", box);
    box.select();
  }

  const button = h(
    "button",
    {
      ...{type: "button", class: "button-quiet", "data-verwijzing": true},
      ...{"aria-label": `Kopieer verwijzing naar ${what}`, onclick: () => void copy()}
    },
    "Kopieer verwijzing"
  );
  return {button, notice};
}
