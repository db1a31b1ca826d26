import {h} from "../dom/element.js";
import type {PageKeys} from "./ownChoices.js";
import {cut, NO, type Unknown, withoutStrange} from "./address.js";

/** What can be told of: the choice in the query, or the place in the hash. */
type Part = "keuze" | "plek";

const said = new Map<Part, readonly string[]>();
let box: {element: HTMLElement; set(lines: readonly string[]): void} | undefined;

/**
 * Tells at the top of the page what of the address is not followed: quiet, until it is closed or something else is chosen.
 * No lines: nothing to tell any more. `erbij` fetches lines that follow, as long as these stand there.
 */
export function showAddressNotice(part: Part, lines: readonly string[], added?: () => Promise<string[]>): void {
  if (lines.length === 0 && !said.has(part)) return;
  said.set(part, lines);
  void added?.().then((more) => {
    if (more.length > 0 && said.get(part) === lines) showAddressNotice(part, [...lines, ...more]);
  });
  box ??= make();
  if (!box.element.isConnected) document.querySelector("#observablehq-main")?.prepend(box.element);
  box.set([...said.values()].flat());
}

function make() {
  const list = h("div", {role: "status"});
  const close = () => {
    said.clear();
    set([]);
    // The focus was on the button that is gone.
    document.getElementById("inhoud")?.focus();
  };
  const element = h(
    "aside",
    {class: "address-notice", "aria-label": "Over het adres van deze pagina", hidden: true},
    list,
    h("button", {type: "button", class: "button-quiet", onclick: close}, "Sluit deze melding")
  );
  function set(lines: readonly string[]) {
    element.hidden = lines.length === 0;
    list.replaceChildren(...lines.map((line) => h("p", {}, line)));
  }
  return {element, set};
}

/** What every page takes along to the next. */
interface Carried {
  gebied: string;
  /** null: nothing is compared; undefined: this page does not say. */
  vergelijk: string | null | undefined;
  /** The rules of the cohorts as keys of an address, for pages that know them; undefined: this page does not say. */
  rules?: URLSearchParams;
}

/** The pages that follow a cohort. */
const cohortPages = /\/(levensweg|gebeurtenissen|trajecten|vergelijken)(\.html)?$/;

/** What stands behind the address of a page in the menu, so that it opens with the same gebied and comparison. */
export function menuQuery({gebied, vergelijk: compare}: Carried): string {
  const address = new URLSearchParams();
  if (gebied !== "NL") address.set("gebied", gebied);
  if (compare) address.set("vergelijk", compare);
  else if (compare === null && gebied !== "NL") address.set("vergelijk", NO);
  const query = address.toString();
  return query === "" ? "" : `?${query}`;
}

/** Makes the links around the page keep what is chosen: those of the menu, the name of the site and the foot. */
export function setMenu(along: Carried): void {
  const query = menuQuery(along);
  const rules = String(along.rules ?? "");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header a, #observablehq-footer a"))
    if (link.origin === location.origin && link.hash === "")
      link.search =
        rules !== "" && cohortPages.test(link.pathname) ? `${query === "" ? "?" : `${query}&`}${rules}` : query;
}

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
function drawn(): Promise<void> {
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

/** A choice as a page shows it. */
export interface State<Choice> {
  choice: Choice;
  /** How many choices can be undone. */
  stappen: number;
  /** How many that were undone can be done again, as far as this page knows. */
  ahead: number;
}

/** A choice that can be shown, and what the visitor must know of it: what is not followed, a comparison that cannot be. */
export interface Checked<Choice> {
  choice: Choice;
  notices: string[];
  /** What in the address is not followed. */
  onbekend?: readonly Unknown[];
  /** What is known of codes that are not followed, where that takes more than the page has loaded. */
  added?: () => Promise<string[]>;
}

/** How a choice stands in an address. */
export interface AddressMode<Choice> {
  read(address: URLSearchParams): Checked<Choice>;
  /** Only what differs from the default. */
  write(choice: Choice): URLSearchParams;
  /** The key and value of the time that the choice is of: in the address always, so that it names the same numbers when newer ones come. */
  tijd(choice: Choice): [key: string, waarde: string];
  check(choice: Choice): Checked<Choice>;
  /** What the menu takes along of it; null: what it took along before. */
  along(choice: Choice): Carried | null;
  /** Choices of the page itself, which stand in the same address. */
  own?: PageKeys;
}

/** Keeps a choice and the address equal; "ongedaan" is the browser's own way back. What is not followed is told on the page. */
export function stateOfAddress<Choice>(mode: AddressMode<Choice>, onState: (state: State<Choice>) => void) {
  const steps = () => (history.state as {stappen?: number} | null)?.stappen ?? 0;
  let furthest = steps();
  const fromAddress = (): Checked<Choice> => {
    const address = new URLSearchParams(location.search);
    const parsed = mode.read(mode.own?.without(address) ?? address);
    const {choice, notices} = mode.check(parsed.choice);
    return {...parsed, choice, notices: [...parsed.notices, ...notices]};
  };
  const read = (): State<Choice> => ({choice: fromAddress().choice, ...where()});
  /** Where this choice stands among those of before and after it. */
  const where = () => ({stappen: steps(), ahead: Math.max(0, furthest - steps())});
  function say({choice, notices, added}: Checked<Choice>) {
    showAddressNotice("keuze", notices, added);
    const along = mode.along(choice);
    if (along) setMenu(along);
  }
  function addressOf(choice: Choice): string {
    const address = mode.write(choice);
    mode.own?.write(address);
    const [key, waarde] = mode.tijd(choice);
    if (!address.has(key)) address.set(key, waarde);
    return address.toString();
  }
  /** Takes out of the address the keys that the page does not know, and adds the time where it does not name it; the rest stays as it was given. */
  function setAddress({choice, onbekend: unknown = []}: Checked<Choice>) {
    const {search, hash, pathname} = location;
    const [key, waarde] = mode.tijd(choice);
    const given = withoutStrange(search, unknown);
    const time = new URLSearchParams(given).has(key) ? "" : String(new URLSearchParams({[key]: waarde}));
    const address = time === "" ? given : `${given === "" ? "?" : `${given}&`}${time}`;
    if (address !== search) history.replaceState(history.state, "", `${pathname}${address}${hash}`);
  }
  window.addEventListener("popstate", () => {
    const parsed = fromAddress();
    say(parsed);
    onState({choice: parsed.choice, ...where()});
    setAddress(parsed);
  });
  const first = fromAddress();
  say(first);
  setAddress(first);
  followSlot(drawn());
  return {
    read,
    choose(chosen: Choice) {
      const {choice, notices} = mode.check(chosen);
      const address = addressOf(choice);
      const otherwise = address !== addressOf(read().choice);
      if (!otherwise && notices.length === 0) return;
      const next = {stappen: steps() + (otherwise ? 1 : 0)};
      if (otherwise) furthest = next.stappen;
      onState({choice, ...next, ahead: Math.max(0, furthest - next.stappen)});
      if (otherwise) history.pushState(next, "", `?${address}`);
      say({choice, notices});
    },
    back: () => history.back(),
    forward: () => history.forward()
  };
}
