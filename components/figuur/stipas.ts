import {procent} from "../opmaak/getal.js";
import {kleuren} from "./kleur.js";
import type {Tekening} from "./tekening.js";

/** Where the dots of figuur 5.3 stand. */
export interface Vlak {
  links: number;
  breedte: number;
  boven: number;
  onder: number;
  /** A narrow figure: each name stands on a line of its own, above its dots. */
  smal: boolean;
}

/** The scale; in a narrow figure its lines stop for the names. */
export function as({raster, opschriften}: Tekening, {links, breedte, boven, onder, smal}: Vlak, hoogten: number[]) {
  const stukken = smal ? hoogten.map((hoog) => [hoog - 11, hoog + 15]) : [[boven - 8, onder]];
  for (const deel of [0, 0.25, 0.5, 0.75, 1]) {
    const x = links + breedte * deel;
    const kleur = deel === 0 ? kleuren.zacht : kleuren.raster;
    raster.push(...stukken.map(([y, y2]) => ({x, x2: x, y: y!, y2: y2!, kleur, dikte: 1, patroon: []})));
    opschriften.push({x, y: boven - 18, tekst: procent(deel), kleur: kleuren.zacht, align: "center", grootte: 12});
  }
}
