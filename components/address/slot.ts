import {cut} from "./address.js";
import {showAddressNotice} from "./notice.js";

/** The name of the place in a page that a hash stands for; null where it cannot be read. */
export function slotOf(hash: string): string | null {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return null;
  }
}

/** What is told of a hash that names no place in a page; null where it does, or there is none. */
export function slotNotice(hash: string, exists: (id: string) => boolean): string | null {
  const slot = slotOf(hash);
  if (slot === "" || (slot !== null && exists(slot))) return null;
  return `“${cut(slot ?? hash.slice(1))}” uit het adres is geen plaats op deze pagina.`;
}

/** Goes to the place that the hash names when the page has been drawn, or tells that it is not there; also when the hash changes. */
export function followSlot(drawn: Promise<unknown>): void {
  const exists = (id: string) => document.getElementById(id) !== null;
  const early = exists(slotOf(location.hash) ?? "");
  const say = () => {
    const notice = slotNotice(location.hash, exists);
    showAddressNotice("plek", notice === null ? [] : [notice]);
  };
  void drawn.then(() => {
    say();
    // What was drawn later, the browser could not go to.
    if (!early && scrollY === 0) document.getElementById(slotOf(location.hash) ?? "")?.scrollIntoView();
    window.addEventListener("hashchange", say);
  });
}

/** Resolves when all figures of the page have been drawn. */
export function drawn(): Promise<void> {
  const {documentElement} = document;
  return new Promise((done) => {
    const look = () => {
      if (documentElement.dataset["volledig"] === undefined) return;
      waiter.disconnect();
      done();
    };
    const waiter = new MutationObserver(look);
    waiter.observe(documentElement, {attributes: true, attributeFilter: ["data-volledig"]});
    look();
  });
}

/** Long enough for the cells of a page to follow each other. */
const IDLE = 400;

/** Resolves when a page without figures has not changed for a while. */
export function atRest(): Promise<void> {
  return new Promise((done) => {
    const off = () => {
      waiter.disconnect();
      done();
    };
    let clock = setTimeout(off, IDLE);
    const waiter = new MutationObserver(() => {
      clearTimeout(clock);
      clock = setTimeout(off, IDLE);
    });
    waiter.observe(document.body, {childList: true, subtree: true});
  });
}
