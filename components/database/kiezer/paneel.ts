import {h, zetTekst} from "../../dom/h.js";

/** A part of the choices that folds, with the number chosen behind its name. */
export function paneel(naam: string, titel: string, inhoud: HTMLElement[], open = false) {
  const telling = h("span", {class: "groep-telling"});
  return {
    element: h(
      "details",
      {id: `keuze-${naam}`, class: "groep", open},
      h("summary", {}, h("span", {}, titel), telling),
      ...inhoud
    ),
    tel: (gekozen: number, van: number) => zetTekst(telling, `${gekozen} van ${van}`)
  };
}

/** A box to search a list with. */
export function zoekvak(naam: string, label: string, opZoek: (vraag: string) => void) {
  const veld = h("input", {
    ...{id: `zoek-${naam}`, type: "search", autocomplete: "off", spellcheck: "false"},
    oninput: (gebeurtenis: Event) => {
      gebeurtenis.stopPropagation();
      opZoek(veld.value);
    }
  });
  const element = h("div", {class: "zoekvak"}, h("label", {for: veld.id}, label), veld);
  return {element, vraag: () => veld.value};
}
