import {begripOf, begrippen} from "../../data/begrip.js";
import {h} from "../dom/element.js";

/** Where something is on the screen, in pixels from its top left corner. */
interface Area {
  left: number;
  top: number;
  bottom: number;
}

const EDGE = 8;
const DISTANCE = 4;

/** The top left corner of a bubble at a word: under it, or above it where there is no room; never outside the screen. */
export function placeNear(
  word: Area,
  ring: {width: number; height: number},
  screen: {width: number; height: number}
): {left: number; top: number} {
  const below = word.bottom + DISTANCE;
  const above = word.top - DISTANCE - ring.height;
  const fits = below + ring.height + EDGE <= screen.height || above < EDGE;
  const extreme = Math.max(EDGE, screen.width - ring.width - EDGE);
  return {left: Math.min(Math.max(EDGE, word.left), extreme), top: fits ? below : above};
}

/** Time to move the pointer from the word to its meaning. */
const GRACE = 250;

let teller = 0;
/** Closes the meaning that is open; there is at most one. */
let closeOpen: (() => void) | null = null;

/**
 * A term in running text with its meaning: opened by hover, focus and tap, closed by Escape, by leaving it or by another press; the pointer
 * may move onto the meaning (WCAG 1.4.13). `text`: how the term reads here.
 */
export function begrip(code: string, text?: string): HTMLElement {
  const {term, meaning} = begripOf(code);
  const id = `begrip-${++teller}`;
  const explanation = h("span", {id}, meaning);
  const more = h("a", {href: `./begrippen#${code}`}, `Meer over “${term}”`);
  const ring = h(
    "span",
    {class: "begrip-balloon", popover: "manual", hidden: true},
    h("b", {}, term),
    explanation,
    more
  );
  const word = h(
    "button",
    {type: "button", class: "begrip-word", "aria-expanded": "false", "aria-describedby": id},
    text ?? lowerFirst(term)
  );
  const whole = h("span", {class: "begrip-slot"}, word, ring);
  let clock: ReturnType<typeof setTimeout> | undefined;
  let fixed = false;

  const place = () => {
    const {left, top} = placeNear(word.getBoundingClientRect(), ring.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight
    });
    ring.style.left = `${left}px`;
    ring.style.top = `${top}px`;
  };
  const check = (gebeurtenis: KeyboardEvent) => {
    if (gebeurtenis.key !== "Escape") return;
    gebeurtenis.stopPropagation();
    if (ring.contains(document.activeElement)) word.focus();
    close();
  };
  const outside = (gebeurtenis: PointerEvent) => {
    if (!whole.contains(gebeurtenis.target as Node)) close();
  };

  function open() {
    clearTimeout(clock);
    if (!ring.hidden) return;
    closeOpen?.();
    closeOpen = close;
    ring.hidden = false;
    if ("showPopover" in ring) ring.showPopover();
    word.setAttribute("aria-expanded", "true");
    place();
    document.addEventListener("keydown", check, true);
    document.addEventListener("pointerdown", outside, true);
    window.addEventListener("scroll", place, {capture: true, passive: true});
  }

  function close() {
    clearTimeout(clock);
    fixed = false;
    if (ring.hidden) return;
    if (closeOpen === close) closeOpen = null;
    if ("hidePopover" in ring && ring.isConnected) ring.hidePopover();
    ring.hidden = true;
    word.setAttribute("aria-expanded", "false");
    document.removeEventListener("keydown", check, true);
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("scroll", place, {capture: true});
  }

  const wait = () => {
    clearTimeout(clock);
    if (!fixed && !whole.contains(document.activeElement)) clock = setTimeout(close, GRACE);
  };
  word.addEventListener("click", () => {
    if (fixed) return close();
    open();
    fixed = true;
  });
  word.addEventListener("focus", () => word.matches(":focus-visible") && open());
  whole.addEventListener("focusout", ({relatedTarget}) => {
    if (!whole.contains(relatedTarget as Node | null) && !fixed) close();
  });
  whole.addEventListener("pointerenter", ({pointerType}) => pointerType === "mouse" && open());
  whole.addEventListener("pointerleave", ({pointerType}) => pointerType === "mouse" && wait());
  return whole;
}

/** As a term reads within a sentence; what begins with two capitals or is one letter stays as it is. */
export const lowerFirst = (term: string): string =>
  /^\p{Lu}(?=\p{Ll}|-)/u.test(term) && !/^(Wmo|Wsw|Wlz|Jeugdwet|Participatiewet|P-wet|Gemeentelijke Monitor)/.test(term)
    ? term.charAt(0).toLowerCase() + term.slice(1)
    : term;

/** Words too common to be made a term wherever they stand. */
const plain = new Set([
  "n",
  "basis",
  "gebied",
  "inwoner",
  "gemeente",
  "status",
  "monitor",
  "toelichting",
  "stand",
  "teller"
]);

const shapes = begrippen
  .filter(({code}) => !plain.has(code))
  .flatMap(({code, term, also = []}) => [term, ...also].map((word) => ({code, word: word.toLowerCase()})))
  .sort((a, b) => b.word.length - a.word.length);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${shapes.map(({word}) => escaped(word)).join("|")})(?![\\p{L}\\p{N}-])`,
  "giu"
);

/** The parts of a text: as it is, or a term by its code. Each term once, at its first place; `except` none of these. */
export function termsIn(text: string, except: readonly string[] = []): (string | {code: string; word: string})[] {
  const had = new Set(except);
  const result: (string | {code: string; word: string})[] = [];
  let until = 0;
  for (const found of text.matchAll(pattern)) {
    const {code} = shapes.find(({word}) => word === found[0].toLowerCase())!;
    if (had.has(code)) continue;
    had.add(code);
    result.push(text.slice(until, found.index), {code, word: found[0]});
    until = found.index + found[0].length;
  }
  return [...result, text.slice(until)].filter((part) => part !== "");
}

/** A text with its terms to be opened. */
export const textWithBegrippen = (text: string, except: readonly string[] = []): (string | HTMLElement)[] =>
  termsIn(text, except).map((part) => (typeof part === "string" ? part : begrip(part.code, part.word)));
