import {h, zetTekst} from "../dom/h.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Leveroverzicht} from "./overzicht.js";
import {gevolg, staattekst} from "./staten.js";

/** What became of the deliveries of one gemeente, halfjaar by halfjaar. */
export function geschiedenis() {
  const kop = h("h2");
  const lijst = h("ol", {class: "geschiedenis"});
  const element = h("section", {hidden: true}, kop, lijst);
  return {
    element,
    zet(gebied: Gebied, {halfjaren, staat, facultatief}: Leveroverzicht) {
      element.hidden = gebied.soort !== "gemeente" || gebied.gemeenten.length > 1;
      if (element.hidden) return;
      zetTekst(kop, `De leveringen van ${gebied.naam}`);
      lijst.replaceChildren(
        ...halfjaren.map((halfjaar) => {
          const hier = staat(gebied.code, halfjaar);
          const deels = hier === "publiceert" && facultatief(gebied.code, halfjaar);
          return h(
            "li",
            {"data-staat": hier},
            h("strong", {}, `${periodenaam(halfjaar)}: ${staattekst(hier)}`),
            h("span", {}, `${gevolg[hier]}${deels ? " De facultatieve gegevens houdt de gemeente achter." : ""}`)
          );
        })
      );
    }
  };
}
