import {maandJaar} from "../opmaak/datum.js";
import {geheel, procent} from "../opmaak/getal.js";
import {kleuren, kleurVan} from "./kleur.js";
import {onzeker, onzekerOpStart} from "./onzeker.js";
import {panelen, type Panelen} from "./panelen.js";
import type {GroepRij} from "./rijen.js";
import {sleutel} from "./sleutel.js";
import {leegvel, type Tekening, type Tekst} from "./tekening.js";

export interface LijnOpties {
  width: number;
  /** Code and name of each panel. */
  groepen: readonly {code: string; naam: string}[];
  /** Names of the gebied and of what it is compared with. */
  namen: readonly string[];
}

/** A panel per groep: share against peilmoment, the gebied as a solid line with its interval, vergelijk dashed and grey. */
export function lijnTekening(rijen: readonly GroepRij[], {width, groepen, namen}: LijnOpties): Tekening {
  const vlak = panelen(groepen.length, width, Math.max(...groepen.map(({naam}) => naam.length)));
  const uit = leegvel(width, vlak.height);
  const momenten = [...new Set(rijen.map(({peilmoment}) => peilmoment))];
  sleutel(uit, namen);
  groepen.forEach(({code, naam}, i) => {
    const eigen = rijen.filter(({groep}) => groep === code);
    assen(uit, vlak, i, momenten);
    kop(uit, vlak.plek(i), naam, code, eigen.find(({kant}) => kant === 0)?.startgroep ?? 0);
    const kanten = [1, 0].map((kant) => eigen.filter((rij) => rij.kant === kant));
    const einden = kanten.map((kant) => lijn(uit, vlak, i, kant, momenten));
    uit.teksten.push(...uiteen(einden.filter((tekst) => tekst !== null)));
  });
  return uit;
}

function kop({opschriften, teksten}: Tekening, {x, y}: {x: number; y: number}, naam: string, code: string, n: number) {
  opschriften.push({x, y: y - 32, tekst: naam, kleur: kleurVan(code), gewicht: 650, grootte: 14});
  teksten.push({x, y: y - 15, tekst: `n = ${geheel(n)}`, kleur: kleuren.zacht, grootte: 12});
}

function assen(
  {raster, opschriften}: Tekening,
  {plek, breedte, hoogte, kolommen}: Panelen,
  i: number,
  momenten: string[]
) {
  const {x, y} = plek(i);
  const lijn = {kleur: kleuren.zacht, dikte: 1, patroon: []};
  for (const deel of [0, 0.25, 0.5, 0.75, 1]) {
    const hoog = y + hoogte * (1 - deel);
    raster.push({...lijn, x, x2: x + breedte, y: hoog, y2: hoog, kleur: deel === 0 ? kleuren.zacht : kleuren.raster});
    if (i % kolommen === 0 && deel % 0.5 === 0)
      opschriften.push({x: x - 6, y: hoog, tekst: procent(deel), kleur: kleuren.zacht, align: "right", grootte: 12});
  }
  const stap = breedte / Math.max(1, momenten.length - 1);
  momenten.forEach((moment, m) => {
    const op = x + m * stap;
    const align = m === 0 ? "left" : m === momenten.length - 1 ? "right" : "center";
    raster.push({...lijn, x: op, x2: op, y: y + hoogte, y2: y + hoogte + 4});
    if (align !== "center" || stap > 62)
      opschriften.push({
        x: op,
        y: y + hoogte + 14,
        tekst: maandJaar(moment),
        kleur: kleuren.zacht,
        align,
        grootte: 11.5
      });
  });
}

/** Draws one series and returns the label at its end. */
function lijn(uit: Tekening, {plek, breedte, hoogte}: Panelen, i: number, rijen: GroepRij[], momenten: string[]) {
  const {x, y} = plek(i);
  const stap = breedte / Math.max(1, momenten.length - 1);
  const hoog = (deel: number) => y + hoogte * (1 - deel);
  let einde: Tekst | null = null;
  for (const rij of rijen) {
    if (rij.aandeel === null) continue;
    const kleur = rij.kant === 1 ? kleuren.vergelijk : kleurVan(rij.groep);
    const plaats = {reeks: `${rij.groep} ${rij.kant}`, x: x + momenten.indexOf(rij.peilmoment) * stap, kleur};
    const midden = {...plaats, y: hoog(rij.aandeel)};
    const begin = rij.peilmoment === momenten[0];
    const klein = begin ? onzekerOpStart(rij.startgroep) : onzeker(rij.gebruik, rij.startgroep);
    uit.vlakken.push({...plaats, y: hoog(rij.bovengrens!), y2: hoog(rij.ondergrens!)});
    (rij.kant === 1 ? uit.stippellijnen : uit.lijnen).push(midden);
    if (klein || rij.kant === 0)
      uit.punten.push({...midden, vulling: klein ? kleuren.papier : kleur, grootte: rij.kant === 1 ? 22 : 30});
    const tekst = procent(rij.aandeel);
    einde = {x: midden.x + 6, y: midden.y, tekst, kleur, gewicht: rij.kant === 1 ? 400 : 650, grootte: 13};
    if (klein && !begin)
      Object.assign(einde, {
        tekst: `${tekst} onzeker`,
        align: "right",
        x: midden.x + 44,
        y: midden.y - 12,
        grootte: 12
      });
  }
  return einde;
}

/** Moves two labels apart that would lie over each other. */
function uiteen(einden: Tekst[]): Tekst[] {
  const [a, b] = einden;
  if (!a || !b || Math.abs(a.y - b.y) >= 14) return einden;
  const midden = (a.y + b.y) / 2;
  const [boven, onder] = a.y < b.y ? [a, b] : [b, a];
  boven.y = midden - 7;
  onder.y = midden + 7;
  return einden;
}
