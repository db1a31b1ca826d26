import {h, zetTekst} from "../dom/h.js";
import type {Citeerbaar} from "../herkomst/verwijzing.js";

/** A button that copies how to cite `wat` (figuur 5.1, deze tabel), and the line that says so. */
export function verwijsknop(wat: string, kenmerk: () => Citeerbaar | undefined) {
  const melding = h("p", {class: "figuur-melding", role: "status"});

  async function kopieer() {
    const nu = kenmerk();
    if (!nu) return;
    const [{verwijzing}, {vindplaats}] = await Promise.all([
      import("../herkomst/verwijzing.js"),
      import("../herkomst/editie.js")
    ]);
    const tekst = verwijzing(nu, vindplaats(nu.bron));
    try {
      await navigator.clipboard.writeText(tekst);
      zetTekst(melding, "De verwijzing is gekopieerd.");
    } catch {
      toonTekst(tekst);
    }
  }

  /** Where the page may not write to the clipboard, the visitor does. */
  function toonTekst(tekst: string) {
    const vak = h("textarea", {readonly: true, rows: 4, "aria-label": `Verwijzing naar ${wat}`});
    vak.value = tekst;
    melding.replaceChildren("Kopieer deze verwijzing:", vak);
    vak.select();
  }

  const knop = h(
    "button",
    {
      ...{type: "button", class: "knop-stil", "data-verwijzing": true},
      ...{"aria-label": `Kopieer verwijzing naar ${wat}`, onclick: () => void kopieer()}
    },
    "Kopieer verwijzing"
  );
  return {knop, melding};
}
