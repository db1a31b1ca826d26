import {h, setText} from "../dom/element.js";

interface Button {
  code: string;
  naam: string;
}

/**
 * Radio buttons beside each other, named after their key in the address; `choose` gets the code. `quiet`: the title is only
 * read aloud, where a heading says it already.
 */
export function buttonRow(
  naam: string,
  title: string,
  options: readonly Button[],
  choose: (code: string) => void,
  {quiet = false} = {}
) {
  const boxes = options.map(({code}) =>
    h("input", {type: "radio", name: naam, id: `${naam}-${code}`, value: code, onchange: () => choose(code)})
  );
  return {
    element: h(
      "fieldset",
      {class: "button-row"},
      h("legend", {class: quiet ? "screen-reader-only" : null}, title),
      ...options.flatMap(({naam}, i) => [boxes[i], h("label", {for: boxes[i]!.id}, naam)])
    ),
    set(code: string) {
      for (const box of boxes) box.checked = box.value === code;
    }
  };
}

interface ChoiceOption {
  code: string;
  naam: string;
  /** Options with the same groep stand together under that name. */
  groep?: string;
}

/** A list to choose one of, named after its key in the address. */
export function select(naam: string, label: string, choose: (code: string) => void) {
  const id = `keuze-${naam}`;
  const list = h("select", {id, name: naam, onchange: () => choose(list.value)});
  let shape = "";
  return {
    element: h("div", {class: "field"}, h("label", {for: id}, label), list),
    set(options: readonly ChoiceOption[], chosen: string) {
      const fresh = options.map(({code}) => code).join();
      if (fresh !== shape) {
        shape = fresh;
        list.replaceChildren(...groups(options));
      }
      list.value = chosen;
    }
  };
}

function groups(options: readonly ChoiceOption[]): HTMLElement[] {
  const option = ({code, naam}: ChoiceOption) => h("option", {value: code}, naam);
  const names = [...new Set(options.map(({groep: group}) => group))];
  return names.flatMap((group) => {
    const own = options.filter((item) => item.groep === group).map(option);
    return group === undefined ? own : [h("optgroup", {label: group}, ...own)];
  });
}

/** A drawer on a narrow screen; on a wide one it always stands open. */
export function drawer(content: HTMLElement) {
  const button = h("summary", {}, "Keuzes maken");
  const element = h("details", {class: "drawer"}, button, content);
  const wide = matchMedia("(min-width: 64rem)");
  const follow = () => (element.open = wide.matches);
  wide.addEventListener("change", follow);
  follow();
  return {
    element,
    open: () => (element.open = true),
    /** How many choices are on. */
    count: (aantal: number) => setText(button, aantal === 0 ? "Keuzes maken" : `Keuzes maken (${aantal})`)
  };
}
