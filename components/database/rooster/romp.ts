import {h} from "../../dom/h.js";
import {tekens} from "../teken.js";
import type {Celinhoud, Roosterinhoud} from "./inhoud.js";
import {vulling} from "./kop.js";
import type {Venster} from "./venster.js";

interface Rij {
  element: HTMLElement;
  koppen: Vak[];
  cellen: Vak[];
}

/** The rows in sight; elements are kept and only what changed is written. */
export function maakRomp() {
  const element = h("tbody");
  let vorm = "";
  let rijen: Rij[] = [];

  function maak({rijkoppen}: Roosterinhoud, {van, tot}: Venster, kolom: Venster) {
    rijen = Array.from({length: tot - van}, (): Rij => {
      const koppen = rijkoppen.map((_, kop) =>
        vak(h("th", {...{scope: "row", class: "rooster-rijkop", style: `left: var(--kop-${kop})`}, "data-kop": kop}))
      );
      const cellen = Array.from({length: kolom.tot - kolom.van}, () => vak(h("td", {class: "getal"})));
      const element = h(
        "tr",
        {},
        ...koppen.map(({element}) => element),
        vulling(),
        ...cellen.map(({element}) => element),
        vulling()
      );
      return {element, koppen, cellen};
    });
    element.replaceChildren(...rijen.map(({element}) => element));
  }

  return {
    element,
    teken(inhoud: Roosterinhoud, rij: Venster, kolom: Venster) {
      const {niveaus, rijkoppen} = inhoud;
      const nieuw = [rij.tot - rij.van, kolom.tot - kolom.van, rijkoppen.length].join(" ");
      if (nieuw !== vorm) maak(inhoud, rij, kolom);
      vorm = nieuw;
      rijen.forEach(({element, koppen, cellen}, i) => {
        const r = rij.van + i;
        element.setAttribute("aria-rowindex", String(niveaus + r + 1));
        element.classList.toggle("even", r % 2 === 1);
        koppen.forEach((vak, kop) => vak.zet(inhoud.rijkop(r, kop), kop + 1));
        cellen.forEach((vak, c) => vak.zet(inhoud.cel(r, kolom.van + c), rijkoppen.length + kolom.van + c + 1));
      });
    },
    /** The element of a row and column in sight. */
    vind: (rij: number, kop: number | null, kolom: number): HTMLElement | undefined =>
      (kop === null ? rijen[rij]?.cellen[kolom] : rijen[rij]?.koppen[kop])?.element
  };
}

type Vak = ReturnType<typeof vak>;

/** A cell that remembers what it shows. */
function vak(element: HTMLElement) {
  const tekst = element.appendChild(document.createTextNode(""));
  let vorig: Celinhoud = "";
  let plek = 0;
  return {
    element,
    zet(inhoud: Celinhoud, kolom: number) {
      if (kolom !== plek) element.setAttribute("aria-colindex", String((plek = kolom)));
      if (inhoud === vorig) return;
      vorig = inhoud;
      if (typeof inhoud === "string") {
        tekst.data = inhoud;
        if (!element.hasAttribute("data-reden")) return;
        for (const naam of ["data-reden", "aria-label", "title"]) element.removeAttribute(naam);
      } else {
        const {teken, naam, reden} = tekens[inhoud - 1]!;
        tekst.data = teken;
        element.setAttribute("data-reden", reden);
        element.setAttribute("aria-label", naam);
        element.setAttribute("title", naam);
      }
    }
  };
}
