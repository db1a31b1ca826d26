import {h, zetTekst} from "../../dom/h.js";
import {figuur} from "../../figuur/figuur.js";
import {periodenaam} from "../../opmaak/periode.js";
import {tegelkaart} from "../../tegelkaart/tegelkaart.js";
import type {Gebied} from "../../werkbank/gebied.js";
import type {Manifest} from "../../werkbank/manifest.js";
import type {Antwoord} from "../antwoord.js";
import type {DatabaseKeuze} from "../keuze.js";
import {beeldInhoud} from "./inhoud.js";
import {kaartVan} from "./kaart.js";
import {gebiedvolgorde, kiesMaat, paarVan, type Onderwerp, type Vorm} from "./onderwerp.js";

export interface Beeldomgeving {
  gebieden: readonly Gebied[];
  manifest: Manifest;
  /** Gets the gemeente that was chosen on the map. */
  wijsAan: (gemeente: string) => void;
}

/** What is drawn, and who is in the numbers of gebieden of several gemeenten. */
export interface Getekend {
  antwoord: Antwoord;
  keuze: DatabaseKeuze;
  dekking: readonly string[];
}

/** Draws the choice as bars, lines or a map, with the subject to choose where the choice has several. */
export function beeldpaneel({gebieden, manifest, wijsAan}: Beeldomgeving) {
  const onderdeel = keuzelijst("beeld-onderdeel", "Wat", () => void teken());
  const periode = keuzelijst("beeld-periode", "Wanneer", () => void teken());
  const grafiek = figuur("A", {
    ...{toelichting: "", begrippen: ["interval"], kop: "h3"}
  });
  const kaart = tegelkaart({gebieden, kies: wijsAan});
  const kaarttitel = h("h3", {});
  const leeg = h("p", {class: "hulp"}, "De kaart toont gemeenten: kies er een of meer, of alle gemeenten.");
  const vak = h("div", {}, kaarttitel, leeg, kaart.element);
  let nu: (Getekend & {vorm: Vorm}) | undefined;

  async function teken() {
    if (!nu) return;
    const {antwoord, keuze, dekking, vorm} = nu;
    const {kubus, tabel, volgorde} = antwoord;
    const onderwerp: Onderwerp = {vorm, paar: Number(onderdeel.waarde()), periode: Number(periode.waarde())};
    const beeld = {kubus, onderwerp, maat: kiesMaat({kubus, onderwerp}, keuze)};
    periode.element.hidden = vorm === "lijnen" || kubus.perioden.length < 2;
    grafiek.element.hidden = vorm === "kaart";
    vak.hidden = vorm !== "kaart";
    if (vorm !== "kaart")
      return grafiek.zet(
        beeldInhoud({...beeld, onderwerp: {...onderwerp, vorm}}, gebiedvolgorde(tabel, volgorde), {
          bron: manifest,
          dekking
        })
      );
    const wat = kaartVan(beeld);
    leeg.hidden = wat !== null;
    kaart.element.hidden = wat === null;
    zetTekst(kaarttitel, wat?.titel ?? "Kaart");
    if (wat) kaart.zet(wat);
  }

  return {
    element: h(
      "div",
      {class: "database-beeld"},
      h("div", {class: "beeld-keuzes"}, onderdeel.element, periode.element),
      grafiek.element,
      vak
    ),
    zet(getekend: Getekend, vorm: Vorm): Promise<void> {
      const {kubus} = getekend.antwoord;
      nu = {...getekend, vorm};
      onderdeel.zet(
        kubus.paren.map((_, paar) => {
          const {indicator, categorie} = paarVan(kubus, paar);
          return indicator.categorieen.length > 1 ? `${indicator.naam}: ${categorie.naam}` : indicator.naam;
        }),
        0
      );
      periode.zet(kubus.perioden.map(periodenaam), kubus.perioden.length - 1);
      return teken();
    }
  };
}

/** A list to choose one of; it keeps the choice while the list is the same, and hides while there is no choice. */
function keuzelijst(id: string, label: string, opKeuze: () => void) {
  const lijst = h("select", {id, onchange: opKeuze});
  const element = h("div", {class: "veld"}, h("label", {for: id}, label), lijst);
  let getoond = "";
  return {
    element,
    waarde: () => lijst.value,
    zet(namen: readonly string[], begin: number) {
      const nieuw = namen.join("|");
      element.hidden = namen.length < 2;
      if (nieuw === getoond) return;
      getoond = nieuw;
      lijst.replaceChildren(...namen.map((naam, i) => h("option", {value: i, selected: i === begin}, naam)));
    }
  };
}
