import {leverstaten} from "../../data/leverstaat.js";
import {h, zetTekst} from "../dom/h.js";
import {inPeriode} from "../opmaak/periode.js";
import {raster} from "../tegelkaart/raster.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Leveroverzicht} from "./overzicht.js";
import {staatnaam, staattekst, teken} from "./staten.js";

/** A tile map of the states in one halfjaar. */
export function kaartsectie(gebieden: readonly Gebied[], kies: (code: string) => void) {
  const tegels = gebieden.filter(({tegel}) => tegel !== undefined);
  const aflezing = h("p", {class: "tegel-aflezing"});
  const kiesknop = h("button", {type: "button", class: "knop-stil", hidden: true, onclick: () => kies(getoond)});
  const legenda = h("ul", {class: "tegel-legenda", "aria-label": "Legenda"});
  const vlak = raster({tegels, gebieden, kies, toon});
  const kop = h("h2");
  let lees: (code: string) => string = () => "";
  let gekozen: readonly string[] = [];
  let getoond = "";

  function toon(code: string | null, kiesbaar = false) {
    const gebied = tegels.find((tegel) => tegel.code === (code ?? gekozen[0]));
    getoond = gebied?.code ?? "";
    zetTekst(aflezing, gebied ? `${gebied.naam}: ${lees(gebied.code)}` : "Wijs een gemeente aan, of kies er een.");
    kiesknop.hidden = !kiesbaar || !gebied;
    if (gebied) zetTekst(kiesknop, `Kies ${gebied.naam}`);
  }

  return {
    element: h(
      "section",
      {},
      kop,
      h(
        "div",
        {class: "tegelkaart leverkaart"},
        vlak.element,
        h("div", {class: "tegel-onder"}, aflezing, kiesknop),
        legenda
      )
    ),
    zet({staat}: Leveroverzicht, periode: string, codes: readonly string[]) {
      gekozen = codes;
      lees = (code) => staatnaam(staat(code, periode));
      const titel = `Wie publiceert waar, ${inPeriode(periode)}`;
      zetTekst(kop, titel);
      const staten = tegels.map(({code}) => staat(code, periode));
      vlak.zet(
        {titel, gekozen},
        tegels.map(({code}, i) => ({code, soort: `lever-${staten[i]!}`, woorden: staatnaam(staten[i]!)}))
      );
      legenda.replaceChildren(
        ...leverstaten
          .filter(({code}) => staten.includes(code))
          .map(({code}) =>
            h(
              "li",
              {},
              h("span", {class: `tegel lever-${code}`, "aria-hidden": "true"}),
              `${staattekst(code).replace(`${teken(code)} `, "")} (${staten.filter((een) => een === code).length})`
            )
          )
      );
      toon(null);
    }
  };
}
