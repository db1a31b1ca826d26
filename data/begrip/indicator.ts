import {indicatoren, restsOnWmo} from "../indicator.js";
import type {Indicator} from "../indicator/shape.js";

/** Per indicator the terms that one must know to read it. */
const own: Record<string, readonly string[]> = {
  inwoners_met_voorzieningen: ["voorziening", "sociaal-domein"],
  huishoudens_met_voorzieningen: ["huishouden", "voorziening", "p-wet"],
  wmo_clienten: ["wmo-client", "maatwerkvoorziening"],
  stapeling_huishoudens: ["stapeling", "combinatie", "huishouden", "p-wet"],
  stapeling_personen: ["stapeling", "combinatie", "p-wet"],
  voorzieningen_huishoudens: ["stapeling", "voorziening", "huishouden"],
  meer_dan_een_voorziening: ["stapeling", "voorziening", "huishouden"],
  voorzieningen_personen: ["stapeling", "voorziening"],
  jongeren_jeugdzorg: ["jeugdzorg", "jongere"],
  jeugdzorg_combinaties: ["jeugdhulp", "jeugdbescherming", "jeugdreclassering"],
  participatie_clienten: ["bijstand", "bijstandgerelateerd", "re-integratie", "wsw"],
  ouderen_75plus_wmo: ["wmo", "instelling"],
  beschermd_wonen: ["verblijf-en-opvang"],
  voorzieningen_stand: ["stand", "voorziening"],
  voorzieningen_instroom: ["instroom", "stand"],
  voorzieningen_uitstroom: ["uitstroom", "stand"],
  bijstand_leeftijd: ["bijstand", "aow-leeftijd"],
  bijstand_duur: ["bijstand"],
  jeugdtrajecten_begonnen: ["traject", "jeugdzorg"],
  jeugdtrajecten_beeindigd: ["traject", "jeugdzorg"],
  herhaald_beroep: ["herhaald-beroep", "jeugdbescherming", "jeugdreclassering"],
  clientervaring_eens: ["clientervaringsonderzoek", "stelling", "eens-oneens"],
  clientervaring_oneens: ["clientervaringsonderzoek", "stelling", "eens-oneens"],
  inwoners: ["inwoner"],
  huishoudens: ["huishouden"],
  inwoners_leeftijd: ["inwoner", "leeftijdsklasse"],
  huishoudens_type: ["huishoudtype"],
  ouderen_75plus: ["instelling"],
  kwetsbaarheid: ["kwetsbaarheid", "risicokenmerk"],
  levensgebeurtenissen: ["levensgebeurtenis"],
  figuur_5_1: ["startgroep", "in-gebruik", "peilmoment"],
  figuur_5_2: ["startgroep", "huishoudtype", "in-gebruik", "peilmoment"],
  figuur_5_3: ["levensgebeurtenis", "in-gebruik", "peilmoment"]
};

/** The terms of an indicator: its own, those of how it is shown, and of delivery where it rests on that. */
export function begrippenOf(indicator: Indicator): string[] {
  const how = indicator.per === 1000 ? ["per-1000"] : indicator.per === 100 ? ["aandeel"] : [];
  const wmo = indicator.categorieen.some(({code}) => restsOnWmo(indicator, code)) ? ["aanlevering"] : [];
  return [...(own[indicator.code] ?? []), ...how, ...wmo];
}

/** Indicatoren that have no terms of their own yet. */
export const withoutBegrip = (): string[] => indicatoren.filter(({code}) => !(code in own)).map(({code}) => code);
