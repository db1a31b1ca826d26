import {type WetCombinatie, wetCombinaties} from "../combinatie.js";
import {huishoudtypen} from "../huishoudtype.js";
import {leeftijdsklassen} from "../leeftijdsklasse.js";
import {voorzieningen} from "../voorziening.js";
import {wetten} from "../wet.js";
import type {Categorie, Together} from "./shape.js";

const from = (list: readonly {code: string; naam: string}[]): Categorie[] => list.map(({code, naam}) => ({code, naam}));

/** CBS codes of the types of Wmo maatwerkvoorziening (86051NED) and of jeugdzorg (86204NED). */
const cbs: Record<string, string> = {
  ondersteuning_thuis: "A019506",
  hulp_bij_huishouden: "A019507",
  verblijf_en_opvang: "A019508",
  hulpmiddelen_en_diensten: "A019509",
  jeugdhulp_zonder_verblijf: "A042503",
  jeugdhulp_met_verblijf: "A027918",
  jeugdbescherming: "A027919",
  jeugdreclassering: "A027920"
};

const ofWet = (wet: string): Categorie[] =>
  voorzieningen
    .filter((voorziening) => voorziening.wet === wet)
    .map(({code, naam, wet}) => (cbs[code] ? {code, naam, wet, cbs: cbs[code]} : {code, naam, wet}));

export const total = (cbs?: string): Categorie => ({code: "totaal", naam: "Totaal", ...(cbs ? {cbs} : {})});
export const categorieenPerWet: readonly Categorie[] = wetten.map(({code, naam}) => ({code, naam, wet: code}));
export const wmoGroups = ofWet("wmo");
export const jeugdzorgKinds = ofWet("jeugdwet");
export const allVoorzieningen: readonly Categorie[] = voorzieningen.map(({code, naam, wet}) => ({code, naam, wet}));
export const leeftijden = from(leeftijdsklassen);
export const typesHuishouden = from(huishoudtypen);

/** What the codes of `wetCombinaties` are in CBS 85994NED, and the wet of which one has the colour. */
const ofCombinatie: Record<WetCombinatie, Omit<Categorie, "code" | "naam">> = {
  alleen_jeugd: {wet: "jeugdwet", cbs: "A041708"},
  alleen_pwet: {wet: "participatiewet", cbs: "A041709"},
  alleen_wmo: {wet: "wmo", cbs: "A041710"},
  jeugd_pwet: {cbs: "A041711"},
  jeugd_wmo: {cbs: "A041712"},
  pwet_wmo: {cbs: "A041713"},
  jeugd_pwet_wmo: {cbs: "A041714"}
};

/** Combinations of the wetten; P-wet is Participatiewet or Wsw. CBS 85994NED. */
export const combinaties: readonly Categorie[] = wetCombinaties.map(({code, naam}) => ({
  ...{code, naam},
  ...ofCombinatie[code]
}));

export const countCategorieen: readonly Categorie[] = [
  ...["1", "2", "3", "4", "5"].map((code) => ({code, naam: code === "1" ? "1 voorziening" : `${code} voorzieningen`})),
  {code: "6_of_meer", naam: "6 of meer voorzieningen"}
];

/** Huishoudens that use more than one voorziening. */
export const moreThanOne: Together = {
  ...{code: "meer_dan_een", naam: "Meer dan één voorziening", parts: ["2", "3", "4", "5", "6_of_meer"]},
  counted: "meer_dan_een_voorziening"
};
