import {maandJaar} from "../opmaak/datum.js";
import {procent} from "../opmaak/getal.js";
import {kleuren} from "./kleur.js";
import type {Panelen} from "./panelen.js";
import type {Tekening} from "./tekening.js";

/** The scale from 0 to 100% of panel i, and its peilmomenten. */
export function assen({raster, opschriften}: Tekening, vlak: Panelen, i: number, momenten: readonly string[]): void {
  const {plek, breedte, hoogte, kolommen} = vlak;
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
    const label = {x: op, y: y + hoogte + 14, kleur: kleuren.zacht, align, grootte: 11.5} as const;
    if (align !== "center" || stap > 62) opschriften.push({...label, tekst: maandJaar(moment)});
  });
}
