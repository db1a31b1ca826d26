import {h, zetTekst} from "../dom/h.js";

/** A cell: what people read, and the exact value that stands behind it. */
export interface Cel {
  tekst: string;
  waarde?: number | string | null;
}

export interface Tabelrij {
  koppen: string[];
  cellen: Cel[];
}

export interface Tabel {
  bijschrift: string;
  koppen: string[];
  /** How many columns, from the left, name the row. */
  rijkoppen: number;
  rijen: Tabelrij[];
}

/** A table that changes the text of its cells in place when its size stays the same. */
export function tabelElement() {
  const bijschrift = h("caption");
  const kop = h("thead");
  const romp = h("tbody");
  let vorm = "";
  return {
    element: h("table", {}, bijschrift, kop, romp),
    zet({bijschrift: tekst, koppen, rijkoppen, rijen}: Tabel) {
      zetTekst(bijschrift, tekst);
      const nieuw = `${koppen.join("|")} ${rijen.length}`;
      if (nieuw !== vorm) {
        kop.replaceChildren(
          h("tr", {}, ...koppen.map((tekst, i) => h("th", {scope: "col", class: i < rijkoppen ? "" : "getal"}, tekst)))
        );
        romp.replaceChildren(...rijen.map((rij) => leeg(rij)));
        vorm = nieuw;
      }
      rijen.forEach((rij, i) => vul(romp.rows[i]!, rij));
    }
  };
}

function leeg({koppen, cellen}: Tabelrij) {
  return h("tr", {}, ...koppen.map(() => h("th", {scope: "row"})), ...cellen.map(() => h("td", {class: "getal"})));
}

function vul(tr: HTMLTableRowElement, {koppen, cellen}: Tabelrij) {
  koppen.forEach((kop, i) => zetTekst(tr.cells[i]!, kop));
  cellen.forEach(({tekst, waarde}, i) => {
    const cel = tr.cells[koppen.length + i]!;
    const ruw = waarde === null || waarde === undefined ? "" : String(waarde);
    if (cel.dataset.waarde !== ruw) cel.dataset.waarde = ruw;
    zetTekst(cel, tekst);
  });
}
