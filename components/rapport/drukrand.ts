import {h} from "../dom/h.js";

/** A text as a CSS string. */
export const cssTekst = (tekst: string): string =>
  `"${tekst.replace(/[\\"<]/g, (teken) => `\\${teken.codePointAt(0)!.toString(16)} `).replace(/\s+/g, " ")}"`;

/** What stands in the margins of every printed page but the cover. */
export const drukranden = (links: string, rechts: string): string => `@page {
  @top-left { content: ${cssTekst(links)}; }
  @top-right { content: ${cssTekst(rechts)}; }
  @bottom-right { content: counter(page) " / " counter(pages); }
}
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }`;

/** The running header of the printed report, kept equal to the choice. */
export function drukrand() {
  const element = h("style", {media: "print"});
  return {
    element,
    zet(links: string, rechts: string) {
      element.textContent = drukranden(links, rechts);
    }
  };
}
