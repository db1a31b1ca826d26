import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {procent} from "../opmaak/getal.js";
import {kleuren} from "./kleur.js";
import {onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";
import {sleutel} from "./sleutel.js";
import type {Tekening} from "./tekening.js";

export interface StipOpties {
  width: number;
  namen: readonly string[];
  /** Codes of the gebeurtenissen, first on top. */
  volgorde: readonly string[];
}

const namenVan = new Map(gebeurtenissen.map((item) => [item.code as string, item]));
const SMAL = 560;

/** A line per gebeurtenis: the share in gebruik with its interval, vergelijk in grey, and a tick for those without it. */
export function stipTekening(rijen: readonly Rij53[], {width, namen, volgorde}: StipOpties): Tekening {
  const smal = width < SMAL;
  const links = smal ? 4 : 222;
  const stap = smal ? 50 : 34;
  const boven = 58;
  const vlak = {links, breedte: width - links - 58, boven, onder: boven + volgorde.length * stap};
  const uit: Tekening = {
    ...{width, height: vlak.onder + 8},
    ...{vlakken: [], strepen: [], lijnen: [], stippellijnen: [], punten: [], teksten: []}
  };
  sleutel(uit, namen, kleuren.totaal);
  as(uit, vlak);
  volgorde.forEach((code, i) => {
    const y = boven + (i + (smal ? 0.72 : 0.5)) * stap;
    naam(uit, code, smal ? {x: 4, y: y - 20} : {x: links - 14, y}, smal);
    for (const rij of rijen.filter(({gebeurtenis}) => gebeurtenis === code).sort((a, b) => b.kant - a.kant))
      stip(uit, rij, y, (deel) => vlak.links + vlak.breedte * deel);
  });
  return uit;
}

function as(
  {strepen, teksten}: Tekening,
  {links, breedte, boven, onder}: Record<"links" | "breedte" | "boven" | "onder", number>
) {
  for (const deel of [0, 0.25, 0.5, 0.75, 1]) {
    const x = links + breedte * deel;
    const kleur = deel === 0 ? kleuren.zacht : kleuren.raster;
    strepen.push({x, x2: x, y: boven - 8, y2: onder, kleur, dikte: 1, patroon: []});
    teksten.push({
      x,
      y: boven - 18,
      tekst: procent(deel),
      kleur: kleuren.zacht,
      align: deel === 0 ? "left" : "center",
      grootte: 12
    });
  }
}

function naam({teksten}: Tekening, code: string, plek: {x: number; y: number}, smal: boolean) {
  const {naam: tekst, aangenomen} = namenVan.get(code)!;
  const align = smal ? "left" : "right";
  teksten.push({
    ...plek,
    tekst: aangenomen ? `${tekst} (aangenomen)` : tekst,
    kleur: kleuren.tekst,
    align,
    grootte: 13.5
  });
}

function stip(uit: Tekening, rij: Rij53, hoogte: number, op: (deel: number) => number) {
  const eigen = rij.kant === 0;
  const y = hoogte + (eigen ? -2 : 7);
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  if (eigen && rij.zonder.aandeel !== null) {
    const x = op(rij.zonder.aandeel);
    uit.punten.push({x, y, kleur: kleuren.zacht, vulling: kleuren.papier, vorm: "circle", grootte: 34});
  }
  if (rij.aandeel === null) return;
  const klein = onzeker(rij.gebruik, rij.personen);
  const [x, x2] = [op(rij.ondergrens!), op(rij.bovengrens!)];
  uit.strepen.push({x, x2, y, y2: y, kleur, dikte: eigen ? 3 : 1.5, patroon: eigen ? [] : [3, 2]});
  uit.punten.push({
    ...{x: op(rij.aandeel), y, kleur, vulling: klein ? kleuren.papier : kleur},
    ...{vorm: "circle", grootte: eigen ? 70 : 32}
  });
  if (!eigen) return;
  const tekst = `${procent(rij.aandeel)}${klein ? " onzeker" : ""}`;
  uit.teksten.push({x: Math.max(x2, op(rij.aandeel)) + 9, y, tekst, kleur, gewicht: 650, grootte: 13});
}
