import {h, zetTekst} from "../dom/h.js";
import {herkomstregel} from "../herkomst/kenmerk.js";
import {begriplinks} from "../figuur/begriplinks.js";
import {acties, type Meeneembaar} from "../figuur/acties.js";

/** What stands around a table that is a figure in itself, and what of it can be taken home. */
export interface Kadertekst extends Meeneembaar {
  zin: string;
  toelichting: string;
  /** Where the numbers come from, where that is not the source of the site. */
  herkomst?: string;
}

export interface TabelkaderOpties {
  begrippen?: readonly string[];
  bediening?: readonly HTMLElement[];
  /** Rank of the title in the page. */
  kop?: "h2" | "h3";
}

/** The frame of a figure for a table that always stands open: title, subtitle, table, sentence, notes, source, download. */
export function tabelkader(nummer: string, tabel: HTMLElement, opties: TabelkaderOpties = {}) {
  const {begrippen = [], bediening = [], kop = "h2"} = opties;
  const titel = h(kop, {id: `figuur-${nummer}`}, "De tabel wordt gemaakt …");
  const onder = h("p", {class: "figuur-onderschrift"});
  const zin = h("p", {class: "figuur-zin"});
  const noot = h("span");
  const herkomst = h("p", {class: "figuur-herkomst"});
  let nu: Kadertekst | undefined;
  const links = begriplinks(begrippen);
  return {
    element: h(
      "figure",
      {"data-figuur": nummer, "aria-labelledby": titel.id},
      h("figcaption", {}, h("p", {class: "figuur-nummer"}, `Figuur ${nummer}`), titel, onder),
      ...bediening,
      zin,
      tabel,
      h("p", {class: "figuur-toelichting"}, noot, ...(links.length > 0 ? [" Begrippen: ", ...links, "."] : [])),
      h(
        "div",
        {class: "figuur-voet"},
        herkomst,
        acties(nummer, () => nu)
      )
    ),
    zet(tekst: Kadertekst) {
      nu = tekst;
      zetTekst(titel, tekst.kenmerk.titel);
      zetTekst(onder, tekst.onderschrift);
      zetTekst(zin, tekst.zin);
      zin.hidden = tekst.zin === "";
      zetTekst(noot, tekst.toelichting);
      zetTekst(herkomst, tekst.herkomst ?? herkomstregel(tekst.kenmerk));
    }
  };
}
