import {h, setText} from "../dom/element.js";
import {area} from "./gebiedSearch.js";
import {asInput, type InputElement, onInput} from "./input.js";

/** A part of the choices that folds, with the number chosen behind its name. */
export function panel(naam: string, title: string, content: HTMLElement[], open = false) {
  const tally = h("span", {class: "group-tally"});
  return {
    element: h(
      "details",
      {id: `keuze-${naam}`, class: "group", open},
      h("summary", {}, h("span", {}, title), tally),
      ...content
    ),
    count: (chosen: number, from: number) => setText(tally, `${chosen} van ${from}`)
  };
}

/** A box to search a list with; its value is what is asked. What it fires stays with it: a search is no choice. */
export function searchBox(naam: string, label: string): InputElement<string> {
  const field = h("input", {id: `zoek-${naam}`, type: "search", autocomplete: "off", spellcheck: "false"});
  const element = h("div", {class: "search-box"}, h("label", {for: field.id}, label), field);
  field.addEventListener("input", (fired) => {
    fired.stopPropagation();
    element.dispatchEvent(new Event("input"));
  });
  return asInput(element, {get: () => field.value, set: (query) => (field.value = query)});
}

/** A check box with its label, which can also be half on: where it is of several, of which a part is chosen. */
export function triStateBox(id: string, {naam, uitleg: explanation = ""}: {naam: string; uitleg?: string}) {
  const box = h("input", {type: "checkbox", id});
  const label = h("label", {for: id}, naam, explanation !== "" && h("small", {}, explanation));
  const element = asInput(h("div", {class: "group-line"}, box, label), {
    get: () => box.checked,
    set: (on: boolean) => setPart(on ? 1 : 0, 1)
  });
  function setPart(chosen: number, from: number) {
    box.checked = from > 0 && chosen === from;
    box.indeterminate = chosen > 0 && chosen < from;
  }
  return Object.assign(element, {setPart});
}

/** Options that belong together. */
export interface TickGroup {
  titel: string;
  options: readonly {code: string; naam: string; uitleg?: string}[];
}

interface ChecklistOptions {
  naam: string;
  titel: string;
  /** The label of the search box; without one the list has none. */
  zoek?: string;
  open?: boolean;
  groups?: readonly TickGroup[];
  value?: readonly string[];
}

/** Groups of check boxes, each with one for all of it, and a search over their names; its value is the chosen codes. */
export function checklist({naam, titel: title, zoek: find, open = false, groups = [], value = []}: ChecklistOptions) {
  const list = h("div", {class: "choice-list"});
  const nothing = h("p", {class: "help", hidden: true}, "Niets gevonden.");
  const box = find === undefined ? null : onInput(searchBox(naam, find), sift);
  const edge = panel(naam, title, [...(box ? [box] : []), list, nothing], open);
  let shown: readonly TickGroup[] = [];
  let lines: {all: Tick; part: HTMLElement; ticks: Tick[]}[] = [];
  let chosen = new Set(value);

  function swap(codes: readonly string[], on: boolean) {
    for (const code of codes)
      if (on) chosen.add(code);
      else chosen.delete(code);
    show();
  }

  function make() {
    lines = shown.map(({titel: title, options}, g) => {
      const codes = options.map(({code}) => code);
      const all = onInput(triStateBox(`${naam}-alle-${g}`, {naam: `Alle (${codes.length})`}), (on) => swap(codes, on));
      const ticks = options.map((option) =>
        onInput(triStateBox(`${naam}-${option.code}`, option), (on) => swap([option.code], on))
      );
      const part = h("fieldset", {}, h("legend", {}, title), options.length > 1 && all, ...ticks);
      return {all, part, ticks};
    });
    list.replaceChildren(...lines.map(({part}) => part));
    sift();
  }

  function sift() {
    const words = area(box?.value ?? "")
      .split(/\s+/)
      .filter(Boolean);
    let over = 0;
    shown.forEach(({options, titel: title}, g) => {
      const {all, part, ticks} = lines[g]!;
      const fits = options.map(({naam}) => words.every((word) => area(`${naam} ${title}`).includes(word)));
      ticks.forEach((one, i) => (one.hidden = !fits[i]));
      all.hidden = words.length > 0;
      part.hidden = !fits.includes(true);
      over += fits.filter(Boolean).length;
    });
    nothing.hidden = over > 0;
  }

  function show() {
    let from = 0;
    shown.forEach(({options}, g) => {
      const {all, ticks} = lines[g]!;
      all.setPart(options.filter(({code}) => chosen.has(code)).length, options.length);
      options.forEach(({code}, i) => (ticks[i]!.value = chosen.has(code)));
      from += options.length;
    });
    edge.count(chosen.size, from);
  }

  /** Other options; what was chosen stays. */
  function setGroups(fresh: readonly TickGroup[]) {
    if (fresh === shown) return;
    shown = fresh;
    make();
    show();
  }

  const element = asInput<readonly string[], HTMLElement>(edge.element, {
    get: () => [...chosen],
    set(codes) {
      chosen = new Set(codes);
      show();
    }
  });
  setGroups(groups);
  return Object.assign(element, {setGroups});
}

type Tick = ReturnType<typeof triStateBox>;
