import {h} from "../dom/h.js";
import type {Treffer} from "./zoek.js";

export interface ComboboxOpties {
  naam: string;
  label: string;
  zoek: (vraag: string) => Treffer[];
  /** The name that stands in the box for a code. */
  noem: (code: string) => string;
  /** Words for the first option that chooses nothing; without them a choice is needed. */
  geen?: string;
  hulp?: string;
}

/** A text box that searches and chooses one code (ARIA combobox with a list box); fires `input` when the choice changes. */
export function combobox({naam, label, zoek, noem, geen, hulp}: ComboboxOpties) {
  const id = `keuze-${naam}`;
  const lijst = h("ul", {id: `${id}-lijst`, role: "listbox", "aria-label": label, hidden: true});
  const veld = h("input", {
    ...{id, name: naam, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false"},
    ...{"aria-expanded": "false", "aria-controls": lijst.id, "aria-autocomplete": "list"},
    ...(hulp ? {"aria-describedby": `${id}-hulp`} : {}),
    placeholder: geen ?? null
  });
  const element = Object.assign(
    h(
      "div",
      {class: "combobox"},
      h("label", {for: id}, label),
      h("div", {class: "combobox-vak"}, veld, lijst),
      hulp && h("p", {id: `${id}-hulp`, class: "hulp"}, hulp)
    ),
    {value: ""}
  );
  let treffers: Treffer[] = [];
  let actief = -1;

  function open(vraag: string) {
    treffers = [...(geen && vraag === "" ? [{code: "", naam: geen, soort: ""}] : []), ...zoek(vraag)];
    lijst.replaceChildren(
      ...treffers.map(({code, naam, soort}, i) =>
        h(
          "li",
          {id: `${id}-${i}`, role: "option", "data-waarde": code, "aria-selected": String(code === element.value)},
          h("span", {}, naam),
          h("small", {}, soort)
        )
      )
    );
    if (treffers.length === 0) lijst.append(h("li", {role: "option", "aria-disabled": "true"}, "Niets gevonden"));
    lijst.hidden = false;
    veld.setAttribute("aria-expanded", "true");
    wijs(vraag === "" || treffers.length === 0 ? -1 : 0);
  }

  function sluit() {
    lijst.hidden = true;
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
    veld.value = element.value === "" ? "" : noem(element.value);
  }

  function wijs(nieuw: number) {
    lijst.children[actief]?.classList.remove("actief");
    actief = nieuw;
    const optie = lijst.children[actief];
    if (!optie) return veld.removeAttribute("aria-activedescendant");
    optie.classList.add("actief");
    optie.scrollIntoView({block: "nearest"});
    veld.setAttribute("aria-activedescendant", optie.id);
  }

  function kies(code: string | undefined) {
    const anders = code !== undefined && code !== element.value;
    if (anders) element.value = code;
    sluit();
    if (anders) element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function toets(gebeurtenis: KeyboardEvent) {
    const dicht = lijst.hidden;
    const stap = {ArrowDown: 1, ArrowUp: -1}[gebeurtenis.key];
    if (stap !== undefined) {
      gebeurtenis.preventDefault();
      if (dicht) open("");
      else if (treffers.length > 0) wijs((actief + stap + treffers.length) % treffers.length);
    } else if (gebeurtenis.key === "Enter") {
      gebeurtenis.preventDefault();
      if (!dicht) kies(treffers[actief]?.code);
    } else if (gebeurtenis.key === "Escape" && !dicht) {
      gebeurtenis.preventDefault();
      sluit();
    }
  }

  veld.addEventListener("keydown", toets);
  veld.addEventListener("input", (gebeurtenis) => {
    gebeurtenis.stopPropagation();
    open(veld.value);
  });
  veld.addEventListener("click", () => {
    if (!lijst.hidden) return;
    veld.select();
    open("");
  });
  veld.addEventListener("blur", () => kies(geen && veld.value === "" ? "" : undefined));
  lijst.addEventListener("pointerdown", (gebeurtenis) => gebeurtenis.preventDefault());
  lijst.addEventListener("click", ({target}) => {
    const optie = (target as Element).closest<HTMLElement>("[data-waarde]");
    if (optie) kies(optie.dataset.waarde);
  });

  return {
    element,
    zet(code: string) {
      element.value = code;
      if (lijst.hidden || document.activeElement !== veld) sluit();
    }
  };
}
