import {inkorten} from "./inkorten.js";
import {kleuren} from "./kleur.js";
import type {Tekening} from "./tekening.js";

/** An entry of a key: a sign of 24 pixels and its words. */
export interface Sleutelregel {
  tekst: string;
  kleur?: string;
  gewicht?: number;
  teken: (uit: Tekening, x: number, y: number) => void;
}

export const SLEUTELREGEL = 22;
const LETTER = 6.9;

/** Where each entry stands when they flow over lines of this width, and how many lines that takes. */
export function stroom(teksten: readonly string[], width: number): {plekken: {x: number; y: number}[]; lijnen: number} {
  let [x, lijn] = [1, 0];
  const plekken = teksten.map((tekst) => {
    const breed = 30 + Math.min(tekst.length * LETTER, width - 32);
    if (x > 1 && x + breed > width) [x, lijn] = [1, lijn + 1];
    const plek = {x, y: 10 + lijn * SLEUTELREGEL};
    x += breed + 22;
    return plek;
  });
  return {plekken, lijnen: teksten.length === 0 ? 0 : lijn + 1};
}

/** Draws a key; returns its height. */
export function sleutelstroom(uit: Tekening, regels: readonly Sleutelregel[]): number {
  const {plekken, lijnen} = stroom(
    regels.map(({tekst}) => tekst),
    uit.width
  );
  regels.forEach(({tekst, kleur = kleuren.tekst, gewicht = 400, teken}, i) => {
    const {x, y} = plekken[i]!;
    teken(uit, x, y);
    uit.opschriften.push({
      ...{x: x + 30, y, kleur, gewicht, grootte: 13},
      tekst: inkorten(tekst, (uit.width - 32) / LETTER)
    });
  });
  return lijnen * SLEUTELREGEL;
}
