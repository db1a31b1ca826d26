import {h} from "../../dom/h.js";
import type {Roosterinhoud, Sorteerkolom} from "./inhoud.js";
import {kopvakken} from "./koprij.js";
import type {Venster} from "./venster.js";

const pijlen = {op: "▲", af: "▼"};

/** The lines of headers above the columns in sight; a header of one column sorts. */
export function tekenKop(inhoud: Roosterinhoud, zicht: Venster, sorteer: (kolom: Sorteerkolom) => void): HTMLElement[] {
  const {niveaus, rijkoppen} = inhoud;
  return Array.from({length: niveaus}, (_, niveau) => {
    const laatste = niveau === niveaus - 1;
    const hoeken = niveau > 0 ? [] : rijkoppen.map(({naam}, kop) => hoek(inhoud, naam, kop, sorteer));
    const vakken = kopvakken(inhoud, niveau, zicht).map(({tekst, van, tot}) => {
      const wat: Sorteerkolom = {soort: "cel", kolom: van};
      const attributen = {
        ...{scope: laatste ? "col" : "colgroup", colspan: tot - van, "data-kolom": van, "data-tot": tot},
        ...{class: laatste ? "getal" : "groepkop", "aria-colindex": rijkoppen.length + van + 1}
      };
      return laatste
        ? h("th", {...attributen, "aria-sort": richting(inhoud, wat)}, knop(inhoud, tekst, wat, sorteer))
        : h("th", attributen, h("span", {class: "rooster-kleef", title: tekst}, tekst));
    });
    return h(
      "tr",
      {"aria-rowindex": niveau + 1, class: laatste ? "rooster-blad" : null},
      ...hoeken,
      vulling(),
      ...vakken,
      vulling()
    );
  });
}

/** Stands for the columns that are out of sight. */
export const vulling = (): HTMLElement => h("td", {class: "rooster-vulling", "aria-hidden": "true"});

function hoek(inhoud: Roosterinhoud, naam: string, kop: number, sorteer: (kolom: Sorteerkolom) => void): HTMLElement {
  const wat: Sorteerkolom = {soort: "kop", kolom: kop};
  return h(
    "th",
    {
      ...{scope: "col", rowspan: inhoud.niveaus, class: "rooster-rijkop", "data-kop": kop},
      ...{"aria-colindex": kop + 1, "aria-sort": richting(inhoud, wat), style: `left: var(--kop-${kop})`}
    },
    knop(inhoud, naam, wat, sorteer)
  );
}

const isDeze = ({sortering}: Roosterinhoud, {soort, kolom}: Sorteerkolom) =>
  sortering?.soort === soort && sortering.kolom === kolom;

const richting = (inhoud: Roosterinhoud, wat: Sorteerkolom) =>
  isDeze(inhoud, wat) ? (inhoud.sortering!.af ? "descending" : "ascending") : null;

function knop(inhoud: Roosterinhoud, tekst: string, wat: Sorteerkolom, sorteer: (kolom: Sorteerkolom) => void) {
  const pijl = isDeze(inhoud, wat) ? (inhoud.sortering!.af ? pijlen.af : pijlen.op) : "";
  return h(
    "button",
    {type: "button", tabindex: -1, class: "rooster-sorteer", title: `Sorteer op ${tekst}`, onclick: () => sorteer(wat)},
    h("span", {class: "rooster-pijl", "aria-hidden": "true"}, pijl),
    h("span", {class: "rooster-kop"}, tekst)
  );
}
