import type {Categorie, Indicator} from "../../../data/indicator.js";
import {klein} from "./klein.js";

/** A verb: gebruikt, gebruiken, gebruikte, gebruikten. */
export type Werkwoord = readonly [is: string, zijn: string, was: string, waren: string];

/** How an indicator is said: In Utrecht [gebruiken] 62 van de 1.000 [inwoners] [een Wmo-voorziening]. */
export interface Uitspraak {
  /** Whom a rate is a part of. */
  wie: (categorie: Categorie) => string;
  werk: Werkwoord;
  /** What follows the number; empty where the number says it all. */
  wat: (categorie: Categorie) => string;
  /** What is counted, where that is no part of `wie`: 120 trajecten, 3,2 trajecten per 1.000 inwoners tot 23 jaar. */
  stuks?: string;
}

const gebruiken: Werkwoord = ["gebruikt", "gebruiken", "gebruikte", "gebruikten"];
const hebben: Werkwoord = ["heeft", "hebben", "had", "hadden"];
const zijn: Werkwoord = ["is", "zijn", "was", "waren"];
const wonen: Werkwoord = ["woont", "wonen", "woonde", "woonden"];

const telwoorden: Record<string, string> = {
  ...{"1": "één", "2": "twee", "3": "drie", "4": "vier", "5": "vijf"},
  ...{"6_of_meer": "zes of meer", "3_of_meer": "drie of meer", meer_dan_een: "meer dan één"}
};
const wetten: Record<string, string> = {
  ...{wmo: "de Wmo", participatiewet: "de Participatiewet", jeugdwet: "de Jeugdwet", wsw: "de Wsw"},
  ...{jeugd: "de Jeugdwet", pwet: "de Participatiewet of Wsw"}
};

const zeg =
  (bijzonder: Record<string, string>, anders: (categorie: Categorie) => string = ({naam}) => klein(naam)) =>
  (categorie: Categorie): string =>
    bijzonder[categorie.code] ?? anders(categorie);
const vast = (tekst: string) => () => tekst;

const inwoners = vast("inwoners");
const huishoudens = vast("huishoudens");
const jongeren = vast("inwoners tot 23 jaar");

const perWet = zeg(
  {totaal: "een voorziening van het sociaal domein"},
  ({code, naam}) => `een voorziening van ${wetten[code] ?? naam}`
);
const combinatie = zeg({totaal: "een voorziening"}, ({code}) => {
  const delen = code
    .replace("alleen_", "")
    .split("_")
    .map((deel) => wetten[deel] ?? deel);
  if (code.startsWith("alleen_")) return `alleen voorzieningen van ${delen[0]}`;
  return `voorzieningen van ${delen.slice(0, -1).join(", ")} en ${delen.at(-1)}`;
});
const aantal = ({code}: Categorie) =>
  `${telwoorden[code] ?? code} ${/^1$|een$/.test(code) ? "voorziening" : "voorzieningen"}`;
const stelling =
  (hoe: string) =>
  ({naam}: Categorie) =>
    `het (helemaal) ${hoe} over “${naam}”`;
const antwoorders = vast("cliënten die antwoordden");
const erbij =
  (woord: string) =>
  ({naam}: Categorie) =>
    `${klein(naam)} ${woord}`.trim();
const trajecten = ({naam}: Categorie) => `van ${klein(naam)}`;

