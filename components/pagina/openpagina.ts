import {h} from "../dom/h.js";
import {meldingen, type Melder} from "../levensweg/melding.js";
import {Onbereikbaar} from "../werkbank/haal.js";

/** An element that waits for what the page needs, and says in words what could not be had. */
export function openPagina<Gegevens>(
  klasse: string,
  belofte: Promise<Gegevens>,
  maak: (gegevens: Gegevens, melding: Melder, element: HTMLElement) => void
): HTMLElement {
  const melding = meldingen();
  const element = h("div", {class: klasse}, melding.element);
  melding.zeg("Gegevens worden geladen …");
  belofte.then(
    (gegevens) => {
      melding.zeg("");
      maak(gegevens, melding, element);
    },
    (fout: unknown) => toonFout(melding, fout)
  );
  return element;
}

/** Says what went wrong, in the words of the fault where those are for the visitor. */
export function toonFout(melding: Melder, fout: unknown): void {
  console.error(fout);
  melding.zeg("");
  const tekst = fout instanceof Onbereikbaar ? fout.message : "De gegevens konden niet worden getoond.";
  melding.toon({tekst: `${tekst} Laad de pagina opnieuw om het nog eens te proberen.`});
}
