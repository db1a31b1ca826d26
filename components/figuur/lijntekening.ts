import {geheel} from "../opmaak/getal.js";
import {eenRegel, regels} from "./eenregel.js";
import {kleuren, kleurVan} from "./kleur.js";
import {assen} from "./lijnassen.js";
import {reeks, uiteen} from "./lijnreeks.js";
import {panelen} from "./panelen.js";
import type {GroepRij} from "./rijen.js";
import {sleutel} from "./sleutel.js";
import {leegvel, type Tekening} from "./tekening.js";

export interface LijnOpties {
  width: number;
  /** Code and name of each panel. */
  groepen: readonly {code: string; naam: string}[];
  /** Names of the gebied and of what it is compared with. */
  namen: readonly string[];
}

/** A panel per groep: share against peilmoment, the gebied as a solid line with its interval, vergelijk dashed and grey. */
export function lijnTekening(rijen: readonly GroepRij[], {width, groepen, namen}: LijnOpties): Tekening {
  const momenten = [...new Set(rijen.map(({peilmoment}) => peilmoment))];
  if (!rijen.some(({kant, startgroep}) => kant === 0 && startgroep > 0)) return eenRegel(regels.leeg, width);
  if (momenten.length < 2) return eenRegel(regels.eenMoment, width);
  const vlak = panelen(groepen.length, width, Math.max(...groepen.map(({naam}) => naam.length)));
  const uit = leegvel(width, vlak.height);
  sleutel(uit, namen);
  groepen.forEach(({code, naam}, i) => {
    const eigen = rijen.filter(({groep}) => groep === code);
    const kanten = namen.map((_, kant) => eigen.filter((rij) => rij.kant === kant));
    assen(uit, vlak, i, momenten);
    kop(
      uit,
      vlak.plek(i),
      {code, naam},
      kanten.map(([start]) => start?.startgroep ?? 0)
    );
    const einden = kanten.reverse().map((rijen) => reeks(uit, vlak, i, rijen, momenten));
    uit.teksten.push(...uiteen(einden.filter((tekst) => tekst !== null)));
  });
  return uit;
}

/** Name of a panel, with the startgroep of each side: n = 42 | 8.120. */
function kop(
  {opschriften, teksten}: Tekening,
  {x, y}: {x: number; y: number},
  {code, naam}: {code: string; naam: string},
  aantallen: number[]
) {
  opschriften.push({x, y: y - 32, tekst: naam, kleur: kleurVan(code), gewicht: 650, grootte: 14});
  const tekst = `n = ${aantallen.map(geheel).join(" | ")}`;
  teksten.push({x, y: y - 15, tekst, kleur: kleuren.zacht, grootte: 12});
}
