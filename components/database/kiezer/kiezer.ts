import {hoofdstukken} from "../../../data/hoofdstuk.js";
import {h, zetTekst} from "../../dom/h.js";
import {la} from "../../keuzebalk/la.js";
import {isHalfjaar, isJaar, isPeilmoment, periodenaam} from "../../opmaak/periode.js";
import type {Gebiedcodes} from "../gebiedcode.js";
import {bijIndicatoren, gekozenCategorieen, gekozenIndicatoren, type Bekend, type DatabaseKeuze} from "../keuze.js";
import {tel, telzin} from "../telling.js";
import {gebiedkiezer} from "./gebiedkiezer.js";
import {vinklijst, type Vinkgroep} from "./vinklijst.js";

export interface KiezerOpties {
  bekend: Bekend;
  codes: Gebiedcodes;
  kies: (keuze: DatabaseKeuze) => void;
}

/** The four lists of what a table holds, with the number of cells that it yields. */
export function kiezer({bekend, codes, kies}: KiezerOpties) {
  let nu: DatabaseKeuze | undefined;
  const met = (deel: Partial<DatabaseKeuze>) => nu && kies({...nu, ...deel});
  const indicatoren = vinklijst({
    ...{naam: "indicator", titel: "Indicatoren", zoek: "Zoek een indicator", open: true},
    kies: (gekozen) => nu && kies(metIndicatoren(nu, bekend, gekozen))
  });
  const categorieen = vinklijst({
    ...{naam: "categorie", titel: "Categorieën", zoek: "Zoek een categorie"},
    kies: (gekozen) => nu && kies(metCategorieen(nu, bekend, gekozen))
  });
  const perioden = vinklijst({
    ...{naam: "periode", titel: "Perioden"},
    kies: (gekozen) => met({perioden: bekend.perioden.filter((periode) => gekozen.includes(periode))})
  });
  const gebieden = gebiedkiezer({...bekend, kies: (gekozen) => met({gebieden: codes.opVolgorde(gekozen)})});
  const indicatorgroepen = perHoofdstuk(bekend);
  const periodegroepen = perDuur(bekend.perioden);
  let categoriegroepen: {sleutel: string; groepen: Vinkgroep[]} = {sleutel: "", groepen: []};
  const telling = h("p", {class: "telling", role: "status"});
  const lade = la(
    h(
      "form",
      {class: "keuzebalk", "aria-label": "Keuzes", onsubmit: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
      ...[indicatoren.element, categorieen.element, gebieden.element, perioden.element, telling]
    )
  );

  return {
    element: lade.element,
    zet(keuze: DatabaseKeuze) {
      nu = keuze;
      const gekozen = gekozenIndicatoren(keuze, bekend);
      const sleutel = keuze.indicatoren.join();
      if (sleutel !== categoriegroepen.sleutel)
        categoriegroepen = {
          sleutel,
          groepen: gekozen.map(({code, naam, categorieen}) => ({
            titel: naam,
            opties: categorieen.map((categorie) => ({code: `${code}.${categorie.code}`, naam: categorie.naam}))
          }))
        };
      indicatoren.zet(indicatorgroepen, keuze.indicatoren);
      categorieen.zet(
        categoriegroepen.groepen,
        gekozen.flatMap((indicator) =>
          gekozenCategorieen(keuze, indicator).map(({code}) => `${indicator.code}.${code}`)
        )
      );
      gebieden.zet(keuze.gebieden);
      perioden.zet(periodegroepen, keuze.perioden);
      zetTekst(telling, `Uw keuze: ${telzin(tel(keuze, bekend))}.`);
    }
  };
}

function metIndicatoren(keuze: DatabaseKeuze, bekend: Bekend, gekozen: readonly string[]): DatabaseKeuze {
  const indicatoren = gekozenIndicatoren({indicatoren: gekozen}, bekend).map(({code}) => code);
  const deel = Object.entries(keuze.categorieen).filter(([code]) => indicatoren.includes(code));
  const perioden = bijIndicatoren(indicatoren, keuze.perioden, bekend);
  return {...keuze, indicatoren, perioden, categorieen: Object.fromEntries(deel)};
}

function metCategorieen(keuze: DatabaseKeuze, bekend: Bekend, gekozen: readonly string[]): DatabaseKeuze {
  const delen = gekozenIndicatoren(keuze, bekend).flatMap(({code, categorieen}) => {
    const deel = categorieen
      .map((categorie) => categorie.code)
      .filter((categorie) => gekozen.includes(`${code}.${categorie}`));
    return deel.length < categorieen.length ? [[code, deel] as const] : [];
  });
  return {...keuze, categorieen: Object.fromEntries(delen)};
}

const perHoofdstuk = ({indicatoren}: Bekend): Vinkgroep[] =>
  hoofdstukken
    .map(({nummer, naam}) => ({titel: naam, opties: indicatoren.filter(({hoofdstuk}) => hoofdstuk === nummer)}))
    .filter(({opties}) => opties.length > 0)
    .map(({titel, opties}) => ({titel, opties: opties.map(({code, naam}) => ({code, naam}))}));

const perDuur = (perioden: readonly string[]): Vinkgroep[] =>
  [
    {titel: "Halfjaren", opties: perioden.filter(isHalfjaar)},
    {titel: "Jaren", opties: perioden.filter(isJaar)},
    {titel: "Startpeilmomenten (Levensweg)", opties: perioden.filter(isPeilmoment)}
  ]
    .filter(({opties}) => opties.length > 0)
    .map(({titel, opties}) => ({titel, opties: opties.map((code) => ({code, naam: periodenaam(code)}))}));
