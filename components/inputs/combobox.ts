import {h} from "../dom/element.js";
import type {Hit} from "./gebiedSearch.js";
import {asInput, fireInput} from "./input.js";

export interface ComboboxOptions {
  naam: string;
  label: string;
  zoek: (query: string) => Hit[];
  /** The name that stands in the box for a code. */
  nameOf: (code: string) => string;
  /** Words for the first option that chooses nothing; without them a choice is needed. */
  no?: string;
  help?: string;
  value?: string;
}

/** A text box that searches and chooses one code (ARIA combobox with a list box), which is its value. */
export function combobox({naam, label, zoek: find, nameOf, no: noWords, help, value = ""}: ComboboxOptions) {
  let no = noWords;
  const id = `keuze-${naam}`;
  const list = h("ul", {id: `${id}-lijst`, role: "listbox", "aria-label": label, hidden: true});
  const field = h("input", {
    ...{id, name: naam, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false"},
    ...{"aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list"},
    ...(help ? {"aria-describedby": `${id}-hulp`} : {}),
    placeholder: no ?? null
  });
  let chosen = value;
  const element = asInput(
    h(
      "div",
      {class: "combobox"},
      h("label", {for: id}, label),
      h("div", {class: "combobox-box"}, field, list),
      help && h("p", {id: `${id}-hulp`, class: "help"}, help)
    ),
    {
      get: () => chosen,
      /** The words of someone who is searching stay. */
      set(code: string) {
        chosen = code;
        if (list.hidden || document.activeElement !== field) close();
      }
    }
  );
  let hits: Hit[] = [];
  let active = -1;
  /** Whether the visitor went to an option; until then the one that Enter takes was only proposed. */
  let moved = false;

  function open(query: string) {
    hits = [...(no && query === "" ? [{code: "", naam: no, soort: ""}] : []), ...find(query)];
    list.replaceChildren(
      ...hits.map(({code, naam, soort: kind}, i) =>
        h(
          "li",
          {id: `${id}-${i}`, role: "option", "data-waarde": code, "aria-selected": String(code === chosen)},
          h("span", {}, naam),
          h("small", {}, kind)
        )
      )
    );
    if (hits.length === 0) list.append(h("li", {role: "option", "aria-disabled": "true"}, "Niets gevonden"));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    moved = false;
    point(query === "" || hits.length === 0 ? -1 : 0);
  }

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    field.value = chosen === "" ? "" : nameOf(chosen);
  }

  function point(fresh: number) {
    list.children[active]?.classList.remove("active");
    active = fresh;
    const option = list.children[active];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.classList.add("active");
    option.scrollIntoView({block: "nearest"});
    field.setAttribute("aria-activedescendant", option.id);
  }

  function choose(code: string | undefined) {
    const otherwise = code !== undefined && code !== chosen;
    if (otherwise) chosen = code;
    close();
    if (otherwise) fireInput(element);
  }

  function check(gebeurtenis: KeyboardEvent) {
    const isClosed = list.hidden;
    const step = {ArrowDown: 1, ArrowUp: -1}[gebeurtenis.key];
    if (step !== undefined) {
      gebeurtenis.preventDefault();
      if (isClosed) open("");
      else if (hits.length > 0) {
        // From the words that were typed the first step is to an end of the list, whatever Enter would have taken.
        const from = moved ? active : step > 0 ? -1 : 0;
        moved = true;
        point((from + step + hits.length) % hits.length);
      }
    } else if (gebeurtenis.key === "Enter") {
      gebeurtenis.preventDefault();
      if (!isClosed) choose(hits[active]?.code);
    } else if (gebeurtenis.key === "Escape" && !isClosed) {
      gebeurtenis.preventDefault();
      close();
    }
  }

  field.addEventListener("keydown", check);
  field.addEventListener("input", (gebeurtenis) => {
    gebeurtenis.stopPropagation();
    open(field.value);
  });
  field.addEventListener("click", () => {
    if (!list.hidden) return;
    field.select();
    open("");
  });
  field.addEventListener("blur", () => choose(no && field.value === "" ? "" : undefined));
  list.addEventListener("pointerdown", (gebeurtenis) => gebeurtenis.preventDefault());
  list.addEventListener("click", ({target}) => {
    const option = (target as Element).closest<HTMLElement>("[data-waarde]");
    if (option) choose(option.dataset.waarde);
  });

  close();
  return Object.assign(element, {
    focus: () => field.focus(),
    /** Other words for the option that chooses nothing. */
    setNo(words: string) {
      if (words === no) return;
      no = words;
      field.setAttribute("placeholder", words);
    }
  });
}
