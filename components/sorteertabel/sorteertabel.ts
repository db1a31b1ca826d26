import {h} from "../dom/h.js";
import type {Cel} from "../figuur/tabel.js";
import {sorteer, type Waarde} from "./sorteer.js";
import {volgendeVolgorde, type Volgorde} from "./volgorde.js";

export interface Sorteerkolom<Rij> {
  code: string;
  naam: string;
  soort: "tekst" | "getal";
  /** Columns beside each other with the same groep get that name over them. */
  groep?: string;
  waarde: (rij: Rij) => Waarde;
  cel: (rij: Rij) => Sorteercel;
}

export interface Sorteercel extends Cel {
  klasse?: string;
}

export interface Sorteerinhoud<Rij> {
  bijschrift: string;
  /** The first names the row. */
  kolommen: readonly Sorteerkolom<Rij>[];
  rijen: readonly Rij[];
  /** Rows that stay under the others whatever the order. */
  voet?: readonly Rij[];
  volgorde: Volgorde;
  /** How many of the rows are shown, from the first in this order; all where absent. */
  hoogstens?: number;
}

/** So many rows are there at once; of a longer table the others come in the next frame. */
const EERST = 30;
/** About the height of a row, in rem: their place is kept meanwhile. */
const RIJHOOGTE = 2;

/**
 * A table that sorts by the head of any column; the head and the first column stay in view. A row that was shown before,
 * under the same list of columns, is put in its place and not made anew.
 */
export function sorteertabel<Rij extends object>(naam: string, opVolgorde: (volgorde: Volgorde) => void) {
  const bijschrift = h("span");
  const kop = h("thead");
  const romp = h("tbody");
  const onder = h("tfoot");
  const schuif = h(
    "div",
    {class: "sorteertabel", tabindex: 0, role: "region", "aria-label": naam},
    h("table", {}, h("caption", {}, bijschrift), kop, romp, onder)
  );
  let koppen: HTMLTableCellElement[] = [];
  let vorm = "";
  let volgorde: Volgorde;
  let gemaakt = new WeakMap<Rij, HTMLTableRowElement>();
  let vorige: readonly Sorteerkolom<Rij>[] | undefined;
  let ronde = 0;

  function maakKop(kolommen: readonly Sorteerkolom<Rij>[]) {
    const nieuw = kolommen.map(({code, groep, naam}) => `${code} ${groep} ${naam}`).join("|");
    if (nieuw === vorm) return;
    vorm = nieuw;
    koppen = kolommen.map(({code, naam, soort}) =>
      h(
        "th",
        {scope: "col", class: soort === "getal" ? "getal" : "", "data-kolom": code},
        h(
          "button",
          {type: "button", class: "sorteerkop", onclick: () => opVolgorde(volgendeVolgorde(volgorde, code, soort))},
          naam,
          h("span", {class: "sorteerteken", "aria-hidden": "true"})
        )
      )
    );
    const groepen = groepsrij(kolommen);
    kop.replaceChildren(...(groepen ? [groepen] : []), h("tr", {}, ...koppen));
  }

  function rijVan(kolommen: readonly Sorteerkolom<Rij>[], item: Rij): HTMLTableRowElement {
    const eerder = gemaakt.get(item);
    if (eerder) return eerder;
    const nieuw = rij(kolommen, item);
    gemaakt.set(item, nieuw);
    return nieuw;
  }

  const rij = (kolommen: readonly Sorteerkolom<Rij>[], item: Rij) =>
    h(
      "tr",
      {},
      ...kolommen.map(({soort, cel}, i) => {
        const {tekst, waarde, klasse = ""} = cel(item);
        const vorm = {class: `${soort === "getal" ? "getal" : ""} ${klasse}`.trim() || null, "data-waarde": waarde};
        return i === 0 ? h("th", {scope: "row", ...vorm}, tekst) : h("td", vorm, tekst);
      })
    );

  return {
    element: schuif,
    zet({bijschrift: tekst, kolommen, rijen, voet = [], volgorde: nieuw, hoogstens}: Sorteerinhoud<Rij>) {
      volgorde = nieuw;
      if (kolommen !== vorige) gemaakt = new WeakMap();
      vorige = kolommen;
      bijschrift.textContent = tekst;
      maakKop(kolommen);
      const op = kolommen.find(({code}) => code === nieuw.kolom) ?? kolommen[0]!;
      koppen.forEach((kop, i) => {
        const hier = kolommen[i] === op;
        if (hier) kop.setAttribute("aria-sort", nieuw.af ? "descending" : "ascending");
        else kop.removeAttribute("aria-sort");
      });
      const maak = (item: Rij) => rijVan(kolommen, item);
      const opVolgorde = sorteer(rijen, op.waarde, nieuw.af).slice(0, hoogstens);
      const rest = opVolgorde.slice(EERST);
      const plek = h("tr", {"aria-hidden": "true", style: `height: ${rest.length * RIJHOOGTE}rem`}, h("td"));
      romp.replaceChildren(...opVolgorde.slice(0, EERST).map(maak), ...(rest.length > 0 ? [plek] : []));
      onder.replaceChildren(...voet.map(maak));
      const eigen = ++ronde;
      if (rest.length > 0) naFrame(() => eigen === ronde && plek.replaceWith(...rest.map(maak)));
    }
  };
}

/** Does something when what stands now has been painted. */
const naFrame = (doe: () => void) => requestAnimationFrame(() => setTimeout(doe));

/** The names over groups of columns, where there are any. */
function groepsrij(kolommen: readonly {groep?: string}[]): HTMLTableRowElement | null {
  if (kolommen.every(({groep}) => groep === undefined)) return null;
  const stukken: {groep: string; breed: number}[] = [];
  for (const {groep = ""} of kolommen) {
    const laatste = stukken.at(-1);
    if (laatste?.groep === groep) laatste.breed++;
    else stukken.push({groep, breed: 1});
  }
  return h(
    "tr",
    {class: "sorteergroepen"},
    ...stukken.map(({groep, breed}) =>
      groep === "" ? h("td", {colspan: breed}) : h("th", {scope: "colgroup", colspan: breed}, groep)
    )
  );
}
