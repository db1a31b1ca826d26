import {h} from "./h.js";

/** A button that stands out. */
export const knop = (tekst: string, onclick: () => void): HTMLButtonElement =>
  h("button", {type: "button", class: "knop", onclick}, tekst);

/** A button that is quiet. */
export const stilleKnop = (tekst: string, onclick: () => void): HTMLButtonElement =>
  h("button", {type: "button", class: "knop-stil", onclick}, tekst);
