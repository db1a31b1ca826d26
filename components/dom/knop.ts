import {h} from "./h.js";

/** A button that stands out. */
export const knop = (tekst: string, onclick: () => void): HTMLButtonElement =>
  h("button", {type: "button", class: "knop", onclick}, tekst);
