import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {kantligging, kantoordeel, kantverschil, vergelekenNamen, type Groep} from "../figuur/kantverschil.js";
import {onzeker} from "../figuur/onzeker.js";
import type {GroepRij} from "../figuur/rijen.js";
import type {Figuurnummer} from "../figuur/selectie.js";
import {omgekeerd, oordelen, woord, type Oordeel} from "../oordeel/oordeel.js";
import {opsomming} from "../opmaak/opsomming.js";

/** A group by name on both sides. */
export interface Groeppaar {
  naam: string;
  eigen: Groep;
  ander: Groep;
}

/** Of the groups that are large enough on both sides: how that of the gebied stands to that of the reference group. */
export function groepzinnen(
  rijen: readonly GroepRij[],
  namen: ReadonlyMap<string, string>,
  omgeving: Omgeving,
  figuur: Figuurnummer
): string[] {
  const laatste = omgeving.momenten.at(-1);
  const groot = rijen.filter((rij) => rij.peilmoment === laatste && !onzeker(rij.gebruik, rij.startgroep));
  const groep = ({gebruik, startgroep}: GroepRij) => ({gebruik, n: startgroep});
  const paren = groot
    .filter(({kant}) => kant === 0)
    .flatMap((rij) => {
      const naast = groot.find(({kant, groep}) => kant === 1 && groep === rij.groep);
      const naam = namen.get(rij.groep);
      return naast && naam !== undefined ? [{naam, eigen: groep(rij), ander: groep(naast)}] : [];
    });
  return paarzinnen(paren, figuur, omgeving);
}

/** Names of groups by how they stand: Vaker dan in de rest van Nederland: a en b. Minder vaak: c. */
export function paarzinnen(
  paren: readonly Groeppaar[],
  figuur: Figuurnummer,
  omgeving: Omgeving,
  vooraf = ""
): string[] {
  const delen = paren.flatMap(({naam, eigen, ander}) => {
    const verschil = kantverschil(eigen, ander, figuur, omgeving);
    return verschil ? [{naam, hoe: verschil.hoe}] : [];
  });
  return oordelen
    .map((hoe) => ({hoe, namen: delen.filter((deel) => deel.hoe === hoe).map(({naam}) => naam)}))
    .filter(({namen}) => namen.length > 0)
    .map(({hoe, namen}, i) => {
      const begin = i === 0 ? `${vooraf}${kantoordeel({hoe}, omgeving)}` : woord(vanKant(hoe, omgeving), "vaak");
      return `${hoofdletter(begin)}: ${opsomming(namen, "en")}.`;
    });
}

const vanKant = (hoe: Oordeel, omgeving: Omgeving): Oordeel =>
  kantligging(omgeving) === "rondom" ? omgekeerd(hoe) : hoe;

/** What the gebied is set beside in a report: de referentiegroep, de rest van Nederland. */
export function referentienaam(omgeving: Omgeving): string | undefined {
  return kantnamen(omgeving).length > 1 ? `de referentiegroep, ${vergelekenNamen(omgeving)[1]}` : undefined;
}
