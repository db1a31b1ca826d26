import {codetabel} from "../begrippen/codetabel.js";
import {h} from "../dom/h.js";
import {doeltabellen} from "./doeltabellen.js";

/** What the synthetic Netherlands was made of, table by table. */
export function synthese(): HTMLElement {
  return h(
    "div",
    {class: "doeltabellen"},
    ...doeltabellen().map(({bijschrift, koppen, rijen}) => codetabel(bijschrift, koppen, rijen))
  );
}
