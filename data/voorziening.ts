import type {Wet} from "./wet.js";

/** Voorzieningen per wet. Sources: CBS 86051NED (Wmo groups), CBS 86204NED (Jeugdwet), CBS 83747NED (Participatiewet, Wsw). */
export const voorzieningen: readonly {wet: Wet; code: string; naam: string; bron: string}[] = [
  {wet: "wmo", code: "ondersteuning_thuis", naam: "Ondersteuning thuis", bron: "CBS 86051NED"},
  {wet: "wmo", code: "hulp_bij_huishouden", naam: "Hulp bij het huishouden", bron: "CBS 86051NED"},
  {wet: "wmo", code: "verblijf_en_opvang", naam: "Verblijf en opvang", bron: "CBS 86051NED"},
  {wet: "wmo", code: "hulpmiddelen_en_diensten", naam: "Hulpmiddelen en diensten", bron: "CBS 86051NED"},
  {wet: "participatiewet", code: "bijstand", naam: "Bijstand", bron: "CBS 83747NED"},
  {wet: "participatiewet", code: "bijstand_gerelateerd", naam: "Bijstandgerelateerde uitkering", bron: "CBS 83747NED"},
  {wet: "participatiewet", code: "re_integratie", naam: "Re-integratievoorziening", bron: "CBS 83747NED"},
  {wet: "jeugdwet", code: "jeugdhulp_zonder_verblijf", naam: "Jeugdhulp zonder verblijf", bron: "CBS 86204NED"},
  {wet: "jeugdwet", code: "jeugdhulp_met_verblijf", naam: "Jeugdhulp met verblijf", bron: "CBS 86204NED"},
  {wet: "jeugdwet", code: "jeugdbescherming", naam: "Jeugdbescherming", bron: "CBS 86204NED"},
  {wet: "jeugdwet", code: "jeugdreclassering", naam: "Jeugdreclassering", bron: "CBS 86204NED"},
  {wet: "wsw", code: "wsw", naam: "Sociale werkvoorziening", bron: "CBS 83747NED"}
];