const uitspraken: Record<string, Uitspraak> = {
  inwoners_met_voorzieningen: {wie: inwoners, werk: gebruiken, wat: perWet},
  huishoudens_met_voorzieningen: {wie: huishoudens, werk: gebruiken, wat: perWet},
  wmo_clienten: {wie: inwoners, werk: gebruiken, wat: zeg({totaal: "een Wmo-voorziening"})},
  stapeling_huishoudens: {wie: huishoudens, werk: gebruiken, wat: combinatie},
  stapeling_personen: {wie: inwoners, werk: gebruiken, wat: combinatie},
  voorzieningen_huishoudens: {wie: huishoudens, werk: gebruiken, wat: aantal},
  meer_dan_een_voorziening: {wie: huishoudens, werk: gebruiken, wat: aantal},
  voorzieningen_personen: {wie: inwoners, werk: gebruiken, wat: aantal},
  jongeren_jeugdzorg: {wie: jongeren, werk: hebben, wat: zeg({totaal: "jeugdzorg"})},
  jeugdzorg_combinaties: {wie: jongeren, werk: hebben, wat: zeg({})},
  participatie_clienten: {
    ...{wie: vast("inwoners van 15 jaar en ouder"), werk: hebben},
    wat: zeg({
      ...{bijstand_gerelateerd: "een bijstandgerelateerde uitkering", re_integratie: "een re-integratievoorziening"},
      ...{bijstand_en_re_integratie: "bijstand en een re-integratievoorziening"},
      wsw: "een plaats in de sociale werkvoorziening"
    })
  },
  ouderen_75plus_wmo: {
    ...{wie: ({naam}) => `75-plussers ${klein(naam)}`, werk: gebruiken, wat: vast("een Wmo-voorziening")}
  },
  beschermd_wonen: {wie: inwoners, werk: gebruiken, wat: vast("verblijf en opvang van de Wmo")},
  voorzieningen_stand: {wie: inwoners, werk: zijn, wat: erbij("in gebruik"), stuks: "voorzieningen"},
  voorzieningen_instroom: {
    ...{wie: inwoners, werk: ["komt", "komen", "kwam", "kwamen"], wat: erbij("erbij"), stuks: "voorzieningen"}
  },
  voorzieningen_uitstroom: {
    ...{wie: inwoners, werk: ["gaat", "gaan", "ging", "gingen"], wat: erbij("eraf"), stuks: "voorzieningen"}
  },
  bijstand_leeftijd: {
    ...{wie: inwoners, werk: hebben},
    wat: zeg({totaal: "bijstand"}, ({naam}) => `bijstand (${klein(naam)})`)
  },
  bijstand_duur: {
    ...{wie: vast("inwoners met bijstand"), werk: hebben},
    wat: ({naam}) => `die uitkering ${klein(naam)}`
  },
  jeugdtrajecten_begonnen: {
    ...{wie: jongeren, werk: ["begint", "beginnen", "begon", "begonnen"], wat: trajecten, stuks: "trajecten"}
  },
  jeugdtrajecten_beeindigd: {
    ...{wie: jongeren, werk: ["eindigt", "eindigen", "eindigde", "eindigden"], wat: trajecten, stuks: "trajecten"}
  },
  inwoners: {wie: inwoners, werk: wonen, wat: vast(""), stuks: "mensen"},
  huishoudens: {wie: huishoudens, werk: zijn, wat: vast(""), stuks: "huishoudens"},
  inwoners_leeftijd: {
    ...{wie: inwoners, werk: zijn},
    wat: ({naam}) => (naam.endsWith("ouder") ? naam : `${naam} oud`)
  },
  huishoudens_type: {wie: huishoudens, werk: zijn, wat: ({naam}) => `een ${klein(naam)}`},
  ouderen_75plus: {wie: vast("75-plussers"), werk: wonen, wat: zeg({})},
  kwetsbaarheid: {
    ...{wie: vast("inwoners van 18 jaar en ouder"), werk: hebben},
    wat: zeg(
      {"0": "geen van de acht risicokenmerken"},
      ({code}) => `${telwoorden[code] ?? code} ${code === "1" ? "risicokenmerk" : "risicokenmerken"}`
    )
  },
  levensgebeurtenissen: {
    ...{wie: inwoners, werk: ["maakt", "maken", "maakte", "maakten"]},
    wat: ({naam}) => `in de vier jaar ervoor dit mee: ${klein(naam)}`
  },
  herhaald_beroep: {
    ...{wie: ({naam}) => `begonnen trajecten ${klein(naam)}`, werk: zijn, wat: vast("een herhaald beroep")}
  },
  clientervaring_eens: {wie: antwoorders, werk: zijn, wat: stelling("eens")},
  clientervaring_oneens: {wie: antwoorders, werk: zijn, wat: stelling("oneens")}
};

/** How an indicator is said; throws where nobody wrote it down. */
export function uitspraak({code}: Indicator): Uitspraak {
  const gevonden = uitspraken[code];
  if (!gevonden) throw new Error(`no words for indicator: ${code}`);
  return gevonden;
}
