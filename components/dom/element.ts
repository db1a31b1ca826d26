type Child = Node | string | null | undefined | false;

/** An element with attributes (`true` sets an empty one, `false` and null none), listeners (`onclick`) and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  naam: Name,
  properties: Record<string, unknown> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(naam);
  for (const [key, waarde] of Object.entries(properties)) {
    if (typeof waarde === "function") element.addEventListener(key.slice(2), waarde as EventListener);
    else if (waarde !== false && waarde !== null && waarde !== undefined)
      element.setAttribute(key, waarde === true ? "" : String(waarde));
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false)
  );
  return element;
}

/** Sets a text only when it changed, so that nothing is laid out again for nothing. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A button that stands out. */
export const button = (text: string, onclick: () => void): HTMLButtonElement =>
  h("button", {type: "button", class: "button", onclick}, text);

/** A button that is quiet. */
export const quietButton = (text: string, onclick: () => void): HTMLButtonElement =>
  h("button", {type: "button", class: "button-quiet", onclick}, text);

/** Marks the whole page with a class, for its style: with `:has()` a browser would look at all of it at every change. */
export const markPage = (name: string, on = true): void => void document.documentElement.classList.toggle(name, on);
