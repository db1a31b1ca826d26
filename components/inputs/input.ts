/**
 * What `view()` of a page takes: an element whose `value` code may read and set, and that fires `input` when the visitor
 * changes it, never when code does.
 */
export type InputElement<T> = HTMLElement & {value: T};

/** Makes an input of an element that shows a value; what the visitor changes in it must fire `input`, as form fields do. */
export function asInput<T, E extends HTMLElement>(
  element: E,
  value: {get: () => T; set: (value: T) => void}
): E & InputElement<T> {
  return Object.defineProperty(element, "value", value) as E & InputElement<T>;
}

/** An input made of others, which tell only it of their changes: it fires when its own value is another one. */
export function wholeInput<T, E extends HTMLElement>(
  element: E,
  value: {get: () => T; set: (value: T) => void}
): E & InputElement<T> {
  for (const inside of element.children) inside.addEventListener("input", (event) => event.stopPropagation());
  return asInput(element, value);
}

/** Says that the visitor changed an input, where no form field in it says so. */
export const fireInput = (element: HTMLElement): boolean => element.dispatchEvent(new Event("input", {bubbles: true}));

/** Calls with the new value when the visitor changes an input; returns the input. */
export function onInput<I extends InputElement<unknown>>(element: I, run: (value: I["value"]) => void): I {
  element.addEventListener("input", () => run(element.value));
  return element;
}
