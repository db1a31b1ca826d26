import {h} from "../dom/element.js";
import {formatted} from "./formatted.js";
import {LONGEST, type Toelichting} from "./toelichting.js";

export interface WriterOptions {
  figuur: string;
  /** Which gebied it is about, within a sentence. */
  naam: string;
  keep: (role: string, text: string) => void;
  close: () => void;
}

/** The form in which a visitor writes, with what it will look like beside it. */
export function writer({figuur: figure, naam, keep, close}: WriterOptions, now: Pick<Toelichting, "rol" | "tekst">) {
  const id = `toelichting-${figure}`;
  const text = h("textarea", {id: `${id}-tekst`, rows: 6, maxlength: LONGEST, required: true, spellcheck: "true"});
  const role = h("input", {id: `${id}-rol`, type: "text", maxlength: 100, required: true, autocomplete: "off"});
  const example = h("div", {class: "toelichting-text", role: "region", "aria-label": "Zo komt het eruit te zien"});
  let last = 0;

  async function show() {
    const turn = ++last;
    const shown = await formatted(text.value);
    if (turn === last) example.replaceChildren(shown);
  }

  text.value = now.tekst;
  role.value = now.rol;
  void show();
  const element = h(
    "form",
    {
      class: "toelichting-editor",
      "aria-label": `Uw toelichting bij figuur ${figure} van ${naam}`,
      onsubmit: (e: Event) => {
        e.preventDefault();
        keep(role.value.replace(/\s+/g, " ").trim(), text.value.trim());
      }
    },
    h("label", {for: text.id}, `Uw toelichting over ${naam}`),
    text,
    h(
      "p",
      {class: "help"},
      "Opmaak met Markdown: **vet**, - voor een lijst, [tekst](https://…) voor een link. Geen afbeeldingen."
    ),
    h("label", {for: role.id}, "Uw rol, zonder naam"),
    role,
    h("p", {class: "toelichting-author"}, "Zo komt het eruit te zien"),
    example,
    h(
      "div",
      {class: "toelichting-buttons"},
      h("button", {type: "submit", class: "button"}, "Bewaar in deze browser"),
      h("button", {type: "button", class: "button-quiet", onclick: close}, "Annuleer")
    )
  );
  text.addEventListener("input", () => void show());
  // what is typed here is no choice of the page
  element.addEventListener("input", (e) => e.stopPropagation());
  return {element, focus: () => text.focus()};
}
