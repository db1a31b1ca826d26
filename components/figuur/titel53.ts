import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {procent} from "../opmaak/getal.js";
import {duidelijkste, isGroot} from "./duidelijk.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import {waarin} from "./groepnaam.js";
import {onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";
import {plaats} from "../opmaak/plaats.js";

/** What one sees in figuur 5.3, in one sentence: the largest difference whose interval leaves out 0, on enough people. */
export function titel53(rijen: readonly Rij53[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const waar = waarin("5.3", omgeving);
  const eigen = rijen.filter(({kant, personen}) => kant === 0 && personen > 0);
  if (eigen.length === 0) return `Niemand ${plaats(naam)} maakte in deze keuze een levensgebeurtenis mee`;
  const groot = eigen.filter(isGroot);
  if (groot.length === 0)
    return `Over levensgebeurtenissen ${plaats(naam)} is bij deze keuze niets te zeggen: te weinig inwoners`;
  const duidelijk = duidelijkste(groot);
  if (!duidelijk) {
    const klein = eigen.some((rij) => onzeker(rij.gebruik, rij.personen)) ? " (kleine groepen)" : "";
    return `Met en zonder levensgebeurtenis is ${waar} geen duidelijk verschil in gebruik te zien${klein}`;
  }
  const {na} = gebeurtenissen.find(({code}) => code === duidelijk.gebeurtenis)!;
  return `${hoofdletter(waar)} gebruikt ${procent(duidelijk.aandeel)} een voorziening ${na}, tegen ${procent(duidelijk.zonder.aandeel)} van wie dat niet meemaakte`;
}
