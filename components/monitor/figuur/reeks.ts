import {indicator, type Categorie, type Indicator} from "../../../data/indicator.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {hoofdletter} from "../../figuur/figuurnaam.js";
import {kleuren} from "../../figuur/kleur.js";
import type {Figuurplan} from "./plan.js";

/** One indicator × category of a figure. */
export interface Reeks {
  indicator: Indicator;
  categorie: Categorie;
  kleur: string;
}

/** Every series of a plan: by indicator, then by category. */
export const reeksen = ({indicatoren, categorieen, samen}: Figuurplan): Reeks[] =>
  indicatoren.map(indicator).flatMap((indicator) => {
    const gekozen = samen
      ? [{code: samen.code, naam: samen.naam}]
      : categorieen?.map((code) => indicator.categorieen.find((categorie) => categorie.code === code)!);
    return (gekozen ?? indicator.categorieen).map((categorie) => ({
      ...{indicator, categorie, kleur: reekskleur(indicator.code, categorie.code)}
    }));
  });

/** Indicators that are of one wet alone. */
const perIndicator: [RegExp, keyof typeof kleuren][] = [
  [/^(wmo_|ouderen_75plus_wmo|beschermd_wonen|clientervaring)/, "wmo"],
  [/^bijstand_/, "participatiewet"],
  [/^(jongeren_|jeugd|herhaald_beroep)/, "jeugdwet"]
];

const perCategorie: Record<string, keyof typeof kleuren> = {
  ...Object.fromEntries(voorzieningen.map(({code, wet}) => [code, wet])),
  ...{wmo: "wmo", participatiewet: "participatiewet", jeugdwet: "jeugdwet", wsw: "wsw"},
  ...{jeugd: "jeugdwet", pwet: "participatiewet", bijstand_en_re_integratie: "participatiewet"},
  ...{alleen_jeugd: "jeugdwet", alleen_pwet: "participatiewet", alleen_wmo: "wmo"}
};

/** The colour of a category, the same in every figure: that of its wet, where it has one. */
export function reekskleur(indicator: string, categorie: string): string {
  const wet =
    perCategorie[categorie.replace(/_na_\d+$/, "")] ?? perIndicator.find(([patroon]) => patroon.test(indicator))?.[1];
  return kleuren[wet ?? "totaal"];
}

/** The name of an indicator beside others of the same figure: what they do not share. */
export function kortenaam({naam}: Indicator, {indicatoren}: Pick<Figuurplan, "indicatoren">): string {
  const [begin = "", eind] = naam.split(": ");
  const gedeeld = indicatoren.every((code) => indicator(code).naam.startsWith(`${begin}: `));
  return eind !== undefined && gedeeld ? hoofdletter(eind) : naam;
}
