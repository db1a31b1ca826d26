import {h} from "../dom/h.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import {meldingen} from "./melding.js";
import {werkplek} from "./werkplek.js";

/** The page Levensweg: controls, the cohort in words and figures 5.1, 5.2 and 5.3, kept equal to the address. */
export function levensweg(belofte: Promise<Werkbank>): HTMLElement {
  const melding = meldingen();
  const element = h("div", {class: "levensweg"}, melding.element);
  melding.zeg("Gegevens worden geladen …");
  belofte.then(
    (werkbank) => werkplek(element, melding, werkbank),
    (fout: unknown) => {
      console.error(fout);
      melding.zeg("");
      melding.toon({
        tekst: "De gegevens konden niet worden geladen. Controleer uw verbinding of laad de pagina opnieuw."
      });
    }
  );
  return element;
}
