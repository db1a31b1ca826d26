import type {Keuze} from "../cohort/keuze.js";
import {zin} from "../cohort/zin.js";
import {h} from "../dom/h.js";
import {chips} from "../keuzebalk/chips.js";
import type {Gebied} from "../werkbank/gebied.js";

export interface CohortkopOpties {
  gebieden: readonly Gebied[];
  standaard: Keuze;
  naar: (sleutel: keyof Keuze) => void;
  kies: (keuze: Keuze) => void;
  terug: () => void;
}

/** The cohort in words, each choice in it a way to its control, and the chips to take choices away. */
export function cohortkop({gebieden, standaard, naar, kies, terug}: CohortkopOpties) {
  const woorden = h("p", {class: "cohort-zin", tabindex: -1});
  const lijst = h("ul", {class: "chips", "aria-label": "Gekozen"});
  const wis = h("button", {type: "button", class: "knop-stil", onclick: () => weg(leeg)}, "Wis alles");
  const ongedaan = h("button", {type: "button", class: "knop-stil", onclick: terug}, "Maak ongedaan");

  /** What is left when all is wiped: the gebied and the peilmoment. */
  let leeg: Keuze = {...standaard};

  const spring = (sleutel: keyof Keuze) => (klik: Event) => {
    klik.preventDefault();
    naar(sleutel);
  };

  function weg(keuze: Keuze) {
    woorden.focus({preventScroll: true});
    kies(keuze);
  }

  return {
    element: h(
      "section",
      {class: "cohort-kop", "aria-label": "De startgroep in woorden"},
      woorden,
      h("div", {class: "cohort-knoppen"}, lijst, wis, ongedaan)
    ),
    zetKeuze(keuze: Keuze, stappen: number) {
      const gekozen = chips(keuze, gebieden);
      const knop = ({soort, naam, zonder}: (typeof gekozen)[number]) =>
        h(
          "button",
          {type: "button", class: "chip", "aria-label": `Verwijder ${soort}: ${naam}`, onclick: () => weg(zonder)},
          naam,
          h("span", {"aria-hidden": "true"}, "×")
        );
      lijst.replaceChildren(...gekozen.map((chip) => h("li", {}, knop(chip))));
      lijst.hidden = gekozen.length === 0;
      leeg = {...standaard, gebied: keuze.gebied, peilmoment: keuze.peilmoment};
      wis.disabled = gekozen.length === 0;
      ongedaan.disabled = stappen === 0;
    },
    /** Without a count where the choice has no answer. */
    zetZin(keuze: Keuze, aantal: number | null) {
      woorden.replaceChildren(
        ...zin(keuze, gebieden, aantal).map(({tekst, naar: sleutel}) =>
          sleutel
            ? h("a", {href: `#keuze-${sleutel}`, class: "woord", "data-naar": sleutel, onclick: spring(sleutel)}, tekst)
            : tekst
        )
      );
    }
  };
}
