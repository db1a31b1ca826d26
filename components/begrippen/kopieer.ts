import {h} from "../dom/h.js";

/** A button that puts a text on the clipboard and says so. */
export function kopieerknop(tekst: string, wat: string): HTMLElement {
  const melding = h("span", {role: "status", class: "kopieer-melding"});
  const onclick = async () => {
    melding.textContent = await navigator.clipboard.writeText(tekst).then(
      () => "Gekopieerd",
      () => "Kopiëren lukt niet in deze browser; selecteer de tekst"
    );
  };
  const knop = h("button", {type: "button", class: "knop-stil", "aria-label": `Kopieer ${wat}`, onclick}, "Kopieer");
  return h("p", {class: "kopieer"}, knop, melding);
}
