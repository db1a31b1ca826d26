import {h, zetTekst} from "../dom/h.js";
import {vindplaatsregel} from "../herkomst/editie.js";
import {herkomstregel} from "../herkomst/kenmerk.js";
import {acties, type Meeneembaar} from "./acties.js";
import {beeld} from "./beeld.js";
import {tabelElement, type Tabel} from "./tabel.js";
import {begriplinks} from "./begriplinks.js";
import type {Tekening} from "./tekening.js";

/** All that one figure shows. */
export interface Inhoud extends Meeneembaar {
  /** What one must know to read the figure without being misled, at this choice. */
  toelichting: string;
  /** What the figure shows and how certain that is, in plain sentences. */
  zinnen?: readonly string[];
  tabel: Tabel;
  /** Stands in the place of the table on paper, where that one is too long for it. */
  papiertabel?: Tabel;
  teken: (width: number) => Tekening;
}

export interface FiguurOpties {
  /** The note until there is an answer. */
  toelichting: string;
  /** Codes of the begrippen that the figure rests on. */
  begrippen: readonly string[];
  /** Controls that belong to this figure alone. */
  bediening?: HTMLElement;
  /** Rank of the title in the page. */
  kop?: "h2" | "h3";
  /** Stands behind the note: where the definition is to be found. */
  verwijzing?: HTMLElement;
  /** Width at which it is drawn for paper, in pixels; it is shrunk a little to fit. */
  papier?: number;
}

/** A table of more rows stays closed on paper. */
const KORT = 9;

/** The frame that every figure has: title, subtitle, chart, table, notes, source and downloads. */
export function figuur(
  nummer: string,
  {toelichting, begrippen, bediening, kop = "h2", verwijzing, papier = 720}: FiguurOpties
) {
  const titel = h(kop, {id: `figuur-${nummer}`}, "De figuur wordt berekend …");
  const onder = h("p", {class: "figuur-onderschrift"});
  const noot = h("span", {}, toelichting);
  const zin = h("p", {class: "figuur-zin", hidden: true});
  /** Empty: a gemeente's own words about the figure may stand here. */
  const plek = h("div", {class: "figuur-plek", "data-plek": nummer});
  const grafiek = beeld();
  grafiek.element.setAttribute("aria-label", `Figuur ${nummer} wordt berekend`);
  const tabel = tabelElement();
  const herkomst = h("p", {class: "figuur-herkomst"});
  /** On paper alone: edition and address. */
  const vindplek = h("p", {class: "figuur-vindplaats"});
  let inhoud: Inhoud | undefined;
  /** What is to be shown when this figure has its turn. */
  let straks: (() => Inhoud) | undefined;
  let breedte = 0;

  const vouw = h(
    "details",
    {class: "figuur-tabel"},
    h("summary", {}, "Toon als tabel"),
    h(
      "div",
      {class: "figuur-schuif", tabindex: 0, role: "region", "aria-label": `Tabel bij figuur ${nummer}`},
      tabel.element
    )
  );
  const papiervak = h("div", {class: "figuur-papiertabel", hidden: true});
  let opPapier: ReturnType<typeof tabelElement> | undefined;
  const vak = h("div", {class: "figuur-vak"}, grafiek.element);
  const element = h(
    "figure",
    {"data-figuur": nummer, "aria-labelledby": titel.id},
    h("figcaption", {}, h("p", {class: "figuur-nummer"}, `Figuur ${nummer}`), titel, onder),
    bediening,
    vak,
    zin,
    plek,
    vouw,
    papiervak,
    h(
      "p",
      {class: "figuur-toelichting"},
      noot,
      verwijzing && " ",
      verwijzing,
      h("span", {class: "figuur-begrippen"}, " Begrippen: ", ...begriplinks(begrippen), ".")
    ),
    h(
      "div",
      {class: "figuur-voet"},
      herkomst,
      acties(nummer, () => huidig(), grafiek),
      vindplek
    )
  );

  /** What is shown, or was to be: its words stand from now on. */
  function huidig(): Inhoud | undefined {
    if (straks) zetWoorden(straks());
    return inhoud;
  }

  function zetWoorden(nieuw: Inhoud) {
    inhoud = nieuw;
    straks = undefined;
    zetTekst(titel, nieuw.kenmerk.titel);
    zetTekst(onder, nieuw.onderschrift);
    zetTekst(zin, (nieuw.zinnen ?? []).join(" "));
    zin.hidden = !nieuw.zinnen?.length;
    zetTekst(noot, nieuw.toelichting);
    zetTekst(herkomst, herkomstregel(nieuw.kenmerk));
    grafiek.element.setAttribute(
      "aria-label",
      `${nieuw.kenmerk.titel}. De getallen staan in de tabel onder de figuur.`
    );
  }

  async function teken(width: number) {
    const nu = huidig();
    if (!nu || width <= 0) return;
    const tekening = nu.teken(width);
    grafiek.element.style.minHeight = `${tekening.height}px`;
    await grafiek.teken(tekening);
  }

  async function hertekenen() {
    breedte ||= Math.floor(vak.clientWidth);
    const getallen = huidig()?.tabel;
    if (getallen) {
      tabel.zet(getallen);
      vouw.toggleAttribute("data-kort", getallen.rijen.length <= KORT);
    }
    const kort = inhoud?.papiertabel;
    papiervak.hidden = !kort;
    if (kort) {
      if (!opPapier) papiervak.append((opPapier = tabelElement()).element);
      opPapier.zet(kort);
    }
    await teken(breedte);
  }

  new ResizeObserver(([vakje]) => {
    const nieuw = Math.floor(vakje!.contentRect.width);
    if (nieuw === breedte) return;
    breedte = nieuw;
    void teken(breedte);
  }).observe(vak);
  addEventListener("beforeprint", () => {
    if (inhoud) zetTekst(vindplek, vindplaatsregel(inhoud.kenmerk.bron));
    void hertekenen().then(() => teken(papier));
  });
  addEventListener("afterprint", () => void teken(breedte));

  return {
    element,
    plek,
    hertekenen,
    async zet(nieuw: Inhoud) {
      zetWoorden(nieuw);
      await hertekenen();
    },
    /** Shows it at the next `hertekenen`. */
    stelUit(maak: () => Inhoud) {
      straks = maak;
    }
  };
}
