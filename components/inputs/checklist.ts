import {h, setText} from "../dom/element.js";
import {area} from "./gebiedSearch.js";

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

/** A box to search a list with. */
export function searchBox(naam: string, label: string, onFind: (query: string) => void) {
  const field = h("input", {
    ...{id: `zoek-${naam}`, type: "search", autocomplete: "off", spellcheck: "false"},
    oninput: (gebeurtenis: Event) => {
      gebeurtenis.stopPropagation();
      onFind(field.value);
    }
  });
  const element = h("div", {class: "search-box"}, h("label", {for: field.id}, label), field);
  return {element, query: () => field.value};
}

/** A check box with its label, which can also be half on. */
export function tick(
  id: string,
  {naam, uitleg: explanation = ""}: {naam: string; uitleg?: string},
  onSwap: () => void
) {
  const box = h("input", {type: "checkbox", id, onchange: onSwap});
  const small = h("small", {}, explanation);
  return {
    element: h("div", {class: "group-line"}, box, h("label", {for: id}, naam, explanation !== "" && small)),
    set(enable: number, from: number) {
      box.checked = from > 0 && enable === from;
      box.indeterminate = enable > 0 && enable < from;
    },
    setExplanation: (text: string) => setText(small, text),
    enable: () => box.checked
  };
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
  choose: (codes: string[]) => void;
}

/** Groups of check boxes, each with one for all of it, and a search over their names. */
export function checklist({naam, titel: title, zoek: find, open = false, choose}: ChecklistOptions) {
  const list = h("div", {class: "choice-list"});
  const nothing = h("p", {class: "help", hidden: true}, "Niets gevonden.");
  const box = find === undefined ? null : searchBox(naam, find, sifts);
  const edge = panel(naam, title, [...(box ? [box.element] : []), list, nothing], open);
  let groups: readonly TickGroup[] = [];
  let lines: {alle: ReturnType<typeof tick>; part: HTMLElement; options: ReturnType<typeof tick>[]}[] = [];
  let chosen = new Set<string>();

  function swap(codes: readonly string[], enable: boolean) {
    for (const code of codes)
      if (enable) chosen.add(code);
      else chosen.delete(code);
    choose([...chosen]);
  }

  function make() {
    lines = groups.map(({titel: title, options}, g) => {
      const codes = options.map(({code}) => code);
      const all = tick(`${naam}-alle-${g}`, {naam: `Alle (${codes.length})`}, () => swap(codes, all.enable()));
      const ticks = options.map((option): ReturnType<typeof tick> => {
        const one = tick(`${naam}-${option.code}`, option, () => swap([option.code], one.enable()));
        return one;
      });
      const part = h(
        "fieldset",
        {},
        h("legend", {}, title),
        options.length > 1 && all.element,
        ...ticks.map(({element}) => element)
      );
      return {alle: all, part, options: ticks};
    });
    list.replaceChildren(...lines.map(({part}) => part));
    sifts();
  }

  function sifts() {
    const words = area(box?.query() ?? "")
      .split(/\s+/)
      .filter(Boolean);
    let over = 0;
    groups.forEach(({options, titel: title}, g) => {
      const {alle: all, part, options: ticks} = lines[g]!;
      const fits = options.map(({naam}) => words.every((word) => area(`${naam} ${title}`).includes(word)));
      ticks.forEach(({element}, i) => (element.hidden = !fits[i]));
      all.element.hidden = words.length > 0;
      part.hidden = !fits.includes(true);
      over += fits.filter(Boolean).length;
    });
    nothing.hidden = over > 0;
  }

  return {
    element: edge.element,
    set(fresh: readonly TickGroup[], codes: Iterable<string>) {
      chosen = new Set(codes);
      if (fresh !== groups) {
        groups = fresh;
        make();
      }
      let from = 0;
      groups.forEach(({options}, g) => {
        const enable = options.filter(({code}) => chosen.has(code)).length;
        lines[g]!.alle.set(enable, options.length);
        options.forEach(({code}, i) => lines[g]!.options[i]!.set(chosen.has(code) ? 1 : 0, 1));
        from += options.length;
      });
      edge.count(chosen.size, from);
    }
  };
}
