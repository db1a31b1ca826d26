import {h} from "../dom/element.js";

/** What a page says of where its numbers come from: in the strip above it and at its foot. */
export interface SourceLines {
  strip: string;
  /** Whether much of the source does not count. */
  loud?: boolean;
  foot: string;
}

/**
 * Makes a page speak of the visitor's own files. Its strip, its foot and its passages on the tables of the site (`site-source`) were written
 * when the site was built, of another source; such a passage gives way to what it holds for own files (`data-own`), or to nothing.
 */
export function setSourceLines(page: Document, {strip, loud = false, foot}: SourceLines): void {
  const above = page.querySelector(".strip");
  above?.classList.toggle("strip-loud", loud);
  above?.replaceChildren(strip);
  const below = page.querySelector("#observablehq-footer p");
  const link = below?.querySelector("a");
  below?.replaceChildren(h("strong", {}, "Bron:"), ` ${foot} `, ...(link ? [link] : []));
  for (const passage of page.querySelectorAll<HTMLElement>(".site-source")) {
    passage.hidden = true;
    const own = passage.dataset["own"];
    if (own) passage.before(h("p", {}, own));
  }
}
