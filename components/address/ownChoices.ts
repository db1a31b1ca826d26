import {h} from "../dom/element.js";
import {asInput, fireInput, type InputElement, onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";

/** The codes of each choice of a page, the first as it is when the address says nothing. */
type Codes<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** What an address knows of a page's own choices. */
export interface PageKeys {
  /** The address without the keys that are followed: what is left is of the cohort, or known to nobody. */
  without(address: URLSearchParams): URLSearchParams;
  /** Adds the choices that are not as usual. */
  write(address: URLSearchParams): void;
}

/**
 * The choices of one page beside those of its cohort, in the address too: which use is followed, which two moments. `listen`
 * hears of a newer one, by a control of the page or by the way back.
 */
export function ownChoices<Key extends string>(codes: Codes<Key>) {
  const keys = Object.keys(codes) as Key[];
  const from = (address: URLSearchParams) =>
    Object.fromEntries(
      keys.map((key) => [key, codes[key].find((code) => code === address.get(key)) ?? codes[key][0]!])
    ) as Record<Key, string>;
  let value = from(new URLSearchParams(location.search));
  const listeners: (() => void)[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  window.addEventListener("popstate", () => {
    value = from(new URLSearchParams(location.search));
    tell();
  });
  const write = (address: URLSearchParams) => {
    for (const key of keys) {
      address.delete(key);
      if (value[key] !== codes[key][0]) address.set(key, value[key]);
    }
  };

  function choose(fresh: Partial<Record<Key, string>>) {
    const next = {...value, ...fresh};
    if (keys.every((key) => next[key] === value[key])) return;
    value = next;
    const address = new URLSearchParams(location.search);
    write(address);
    const steps = ((history.state as {stappen?: number} | null)?.stappen ?? 0) + 1;
    history.pushState({stappen: steps}, "", `${location.pathname}?${address}`);
    tell();
  }

  return {
    get value() {
      return value;
    },
    without(address: URLSearchParams) {
      const rest = new URLSearchParams(address);
      for (const key of keys) if (codes[key].includes(rest.get(key) ?? "")) rest.delete(key);
      return rest;
    },
    write,
    choose,
    listen: (listener: () => void) => void listeners.push(listener),
    /** A list that is one of the choices. */
    list(key: Key, label: string, names: (code: string) => string) {
      const options = codes[key].map((code) => ({code, naam: names(code)}));
      const element = onInput(select({naam: key, label, options, value: value[key]}), (code) =>
        choose({[key]: code} as Partial<Record<Key, string>>)
      );
      listeners.push(() => (element.value = value[key]));
      return element;
    },
    /** Lists that all figures of the page follow; its value is all choices of the page, also those whose list stands elsewhere. */
    bar<Value>(lists: readonly HTMLElement[], read: (value: Readonly<Record<Key, string>>) => Value) {
      const box = group(lists, {role: "group", "aria-label": "Keuzes voor deze pagina"});
      for (const list of lists) list.addEventListener("input", (event) => event.stopPropagation());
      const element: InputElement<Value> = asInput<Value, HTMLElement>(box, {get: () => read(value), set: () => {}});
      listeners.push(() => fireInput(element));
      return element;
    },
    /** Lists that belong to one figure. */
    group: (...lists: readonly HTMLElement[]) => group(lists)
  };
}

const group = (lists: readonly HTMLElement[], more: Readonly<Record<string, string>> = {}) =>
  h("div", {class: "own-choices", ...more}, ...lists);
