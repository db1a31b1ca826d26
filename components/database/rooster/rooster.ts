import {h} from "../../dom/h.js";
import type {Roosterinhoud, Sorteerkolom} from "./inhoud.js";
import {tekenKop} from "./kop.js";
import {roostermaten, type Roostermaten} from "./maten.js";
import {maakRomp} from "./romp.js";
import {volgPijl, type Plek} from "./toets.js";
import {naarZicht, venster, type Venster} from "./venster.js";

const MARGE = {rij: 3, kolom: 1};

/**
 * A table of any size (ARIA grid): headers stay in sight, and only rows and columns that are in sight are in the page. One
 * stop for Tab; arrows, Home, End and Page keys go from cell to cell, Enter on a header sorts.
 */
export function rooster({sorteer}: {sorteer: (kolom: Sorteerkolom) => void}) {
  const kolomgroep = h("colgroup");
  const kop = h("thead");
  const boven = h("tbody", {"aria-hidden": "true"}, h("tr", {}, h("td", {class: "rooster-vulling"})));
  const romp = maakRomp();
  const onder = h("tbody", {"aria-hidden": "true"}, h("tr", {}, h("td", {class: "rooster-vulling"})));
  const tabel = h(
    "table",
    {role: "grid", tabindex: 0, class: "rooster-tabel", "aria-readonly": "true"},
    ...[kolomgroep, kop, boven, romp.element, onder]
  );
  const element = h("div", {class: "rooster"}, tabel);
  let inhoud: Roosterinhoud | undefined;
  let maten: Roostermaten;
  let rijen: Venster = {van: 0, tot: 0};
  let kolommen: Venster = {van: 0, tot: 0};
  let hier: Plek = {rij: 0, kolom: 0};
  let aangewezen: HTMLElement | undefined;
  let gepland = false;
  /** What was last seen of the scrolling frame: asking it after every change would lay out the page anew. */
  const vlak = {boven: 0, links: 0, breed: 0, hoog: 0};

  function kijk() {
    const {scrollTop, scrollLeft, clientWidth, clientHeight} = element;
    Object.assign(vlak, {boven: scrollTop, links: scrollLeft, breed: clientWidth, hoog: clientHeight});
    tabel.classList.toggle("opzij", scrollLeft > 0);
  }

  const rijkopbreedte = () => maten.koppen.reduce((som, breed) => som + breed, 0);

  /** Draws what is in sight; without `alles` only when that changed. */
  function teken(alles: boolean) {
    if (!inhoud) return;
    const ruim = Math.max(vlak.breed - rijkopbreedte(), maten.kolom);
    const r = venster(vlak.boven, Math.max(vlak.hoog, 400), maten.rij, inhoud.rijen, MARGE.rij);
    const k = venster(vlak.links, ruim, maten.kolom, inhoud.kolommen, MARGE.kolom);
    const kolomwissel = alles || k.van !== kolommen.van || k.tot !== kolommen.tot;
    if (!kolomwissel && r.van === rijen.van && r.tot === rijen.tot) return;
    [rijen, kolommen] = [r, k];
    if (kolomwissel) {
      zetKolommen(inhoud);
      kop.replaceChildren(...tekenKop(inhoud, kolommen, sorteer));
    }
    (boven.firstChild as HTMLElement).style.height = `${r.van * maten.rij}px`;
    (onder.firstChild as HTMLElement).style.height = `${(inhoud.rijen - r.tot) * maten.rij}px`;
    boven.hidden = r.van === 0;
    onder.hidden = r.tot === inhoud.rijen;
    romp.teken(inhoud, r, k);
    wijs();
  }

  function zetKolommen({kolommen: aantal}: Roosterinhoud) {
    const breedten = [
      ...maten.koppen,
      kolommen.van * maten.kolom,
      ...Array.from({length: kolommen.tot - kolommen.van}, () => maten.kolom),
      (aantal - kolommen.tot) * maten.kolom
    ];
    kolomgroep.replaceChildren(...breedten.map((breed) => h("col", {style: `width: ${breed}px`})));
    tabel.style.width = `${breedten.reduce((som, breed) => som + breed, 0)}px`;
  }

  function zetMaten() {
    if (!inhoud) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    maten = roostermaten(inhoud, vlak.breed, rem);
    let links = 0;
    maten.koppen.forEach((breed, i) => {
      tabel.style.setProperty(`--kop-${i}`, `${links}px`);
      links += breed;
    });
    tabel.style.setProperty("--koppen", `${links}px`);
    tabel.style.setProperty("--rij", `${maten.rij}px`);
    tabel.style.setProperty("--kopregels", String(maten.kopregels));
    tabel.classList.toggle("twee-regels", maten.rij > 2.5 * rem);
  }

  /** Marks the cell that the keyboard is at, when it is in sight. */
  function wijs() {
    aangewezen?.classList.remove("hier");
    aangewezen?.removeAttribute("id");
    const cel = (aangewezen = elementVan(hier));
    if (!cel) return tabel.removeAttribute("aria-activedescendant");
    cel.classList.add("hier");
    cel.id = `rooster-${hier.rij}-${hier.kolom}`;
    tabel.setAttribute("aria-activedescendant", cel.id);
  }

  function elementVan({rij, kolom}: Plek): HTMLElement | undefined {
    const {niveaus, rijkoppen} = inhoud!;
    const isNaam = kolom < rijkoppen.length;
    const plek = kolom - rijkoppen.length;
    if (rij >= niveaus) return romp.vind(rij - niveaus - rijen.van, isNaam ? kolom : null, plek - kolommen.van);
    if (isNaam) return kop.querySelector<HTMLElement>(`[data-kop="${kolom}"]`) ?? undefined;
    const vakken = kop.children[rij]?.querySelectorAll<HTMLElement>("[data-kolom]") ?? [];
    return [...vakken].find(({dataset}) => Number(dataset.kolom) <= plek && plek < Number(dataset.tot));
  }

  function naar(plek: Plek) {
    hier = plek;
    const {niveaus, rijkoppen} = inhoud!;
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = element;
    const hoog = clientHeight - kop.offsetHeight;
    if (plek.rij >= niveaus) element.scrollTop = naarZicht(plek.rij - niveaus, maten.rij, scrollTop, hoog);
    const breed = clientWidth - rijkopbreedte();
    const kolom = plek.kolom - rijkoppen.length;
    if (kolom >= 0) element.scrollLeft = naarZicht(kolom, maten.kolom, scrollLeft, breed);
    else element.scrollLeft = 0;
    kijk();
    teken(false);
    wijs();
  }

  function toets(gebeurtenis: KeyboardEvent) {
    if (!inhoud || gebeurtenis.altKey) return;
    const {rijen: r, kolommen: k, niveaus, rijkoppen} = inhoud;
    const blad = Math.max(1, Math.floor((element.clientHeight - kop.offsetHeight) / maten.rij) - 1);
    const plek = volgPijl(gebeurtenis, hier, {rijen: niveaus + r, kolommen: rijkoppen.length + k, blad});
    if (plek) {
      gebeurtenis.preventDefault();
      naar(plek);
    } else if ((gebeurtenis.key === "Enter" || gebeurtenis.key === " ") && hier.rij < niveaus) {
      gebeurtenis.preventDefault();
      elementVan(hier)?.querySelector("button")?.click();
    }
  }

  tabel.addEventListener("keydown", toets);
  element.addEventListener("scroll", () => {
    if (gepland) return;
    gepland = true;
    requestAnimationFrame(() => {
      gepland = false;
      kijk();
      teken(false);
    });
  });
  tabel.addEventListener("click", ({target}) => {
    const cel = (target as Element).closest<HTMLElement>("th, td");
    const rij = cel?.closest("tr")?.getAttribute("aria-rowindex");
    const kolom = cel?.getAttribute("aria-colindex");
    if (!rij || !kolom) return;
    hier = {rij: Number(rij) - 1, kolom: Number(kolom) - 1};
    wijs();
  });
  new ResizeObserver(() => {
    const {breed} = vlak;
    kijk();
    if (vlak.breed === breed) return;
    zetMaten();
    teken(true);
  }).observe(element);

  return {
    element,
    /** Brings the keyboard and the eye to a cell with a number. */
    naar({rij, kolom}: Plek) {
      if (!inhoud) return;
      element.scrollIntoView({block: "nearest"});
      tabel.focus({preventScroll: true});
      naar({rij: inhoud.niveaus + rij, kolom: inhoud.rijkoppen.length + kolom});
    },
    zet(nieuw: Roosterinhoud) {
      const zelfde = inhoud?.rijen === nieuw.rijen && inhoud.kolommen === nieuw.kolommen;
      inhoud = nieuw;
      tabel.setAttribute("aria-label", nieuw.naam);
      tabel.setAttribute("aria-rowcount", String(nieuw.niveaus + nieuw.rijen));
      tabel.setAttribute("aria-colcount", String(nieuw.rijkoppen.length + nieuw.kolommen));
      if (!zelfde) {
        hier = {rij: Math.min(nieuw.niveaus, nieuw.niveaus + nieuw.rijen - 1), kolom: 0};
        if (vlak.links !== 0) element.scrollLeft = vlak.links = 0;
        tabel.classList.remove("opzij");
      }
      if (vlak.boven !== 0) element.scrollTop = vlak.boven = 0;
      if (vlak.breed === 0) kijk();
      zetMaten();
      teken(true);
    }
  };
}
