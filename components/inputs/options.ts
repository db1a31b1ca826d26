import {h, setText} from "../dom/element.js";
import {asInput, type InputElement} from "./input.js";

interface ButtonRowOptions<Code> {
  /** The key in the address. */
  naam: string;
  titel: string;
  options: readonly {code: Code; naam: string}[];
  /** The first where none is given. */
  value?: Code;
  /** The title is only read aloud, where a heading says it already. */
  quiet?: boolean;
}

/** Radio buttons beside each other; its value is the code of the chosen one. */
export function buttonRow<Code extends string>({
  naam,
  titel: title,
  options,
  value = options[0]!.code,
  quiet = false
}: ButtonRowOptions<Code>): InputElement<Code> {
  const boxes = options.map(({code}) =>
    h("input", {type: "radio", name: naam, id: `${naam}-${code}`, value: code, checked: code === value})
  );
  const element = h(
    "fieldset",
    {class: "button-row"},
    h("legend", {class: quiet ? "screen-reader-only" : null}, title),
    ...options.flatMap(({naam}, i) => [boxes[i], h("label", {for: boxes[i]!.id}, naam)])
  );
  return asInput<Code, HTMLElement>(element, {
    get: () => options[boxes.findIndex(({checked}) => checked)]?.code ?? value,
    set(code) {
      for (const box of boxes) box.checked = box.value === code;
    }
  });
}

interface ChoiceOption {
  code: string;
  naam: string;
  /** Options with the same groep stand together under that name. */
  groep?: string;
}

interface SelectOptions {
  /** The key in the address. */
  naam: string;
  label: string;
  options?: readonly ChoiceOption[];
  value?: string;
  id?: string;
  /** What stands below the list, and is read with it. */
  help?: HTMLElement;
}

/** A list to choose one of; its value is the code of the chosen one. */
export function select({naam, label, options = [], value, id = `keuze-${naam}`, help}: SelectOptions) {
  const list = h("select", {id, name: naam, "aria-describedby": help?.id});
  const element = asInput(h("div", {class: "field"}, h("label", {for: id}, label), list, help), {
    get: () => list.value,
    set: (code) => (list.value = code)
  });
  let shape = "";
  /** Other options; the first is chosen where they differ from those that stood there. */
  function setOptions(options: readonly ChoiceOption[]) {
    const fresh = JSON.stringify(options);
    if (fresh === shape) return;
    shape = fresh;
    list.replaceChildren(...groups(options));
  }
  setOptions(options);
  if (value !== undefined) list.value = value;
  return Object.assign(element, {setOptions, focus: () => list.focus()});
}

function groups(options: readonly ChoiceOption[]): HTMLElement[] {
  const option = ({code, naam}: ChoiceOption) => h("option", {value: code}, naam);
  const names = [...new Set(options.map(({groep: group}) => group))];
  return names.flatMap((group) => {
    const own = options.filter((item) => item.groep === group).map(option);
    return group === undefined ? own : [h("optgroup", {label: group}, ...own)];
  });
}

export interface GroupOption {
  code: string;
  naam: string;
  uitleg?: string;
}

interface GroupOptions<T> {
  /** The key in the address. */
  naam: string;
  titel: string;
  options: readonly GroupOption[];
  value?: T;
  open?: boolean;
}

/** A fieldset that folds, of check boxes; its value is the codes of those that are on. */
export function checkboxGroup({value = [], ...options}: GroupOptions<readonly string[]>) {
  const {element, boxes, tally, focus} = fold("checkbox", options);
  const set = (codes: readonly string[]) => {
    for (const box of boxes) box.checked = codes.includes(box.value);
    count();
  };
  const get = () => boxes.filter(({checked}) => checked).map((box) => box.value);
  const count = () => setText(tally, get().length === 0 ? "" : `${get().length} gekozen`);
  element.addEventListener("input", count);
  set(value);
  return Object.assign(asInput<readonly string[], HTMLElement>(element, {get, set}), {focus});
}

/** A fieldset that folds, of radio buttons; its value is the code of the chosen one. */
export function radioGroup({value, ...options}: GroupOptions<string>) {
  const {element, boxes, focus} = fold("radio", options);
  const set = (code: string) => {
    for (const box of boxes) box.checked = box.value === code;
  };
  const get = () => boxes.find(({checked}) => checked)?.value ?? "";
  if (value !== undefined) set(value);
  return Object.assign(asInput<string, HTMLElement>(element, {get, set}), {focus});
}

function fold(
  kind: "checkbox" | "radio",
  {naam, titel: title, options, open = false}: Omit<GroupOptions<unknown>, "value">
) {
  const tally = h("span", {class: "group-tally"});
  const boxes = options.map(({code}) => h("input", {type: kind, name: naam, value: code, id: `keuze-${naam}-${code}`}));
  const lines = options.map(({naam, uitleg: explanation}, i) =>
    h(
      "div",
      {class: "group-line"},
      boxes[i],
      h("label", {for: boxes[i]!.id}, naam, explanation && h("small", {}, explanation))
    )
  );
  const element = h(
    "details",
    {id: `keuze-${naam}`, class: "group", open},
    h("summary", {}, h("span", {}, title), tally),
    h("fieldset", {}, h("legend", {class: "screen-reader-only"}, title), ...lines)
  );
  /** To the first that is chosen, unfolded. */
  function focus() {
    element.open = true;
    (boxes.find(({checked}) => checked) ?? boxes[0])?.focus();
  }
  return {element, boxes, tally, focus};
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
