import {h, zetTekst} from "../dom/h.js";
import type {Kenmerk} from "../herkomst/kenmerk.js";
import type {Beeld} from "./beeld.js";
import {bestandsnaam} from "./bestand.js";
import {bewaar} from "./bewaar.js";
import type {Gegevens} from "./csv.js";
import type {Soort} from "./meenemen.js";
import {verwijsknop} from "./verwijsknop.js";

/** What of a figure can be taken home. */
export interface Meeneembaar {
  kenmerk: Kenmerk;
  onderschrift: string;
  gegevens: Gegevens;
}

const getallen: readonly (readonly [Soort, string, string])[] = [
  ["csv", "CSV", "voor R, Python en andere programma's"],
  ["excel", "CSV voor Excel", "met puntkomma's en decimale komma's"],
  ["xlsx", "XLSX", "voor Excel en LibreOffice, met toelichting"]
];
const plaatjes: readonly (readonly [Soort, string, string])[] = [
  ["png", "PNG", "plaatje voor een document"],
  ["svg", "SVG", "plaatje dat scherp blijft"]
];

/** What can be done with a figure, the same everywhere: its files behind one button, and how to cite it. What makes them comes at the click. */
export function acties(nummer: string | null, inhoud: () => Meeneembaar | undefined, grafiek?: Beeld): HTMLElement {
  const wat = nummer === null ? "deze tabel" : `figuur ${nummer}`;
  const soorten = grafiek ? [...getallen, ...plaatjes] : getallen;
  const lijst = h("ul", {class: "figuur-menu", id: `meenemen-${nummer ?? "tabel"}`, hidden: true});
  const melding = h("p", {class: "figuur-melding", role: "status"});
  const knop = h(
    "button",
    {
      ...{type: "button", class: "knop-stil", "data-menu": true, "aria-expanded": "false", "aria-controls": lijst.id},
      ...{"aria-label": `Download ${wat}`, onclick: () => wissel(lijst.hidden)}
    },
    "Download"
  );

  function wissel(open: boolean) {
    if (lijst.childElementCount === 0) lijst.append(...soorten.map(regel));
    lijst.hidden = !open;
    knop.setAttribute("aria-expanded", String(open));
  }

  const regel = ([soort, naam, uitleg]: (typeof soorten)[number]) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          ...{type: "button", class: "knop-stil", "data-download": soort},
          ...{"aria-label": `${naam} van ${wat}`, onclick: () => void haal(soort)}
        },
        naam
      ),
      h("span", {}, uitleg)
    );

  async function haal(soort: Soort) {
    const nu = inhoud();
    if (!nu) return;
    try {
      const {maakBestand} = await import("./meenemen.js");
      bewaar(bestandsnaam(nu.kenmerk, soort), await maakBestand(soort, nu, grafiek));
      zetTekst(melding, "");
    } catch (fout) {
      console.error(fout);
      zetTekst(melding, "Dit bestand kon niet worden gemaakt.");
    }
  }

  const citeer = verwijsknop(wat, () => inhoud()?.kenmerk);
  return h(
    "div",
    {class: "figuur-acties"},
    h("div", {class: "figuur-knoppen"}, knop, citeer.knop),
    lijst,
    melding,
    citeer.melding
  );
}
