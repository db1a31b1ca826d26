import {kleuren} from "./kleur.js";
import type {Leeg} from "./maatwaarde.js";
import type {Tekening} from "./tekening.js";

interface Vak {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const STAP = 5;

/** The mark of a number that is not there: hatched where withheld, outlined where not delivered, dotted for an opt-out. */
export function leegmerk({balken, strepen}: Tekening, {x, y, x2, y2}: Vak, leeg: Leeg): void {
  const vak = {...{x, y, x2, y2}, kleur: kleuren.vergelijk, vulling: kleuren.papier};
  if (leeg === "niet_geleverd") balken.push({...vak, patroon: []});
  if (leeg === "opt_out") balken.push({...vak, patroon: [2, 2]});
  if (leeg !== "afgeschermd") return;
  balken.push({...vak, patroon: []});
  const hoog = y2 - y;
  const lijn = {kleur: kleuren.vergelijk, dikte: 1, patroon: []};
  for (let van = x - hoog; van < x2; van += STAP) {
    const [links, rechts] = [Math.max(x, van), Math.min(x2, van + hoog)];
    if (rechts > links) strepen.push({...lijn, x: links, x2: rechts, y: y2 - (links - van), y2: y2 - (rechts - van)});
  }
}

/** Whether a reason has a mark beside its words. */
export const heeftMerk = (leeg: Leeg): boolean => ["niet_geleverd", "opt_out", "afgeschermd"].includes(leeg);
