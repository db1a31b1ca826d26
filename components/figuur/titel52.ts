import {huishoudtypen} from "../../data/huishoudtype.js";
import {duur} from "../opmaak/datum.js";
import {procent} from "../opmaak/getal.js";
import {kantnamen, type Omgeving} from "./figuurnaam.js";
import type {Rij52} from "./rijen52.js";
import {vergelijking} from "./vergelijking.js";

const naamVan = (rij: Rij52) => huishoudtypen.find(({code}) => code === rij.huishoudtype)!.naam.toLowerCase();

/** What one sees in figuur 5.2, in one sentence; huishoudtypen with fewer than 30 persons are left out of it. */
export function titel52(rijen: readonly Rij52[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const groot = rijen
    .filter((rij) => rij.kant === 0 && rij.peilmoment === laatste && rij.startgroep >= 30)
    .sort((a, b) => a.aandeel! - b.aandeel!);
  const [laag, hoog] = [groot[0], groot.at(-1)];
  if (start === laatste || !laag || !hoog) return `Per huishoudtype valt over ${naam} nog niets te zeggen`;
  const na = `Na ${duur(start, laatste)}`;
  if (laag === hoog)
    return `${na} gebruikt ${procent(hoog.aandeel)} van de startgroep in ${naam} een voorziening (${naamVan(hoog)})`;
  if (vergelijking(laag, hoog) === "ongeveer evenveel")
    return `${na} gebruiken de huishoudtypen in ${naam} ongeveer even vaak een voorziening`;
  return `${na} loopt het gebruik in ${naam} uiteen van ${procent(laag.aandeel)} (${naamVan(laag)}) tot ${procent(hoog.aandeel)} (${naamVan(hoog)})`;
}
