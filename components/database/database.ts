import {h} from "../dom/h.js";
import {meldingen} from "../levensweg/melding.js";
import type {Monitor} from "../monitor/monitor.js";
import {openMonitor} from "../monitor/open.js";
import {werkplek} from "./werkplek.js";

export interface Opening {
  monitor: Promise<Monitor>;
  basis: URL;
}

/** Starts to open the tables beside the manifest, before the rest of the page is there. */
export function opening(manifest: string): Opening {
  const basis = new URL(".", new URL(manifest, location.href));
  const monitor = openMonitor(basis);
  monitor.catch(() => {});
  return {monitor, basis};
}

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
