import {toonAdresmelding} from "./melding.js";
import {kort} from "./nietgevolgd.js";

/** The name of the place in a page that a hash stands for; null where it cannot be read. */
export function plekVan(hash: string): string | null {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return null;
  }
}

/** What is told of a hash that names no place in a page; null where it does, or there is none. */
export function plekmelding(hash: string, bestaat: (id: string) => boolean): string | null {
  const plek = plekVan(hash);
  if (plek === "" || (plek !== null && bestaat(plek))) return null;
  return `“${kort(plek ?? hash.slice(1))}” uit het adres is geen plaats op deze pagina.`;
}

/** Goes to the place that the hash names when the page has been drawn, or tells that it is not there; also when the hash changes. */
export function volgPlek(getekend: Promise<unknown>): void {
  const bestaat = (id: string) => document.getElementById(id) !== null;
  const vroeg = bestaat(plekVan(location.hash) ?? "");
  const zeg = () => {
    const melding = plekmelding(location.hash, bestaat);
    toonAdresmelding("plek", melding === null ? [] : [melding]);
  };
  void getekend.then(() => {
    zeg();
    // What was drawn later, the browser could not go to.
    if (!vroeg && scrollY === 0) document.getElementById(plekVan(location.hash) ?? "")?.scrollIntoView();
    window.addEventListener("hashchange", zeg);
  });
}

/** Resolves when all figures of the page have been drawn. */
export function getekend(): Promise<void> {
  const {documentElement} = document;
  return new Promise((klaar) => {
    const kijk = () => {
      if (documentElement.dataset["volledig"] === undefined) return;
      wachter.disconnect();
      klaar();
    };
    const wachter = new MutationObserver(kijk);
    wachter.observe(documentElement, {attributes: true, attributeFilter: ["data-volledig"]});
    kijk();
  });
}

/** Long enough for the cells of a page to follow each other. */
const RUST = 400;

/** Resolves when a page without figures has not changed for a while. */
export function inRust(): Promise<void> {
  return new Promise((klaar) => {
    const af = () => {
      wachter.disconnect();
      klaar();
    };
    let klok = setTimeout(af, RUST);
    const wachter = new MutationObserver(() => {
      clearTimeout(klok);
      klok = setTimeout(af, RUST);
    });
    wachter.observe(document.body, {childList: true, subtree: true});
  });
}
