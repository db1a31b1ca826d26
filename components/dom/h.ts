type Kind = Node | string | null | undefined | false;

/** An element with attributes (`true` sets an empty one, `false` and null none), listeners (`onclick`) and children. */
export function h<Naam extends keyof HTMLElementTagNameMap>(
  naam: Naam,
  eigenschappen: Record<string, unknown> = {},
  ...kinderen: Kind[]
): HTMLElementTagNameMap[Naam] {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(eigenschappen)) {
    if (typeof waarde === "function") element.addEventListener(sleutel.slice(2), waarde as EventListener);
    else if (waarde !== false && waarde !== null && waarde !== undefined)
      element.setAttribute(sleutel, waarde === true ? "" : String(waarde));
  }
  element.append(
    ...kinderen.filter((kind): kind is Node | string => kind !== null && kind !== undefined && kind !== false)
  );
  return element;
}

/** Sets a text only when it changed, so that nothing is laid out again for nothing. */
export function zetTekst(element: Element, tekst: string): void {
  if (element.textContent !== tekst) element.textContent = tekst;
}
