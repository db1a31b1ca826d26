import {huishoudtypen} from "../../data/huishoudtype.js";
import {huishoudplaats} from "../cohort/zin.js";
import {kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {groepverschil} from "../figuur/kantverschil.js";
import {KLEIN} from "../figuur/onzeker.js";
import {hoofdtypen, type Rij52} from "../figuur/rijen52.js";
import {groepVan, laatsteKanten} from "../figuur/titel51.js";
import {naastType} from "../figuur/titel52.js";
import {metInterval, metVerschilinterval} from "../opmaak/aandeel.js";
import {duur} from "../opmaak/datum.js";
import {geheel, procent} from "../opmaak/getal.js";
import {plaats} from "../opmaak/plaats.js";
import {groepzinnen} from "./groepzin.js";

const namen = new Map<string, string>(huishoudtypen.map(({code, naam}) => [code, naam.toLowerCase()]));

/** What figuur 5.2 shows of the two huishoudtypen that are fixed beforehand, and of all beside the reference group. */
export function zin52(rijen: readonly Rij52[], omgeving: Omgeving): string[] {
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  if (start === laatste) return ["Er is nog geen later peilmoment om te volgen."];
  return [...paar(rijen, omgeving, duur(start, laatste)), ...groepzinnen(rijen, namen, omgeving, "5.2")];
}

function paar(rijen: readonly Rij52[], omgeving: Omgeving, tijd: string): string[] {
  const [naam] = kantnamen(omgeving);
  const [type, ander] = hoofdtypen(omgeving.keuze);
  const [eigen] = laatsteKanten(rijen, type, omgeving);
  if (!eigen || eigen.startgroep < KLEIN)
    return [
      `De startgroep ${huishoudplaats(type)} ${plaats(naam)} is te klein voor een uitspraak (n = ${geheel(eigen?.startgroep ?? 0)}).`
    ];
  const feit = `Na ${tijd} gebruikte ${plaats(naam)} ${metInterval(eigen)} van de ${geheel(eigen.startgroep)} inwoners die ${huishoudplaats(type)} begonnen een voorziening.`;
  const naast = ander && laatsteKanten(rijen, ander, omgeving)[0];
  if (!ander || !naast) return [feit];
  const verschil = groepverschil(groepVan(eigen), groepVan(naast), "5.2");
  if (!verschil)
    return [
      feit,
      `De startgroep ${huishoudplaats(ander)} is te klein om te vergelijken (n = ${geheel(naast.startgroep)}).`
    ];
  const begin = verschil.hoe === "geen duidelijk verschil" ? "Er is" : "Dat is";
  return [
    feit,
    `${begin} ${naastType(verschil.hoe, ander)}: ${procent(verschil.aandelen[1], 1)} van ${geheel(naast.startgroep)}, een verschil van ${metVerschilinterval(verschil)}.`
  ];
}
