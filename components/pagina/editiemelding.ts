import {h} from "../dom/h.js";
import {andereEditie} from "../herkomst/editie.js";
import type {Manifest} from "../werkbank/manifest.js";

/** Says in the strip above the page, once, that its address was of another edition. */
export function editiemelding(bron: Pick<Manifest, "hash" | "gemaakt">): void {
  const tekst = andereEditie(location.search, bron);
  const strook = document.querySelector(".strook");
  if (tekst === null || !strook || strook.querySelector(".strook-editie")) return;
  strook.append(" ", h("span", {class: "strook-editie", role: "status"}, tekst));
}
