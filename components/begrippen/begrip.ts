import {begripVan} from "../../data/begrip.js";
import {h} from "../dom/h.js";
import {plaatsBij} from "./plaats.js";

/** Time to move the pointer from the word to its meaning. */
const GENADE = 250;

let teller = 0;
/** Closes the meaning that is open; there is at most one. */
let sluitOpen: (() => void) | null = null;

/**
 * A term in running text with its meaning: opened by hover, focus and tap, closed by Escape, by leaving it or by another press; the pointer
 * may move onto the meaning (WCAG 1.4.13). `tekst`: how the term reads here.
 */
export function begrip(code: string, tekst?: string): HTMLElement {
  const {term, betekenis} = begripVan(code);
  const id = `begrip-${++teller}`;
  const uitleg = h("span", {id}, betekenis);
  const meer = h("a", {href: `./begrippen#${code}`}, `Meer over “${term}”`);
  const bel = h("span", {class: "begrip-bel", popover: "manual", hidden: true}, h("b", {}, term), uitleg, meer);
  const woord = h(
    "button",
    {type: "button", class: "begrip-woord", "aria-expanded": "false", "aria-describedby": id},
    tekst ?? kleinBegin(term)
  );
  const geheel = h("span", {class: "begrip-plek"}, woord, bel);
  let klok: ReturnType<typeof setTimeout> | undefined;
  let vast = false;

  const plaats = () => {
    const {left, top} = plaatsBij(woord.getBoundingClientRect(), bel.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight
    });
    bel.style.left = `${left}px`;
    bel.style.top = `${top}px`;
  };
  const toets = (gebeurtenis: KeyboardEvent) => {
    if (gebeurtenis.key !== "Escape") return;
    gebeurtenis.stopPropagation();
    if (bel.contains(document.activeElement)) woord.focus();
    sluit();
  };
  const erbuiten = (gebeurtenis: PointerEvent) => {
    if (!geheel.contains(gebeurtenis.target as Node)) sluit();
  };

  function open() {
    clearTimeout(klok);
    if (!bel.hidden) return;
    sluitOpen?.();
    sluitOpen = sluit;
    bel.hidden = false;
    if ("showPopover" in bel) bel.showPopover();
    woord.setAttribute("aria-expanded", "true");
    plaats();
    document.addEventListener("keydown", toets, true);
    document.addEventListener("pointerdown", erbuiten, true);
    window.addEventListener("scroll", plaats, {capture: true, passive: true});
  }

  function sluit() {
    clearTimeout(klok);
    vast = false;
    if (bel.hidden) return;
    if (sluitOpen === sluit) sluitOpen = null;
    if ("hidePopover" in bel && bel.isConnected) bel.hidePopover();
    bel.hidden = true;
    woord.setAttribute("aria-expanded", "false");
    document.removeEventListener("keydown", toets, true);
    document.removeEventListener("pointerdown", erbuiten, true);
    window.removeEventListener("scroll", plaats, {capture: true});
  }

  const wacht = () => {
    clearTimeout(klok);
    if (!vast && !geheel.contains(document.activeElement)) klok = setTimeout(sluit, GENADE);
  };
  woord.addEventListener("click", () => {
    if (vast) return sluit();
    open();
    vast = true;
  });
  woord.addEventListener("focus", () => woord.matches(":focus-visible") && open());
  geheel.addEventListener("focusout", ({relatedTarget}) => {
    if (!geheel.contains(relatedTarget as Node | null) && !vast) sluit();
  });
  geheel.addEventListener("pointerenter", ({pointerType}) => pointerType === "mouse" && open());
  geheel.addEventListener("pointerleave", ({pointerType}) => pointerType === "mouse" && wacht());
  return geheel;
}

/** As a term reads within a sentence; what begins with two capitals or is one letter stays as it is. */
export const kleinBegin = (term: string): string =>
  /^\p{Lu}(?=\p{Ll}|-)/u.test(term) && !/^(Wmo|Wsw|Wlz|Jeugdwet|Participatiewet|P-wet|Gemeentelijke Monitor)/.test(term)
    ? term.charAt(0).toLowerCase() + term.slice(1)
    : term;
