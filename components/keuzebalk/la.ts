import {h} from "../dom/h.js";

/** A drawer on a narrow screen; on a wide one it always stands open. */
export function la(inhoud: HTMLElement) {
  const element = h("details", {class: "la"}, h("summary", {}, "Keuzes maken"), inhoud);
  const breed = matchMedia("(min-width: 64rem)");
  const volg = () => (element.open = breed.matches);
  breed.addEventListener("change", volg);
  volg();
  return {element, open: () => (element.open = true)};
}
