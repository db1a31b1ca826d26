import {kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import {onzeker} from "../figuur/onzeker.js";
import type {GroepRij} from "../figuur/rijen.js";
import {vergelijking} from "../figuur/vergelijking.js";
import {groepeer} from "../monitor/zin/groepeer.js";
import {procent} from "../opmaak/getal.js";
import type {Aandeel} from "../statistics/wilson.js";
import {plaats} from "../opmaak/plaats.js";

/** The interval of a share: 95%-interval 69 tot 71%. */
export const interval = ({ondergrens, bovengrens}: Aandeel): string =>
  `95%-interval ${procent(ondergrens).replace("%", "")} tot ${procent(bovengrens)}`;

/** A share with its interval: 70% (95%-interval 69 tot 71%). */
export const metInterval = (rij: Aandeel): string => `${procent(rij.aandeel)} (${interval(rij)})`;

/** Of the groups that are large enough on both sides: how that of the gebied stands to that of the reference group. */
export function groepzinnen(
  rijen: readonly GroepRij[],
  namen: ReadonlyMap<string, string>,
  omgeving: Omgeving
): string[] {
  const [, ref] = kantnamen(omgeving);
  if (ref === undefined) return [];
  const laatste = omgeving.momenten.at(-1);
  const groot = rijen.filter((rij) => rij.peilmoment === laatste && !onzeker(rij.gebruik, rij.startgroep));
  const delen = groot
    .filter(({kant}) => kant === 0)
    .flatMap((rij) => {
      const naast = groot.find(({kant, groep}) => kant === 1 && groep === rij.groep);
      const naam = namen.get(rij.groep);
      return naast && naam !== undefined ? [{naam, hoe: vergelijking(rij, naast)}] : [];
    });
  return groepeer(delen, plaats(ref));
}
