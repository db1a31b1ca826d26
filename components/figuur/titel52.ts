import {huishoudtypen} from "../../data/huishoudtype.js";
import {duur} from "../opmaak/datum.js";
import {procent} from "../opmaak/getal.js";
import {kantnamen, type Omgeving} from "./figuurnaam.js";
import {groepnaam, waarin} from "./groepnaam.js";
import {onzeker} from "./onzeker.js";
import type {Rij52} from "./rijen52.js";
import {verstUiteen} from "./verstuiteen.js";
import {plaats} from "../opmaak/plaats.js";

const naamVan = (rij: Rij52) => huishoudtypen.find(({code}) => code === rij.huishoudtype)!.naam.toLowerCase();
const deel = (rij: Rij52) => `${procent(rij.aandeel)} (${naamVan(rij)})`;

/** What one sees in figuur 5.2, in one sentence; huishoudtypen with few persons are left out of it. */
export function titel52(rijen: readonly Rij52[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const waar = waarin("5.2", omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const groot = rijen
    .filter((rij) => rij.kant === 0 && rij.peilmoment === laatste && !onzeker(rij.gebruik, rij.startgroep))
    .sort((a, b) => a.aandeel! - b.aandeel!);
  const [laagst, hoogst] = [groot[0], groot.at(-1)];
  if (start === laatste || !laagst || !hoogst) return `Per huishoudtype valt ${waar} nog niets te zeggen`;
  const na = `Na ${duur(start, laatste)}`;
  if (laagst === hoogst)
    return `${na} gebruikt ${procent(hoogst.aandeel)} van ${groepnaam("5.2", omgeving.keuze)} ${plaats(naam)} een voorziening (${naamVan(hoogst)})`;
  const uiteen = verstUiteen(groot);
  if (!uiteen) return `${na} gebruiken de huishoudtypen ${waar} ongeveer even vaak een voorziening`;
  const [laag, hoog] = uiteen;
  if (laag === laagst && hoog === hoogst)
    return `${na} loopt het gebruik ${waar} uiteen van ${deel(laag)} tot ${deel(hoog)}`;
  return `${na} is het verschil ${waar} het duidelijkst tussen ${deel(laag)} en ${deel(hoog)}`;
}
