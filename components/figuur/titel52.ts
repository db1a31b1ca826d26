import {huishoudplaats} from "../cohort/zin.js";
import {procenten} from "../opmaak/aandeel.js";
import {duur} from "../opmaak/datum.js";
import {plaats} from "../opmaak/plaats.js";
import {woordDan} from "../oordeel/oordeel.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import {groepnaam, waarin} from "./groepnaam.js";
import {groepverschil, tochAnders} from "./kantverschil.js";
import {KLEIN} from "./onzeker.js";
import {hoofdtypen, type Rij52} from "./rijen52.js";
import {groepVan, laatsteKanten} from "./titel51.js";

/** What one sees in figuur 5.2, in one sentence: a huishoudtype that is fixed beforehand, beside another that is. */
export function titel52(rijen: readonly Rij52[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const {keuze, momenten} = omgeving;
  const [start, laatste] = [momenten[0]!, momenten.at(-1)!];
  const [type, ander] = hoofdtypen(keuze);
  const [eigen] = laatsteKanten(rijen, type, omgeving);
  if (start === laatste)
    return `Per huishoudtype valt ${waarin("5.2", omgeving)} nog niets te zeggen: er is geen later peilmoment`;
  if (!eigen || eigen.aandeel === null || eigen.startgroep < KLEIN)
    return `${hoofdletter(groepnaam("5.2", {...keuze, noemer: "vast"}))} ${huishoudplaats(type)} ${plaats(naam)} is te klein voor een uitspraak (n = ${eigen?.startgroep ?? 0})`;
  const gebruikt = (aandeel: string) =>
    `${hoofdletter(plaats(naam))} gebruikt na ${duur(start, laatste)} ${aandeel} van ${groepnaam("5.2", keuze)} ${huishoudplaats(type)} een voorziening`;
  const naast = ander && laatsteKanten(rijen, ander, omgeving)[0];
  const verschil = naast && groepverschil(groepVan(eigen), groepVan(naast), "5.2");
  if (!verschil) return gebruikt(procenten(eigen.aandeel)[0]!);
  const [links, rechts] = procenten(...verschil.aandelen) as [string, string];
  return `${gebruikt(links)}, ${naastType(verschil.hoe, ander!)} (${rechts}${tochAnders(verschil, links, rechts)})`;
}

/** Vaker dan in een paar met kinderen. */
export const naastType = (hoe: Parameters<typeof woordDan>[0], type: string): string =>
  woordDan(hoe, "vaak", {waar: huishoudplaats(type), naam: huishoudplaats(type).replace(/^in /, "")});
