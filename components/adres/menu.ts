import {GEEN} from "./lees.js";

/** What every page takes along to the next. */
export interface Meegenomen {
  gebied: string;
  /** null: nothing is compared; undefined: this page does not say. */
  vergelijk: string | null | undefined;
}

/** What stands behind the address of a page in the menu, so that it opens with the same gebied and comparison. */
export function menuvraag({gebied, vergelijk}: Meegenomen): string {
  const adres = new URLSearchParams();
  if (gebied !== "NL") adres.set("gebied", gebied);
  if (vergelijk) adres.set("vergelijk", vergelijk);
  else if (vergelijk === null && gebied !== "NL") adres.set("vergelijk", GEEN);
  const vraag = adres.toString();
  return vraag === "" ? "" : `?${vraag}`;
}

/** Makes the links around the page keep what is chosen: those of the menu, the name of the site and the foot. */
export function zetMenu(mee: Meegenomen): void {
  const vraag = menuvraag(mee);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header a, #observablehq-footer a"))
    if (link.origin === location.origin && link.hash === "") link.search = vraag;
}
