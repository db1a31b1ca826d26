import {h} from "../dom/h.js";

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
  /** Headings above those of the columns, with how many columns each spans; they cover all but `rijkoppen`. */
  bovenkoppen?: {tekst: string; breed: number}[];
  koppen: string[];
  /** How many columns, from the left, name the row. */
  rijkoppen: number;
  rijen: Tabelrij[];
}

/** A table that keeps its cells while its size stays the same, and touches only those that change. */
export function tabelElement() {
  const bijschrift = zetbaar(h("caption"));
  const kop = h("thead");
  const romp = h("tbody");
  let vorm = "";
  let cellen: Zetbaar[] = [];

  function maak({bovenkoppen = [], koppen, rijkoppen, rijen}: Tabel) {
    const boven = bovenkoppen.map(({tekst, breed}) =>
      h("th", {scope: "colgroup", colspan: breed, class: "groep"}, tekst)
    );
    kop.replaceChildren(
      ...(boven.length > 0 ? [h("tr", {}, h("td", {colspan: rijkoppen}), ...boven)] : []),
      h("tr", {}, ...koppen.map((tekst, i) => h("th", {scope: "col", class: i < rijkoppen ? "" : "getal"}, tekst)))
    );
    const nieuw = rijen.map(({koppen, cellen}) => [
      ...koppen.map(() => h("th", {scope: "row"})),
      ...cellen.map(() => h("td", {class: "getal"}))
    ]);
    romp.replaceChildren(...nieuw.map((rij) => h("tr", {}, ...rij)));
    cellen = nieuw.flat().map(zetbaar);
  }

  return {
    element: h("table", {}, bijschrift.element, kop, romp),
    zet(tabel: Tabel) {
      const boven = tabel.bovenkoppen?.map(({tekst, breed}) => `${tekst} ${breed}`) ?? [];
      const nieuw = `${[...boven, ...tabel.koppen].join("|")} ${tabel.rijen.length}`;
      if (nieuw !== vorm) maak(tabel);
      vorm = nieuw;
      bijschrift.zet({tekst: tabel.bijschrift});
      let i = 0;
      for (const rij of tabel.rijen) {
        for (const tekst of rij.koppen) cellen[i++]!.zet({tekst});
        for (const cel of rij.cellen) cellen[i++]!.zet(cel);
      }
    }
  };
}

type Zetbaar = ReturnType<typeof zetbaar>;

/** An element whose text and value are remembered, so that the page is not asked for them. */
function zetbaar(element: HTMLElement) {
  const inhoud = element.appendChild(document.createTextNode(""));
  let vorig: Cel = {tekst: ""};
  return {
    element,
    zet(cel: Cel) {
      if (cel.tekst !== vorig.tekst) inhoud.data = cel.tekst;
      if (cel.waarde !== vorig.waarde) element.setAttribute("data-waarde", String(cel.waarde ?? ""));
      vorig = cel;
    }
  };
}
