import {h} from "../dom/h.js";
import {meldingen} from "../levensweg/melding.js";
import type {Opening} from "../pagina/opening.js";
import {werkplek} from "./werkplek.js";

/** The page Database: every number of the monitor, to choose, turn, sort and take home. */
export function database({monitor, basis}: Opening): HTMLElement {
  const melding = meldingen();
  const element = h("div", {class: "levensweg database"}, melding.element);
  melding.zeg("Gegevens worden geladen …");
  monitor.then(
    (tabellen) => werkplek(element, melding, tabellen, basis),
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
