import {h} from "../dom/h.js";

/** What the synthetic Netherlands was made of. */
export function synthese(): HTMLElement {
  return h("p", {}, "De inwoners zijn met toeval gemaakt naar openbare totalen van CBS StatLine.");
}
