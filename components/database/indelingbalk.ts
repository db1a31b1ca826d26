import {h} from "../dom/h.js";
import {maten, type DatabaseKeuze, type Dimensie, type Maat} from "./keuze.js";
import {dimensienamen} from "./lidnaam.js";
import {maatnamen} from "./maat.js";
import {ruil, verplaats, type As} from "./verplaats.js";

const aswoord: Record<As, string> = {rijen: "rijen", kolommen: "kolommen"};
const ander = (as: As): As => (as === "rijen" ? "kolommen" : "rijen");

/** Which measures a cell shows, and what stands on the rows and on the columns: moved with buttons, or dragged. */
export function indelingbalk({kies, terug}: {kies: (keuze: DatabaseKeuze) => void; terug: () => void}) {
  let nu: DatabaseKeuze | undefined;
  const ongedaan = h("button", {type: "button", class: "knop-stil", onclick: terug}, "Maak ongedaan");
  let gesleept: Dimensie | null = null;
  const vakken = maten.map((maat) => ({
    maat,
    vak: h("input", {type: "checkbox", id: `maat-${maat}`, onchange: zetMaten})
  }));
  const zones = {rijen: zone("rijen"), kolommen: zone("kolommen")};
  const element = h(
    "details",
    {class: "indelingbalk", open: matchMedia("(min-width: 40rem)").matches},
    h("summary", {}, "Wat er in de tabel staat, en waar"),
    h(
      "fieldset",
      {class: "maten"},
      h("legend", {}, "In elke cel"),
      ...vakken.map(({maat, vak}) => h("div", {class: "groep-regel"}, vak, h("label", {for: vak.id}, maatnamen[maat])))
    ),
    h(
      "div",
      {class: "indeling", role: "group", "aria-label": "Draai de tabel"},
      ...[zones.rijen.element, zones.kolommen.element],
      h(
        "div",
        {class: "indeling-knoppen"},
        h("button", {type: "button", class: "chip", onclick: () => nu && kies(ruil(nu))}, "Ruil rijen en kolommen"),
        ongedaan
      )
    )
  );

  function zetMaten() {
    const gekozen = vakken.filter(({vak}) => vak.checked).map(({maat}) => maat);
    if (nu && gekozen.length > 0) kies({...nu, maten: gekozen});
    else if (nu) toonMaten(nu.maten);
  }
  const toonMaten = (gekozen: readonly Maat[]) => {
    for (const {maat, vak} of vakken) vak.checked = gekozen.includes(maat);
  };

  function zone(as: As) {
    const lijst = h("ul", {class: "indeling-lijst"});
    const naam = as === "rijen" ? "Op de rijen" : "Op de kolommen";
    const element = h(
      "div",
      {
        ...{class: "indeling-zone", ondragover: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
        ondrop: (gebeurtenis: DragEvent) => {
          gebeurtenis.preventDefault();
          const op = (gebeurtenis.target as Element).closest<HTMLElement>("[data-dimensie]")?.dataset.dimensie;
          if (nu && gesleept) kies(verplaats(nu, gesleept, as, op as Dimensie | undefined));
        }
      },
      h("span", {class: "indeling-naam"}, naam),
      lijst
    );
    return {element, lijst};
  }

  function chip(keuze: DatabaseKeuze, as: As, dimensie: Dimensie, plek: number) {
    const naam = dimensienamen[dimensie];
    const knop = (teken: string, label: string, nieuw: DatabaseKeuze | null) =>
      h(
        "button",
        {
          ...{type: "button", class: "indeling-knop", "aria-label": label, title: label, disabled: nieuw === null},
          ...{"data-knop": `${dimensie} ${teken}`, onclick: () => nieuw && kies(nieuw)}
        },
        teken
      );
    const eerder = plek > 0 ? verplaats(keuze, dimensie, as, keuze[as][plek - 1]) : null;
    return h(
      "li",
      {
        ...{class: "indeling-chip", draggable: "true", "data-dimensie": dimensie},
        ondragstart: () => (gesleept = dimensie)
      },
      h("span", {}, naam),
      knop("↑", `${naam} eerder op de ${aswoord[as]}`, eerder),
      knop("⇄", `${naam} naar de ${aswoord[ander(as)]}`, verplaats(keuze, dimensie, ander(as)))
    );
  }

  return {
    element,
    zet(keuze: DatabaseKeuze, stappen: number) {
      nu = keuze;
      ongedaan.disabled = stappen === 0;
      toonMaten(keuze.maten);
      const had = element.contains(document.activeElement)
        ? (document.activeElement as HTMLElement).dataset.knop
        : undefined;
      for (const as of ["rijen", "kolommen"] as const)
        zones[as].lijst.replaceChildren(...keuze[as].map((dimensie, plek) => chip(keuze, as, dimensie, plek)));
      const knoppen = [...element.querySelectorAll<HTMLButtonElement>("[data-knop]")];
      const zelfde = knoppen.find(({dataset}) => had !== undefined && dataset.knop === had);
      if (zelfde?.disabled) zelfde.parentElement!.querySelector<HTMLButtonElement>("button:enabled")?.focus();
      else zelfde?.focus();
    }
  };
}
