import {h, zetTekst} from "../dom/h.js";
import type {Gebied} from "../werkbank/gebied.js";
import {opvolger} from "./later.js";
import {indelingzin} from "./zin.js";

/**
 * A line under a choice of gebied that says so when the gemeente is another one since, and a button that shows that one; nothing for any other
 * gebied. `kies` gets the code; `kiesbaar` says whether the page can show a gebied.
 */
export function indelingregel(
  gebieden: readonly Gebied[],
  kies: (code: string) => void,
  kiesbaar: (gebied: Gebied) => boolean = () => true
) {
  let later: Gebied | null = null;
  const zin = h("span", {});
  const knop = h("button", {type: "button", class: "knop-stil", onclick: () => later && kies(later.code)});
  const element = h("p", {class: "indelingregel", hidden: true}, zin, " ", knop);
  return {
    element,
    zet(code: string) {
      const gevonden = opvolger(gebieden, code);
      later = gevonden && kiesbaar(gevonden) ? gevonden : null;
      const van2020 = gebieden.some((gebied) => gebied.code === code && gebied.soort.startsWith("gemeente_2020"));
      element.hidden = !later && !van2020;
      knop.hidden = !later;
      zetTekst(zin, element.hidden ? "" : indelingzin(gebieden, code));
      zetTekst(knop, later ? `Toon ${later.naam}` : "");
    }
  };
}
