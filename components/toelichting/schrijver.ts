import {h} from "../dom/h.js";
import {opgemaakt} from "./opgemaakt.js";
import {LANGST, type Toelichting} from "./toelichting.js";

export interface SchrijverOpties {
  figuur: string;
  /** Which gebied it is about, within a sentence. */
  naam: string;
  bewaar: (rol: string, tekst: string) => void;
  sluit: () => void;
}

/** The form in which a visitor writes, with what it will look like beside it. */
export function schrijver({figuur, naam, bewaar, sluit}: SchrijverOpties, nu: Pick<Toelichting, "rol" | "tekst">) {
  const id = `toelichting-${figuur}`;
  const tekst = h("textarea", {id: `${id}-tekst`, rows: 6, maxlength: LANGST, required: true, spellcheck: "true"});
  const rol = h("input", {id: `${id}-rol`, type: "text", maxlength: 100, required: true, autocomplete: "off"});
  const voorbeeld = h("div", {class: "toelichting-tekst", role: "region", "aria-label": "Zo komt het eruit te zien"});
  let laatste = 0;

  async function toon() {
    const beurt = ++laatste;
    const getoond = await opgemaakt(tekst.value);
    if (beurt === laatste) voorbeeld.replaceChildren(getoond);
  }

  tekst.value = nu.tekst;
  rol.value = nu.rol;
  void toon();
  const element = h(
    "form",
    {
      class: "toelichting-schrijver",
      "aria-label": `Uw toelichting bij figuur ${figuur} van ${naam}`,
      onsubmit: (e: Event) => {
        e.preventDefault();
        bewaar(rol.value.replace(/\s+/g, " ").trim(), tekst.value.trim());
      }
    },
    h("label", {for: tekst.id}, `Uw toelichting over ${naam}`),
    tekst,
    h(
      "p",
      {class: "hulp"},
      "Opmaak met Markdown: **vet**, - voor een lijst, [tekst](https://…) voor een link. Geen afbeeldingen."
    ),
    h("label", {for: rol.id}, "Uw rol, zonder naam"),
    rol,
    h("p", {class: "toelichting-wie"}, "Zo komt het eruit te zien"),
    voorbeeld,
    h(
      "div",
      {class: "toelichting-knoppen"},
      h("button", {type: "submit", class: "knop"}, "Bewaar in deze browser"),
      h("button", {type: "button", class: "knop-stil", onclick: sluit}, "Annuleer")
    )
  );
  tekst.addEventListener("input", () => void toon());
  // what is typed here is no choice of the page
  element.addEventListener("input", (e) => e.stopPropagation());
  return {element, focus: () => tekst.focus()};
}
