import {h} from "../dom/element.js";
import {NO} from "./address.js";

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
export interface Carried {
  gebied: string;
  /** null: nothing is compared; undefined: this page does not say. */
  vergelijk: string | null | undefined;
}

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
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header a, #observablehq-footer a"))
    if (link.origin === location.origin && link.hash === "") link.search = query;
}
