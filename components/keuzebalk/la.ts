import {h, zetTekst} from "../dom/h.js";

/** A drawer on a narrow screen; on a wide one it always stands open. */
export function la(inhoud: HTMLElement) {
  const knop = h("summary", {}, "Keuzes maken");
  const element = h("details", {class: "la"}, knop, inhoud);
  const breed = matchMedia("(min-width: 64rem)");
  const volg = () => (element.open = breed.matches);
  breed.addEventListener("change", volg);
  volg();
  return {
    element,
    open: () => (element.open = true),
    /** How many choices are on. */
    tel: (aantal: number) => zetTekst(knop, aantal === 0 ? "Keuzes maken" : `Keuzes maken (${aantal})`)
  };
}
