import {huishoudtypen} from "../../data/huishoudtype.js";
import {kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {onzeker} from "../figuur/onzeker.js";
import type {Rij52} from "../figuur/rijen52.js";
import {verstUiteen} from "../figuur/verstuiteen.js";
import {duur} from "../opmaak/datum.js";
import {procent} from "../opmaak/getal.js";
import {groepzinnen, interval, metInterval} from "./groepzin.js";
import {plaats} from "../opmaak/plaats.js";

const namen = new Map<string, string>(huishoudtypen.map(({code, naam}) => [code, naam.toLowerCase()]));

/** What figuur 5.2 shows between huishoudtypen, and beside the reference group. */
export function zin52(rijen: readonly Rij52[], omgeving: Omgeving): string[] {
  const [naam] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const groot = rijen.filter(
    (rij) => rij.kant === 0 && rij.peilmoment === laatste && !onzeker(rij.gebruik, rij.startgroep)
  );
  if (start === laatste || groot.length === 0)
    return [`Per huishoudtype is er ${plaats(naam)} te weinig om iets van te zeggen.`];
  if (groot.length === 1)
    return [
      `Na ${duur(start, laatste)} gebruikte ${plaats(naam)} ${metInterval(groot[0]!)} van de startgroep in huishoudtype ${namen.get(groot[0]!.huishoudtype)} een voorziening; de andere groepen zijn te klein om mee te vergelijken.`,
      ...groepzinnen(rijen, namen, omgeving)
    ];
  const uiteen = verstUiteen(groot);
  const verschil = uiteen
    ? `Na ${duur(start, laatste)} was ${plaats(naam)} het verschil in gebruik het duidelijkst tussen ${deel(uiteen[0])} en ${deel(uiteen[1])}.`
    : `Na ${duur(start, laatste)} gebruikten de huishoudtypen ${plaats(naam)} ongeveer even vaak een voorziening: de intervallen overlappen.`;
  return [verschil, ...groepzinnen(rijen, namen, omgeving)];
}

const deel = (rij: Rij52) => `${namen.get(rij.huishoudtype)} (${procent(rij.aandeel)}, ${interval(rij)})`;
