import {kleuren} from "./kleur.js";
import {leegvel, type Tekening} from "./tekening.js";

/** What stands in the place of a figure that has nothing to draw. */
export const regels = {
  leeg: "Niemand hoort bij deze keuze.",
  eenMoment: "Er is nog geen later peilmoment om te volgen.",
  geenCijfers: "Over deze keuze zijn er geen cijfers."
} as const;

/** A drawing of one line of text. */
export function eenRegel(tekst: string, width: number): Tekening {
  const uit = leegvel(width, 40);
  uit.teksten.push({x: 0, y: 20, tekst, kleur: kleuren.zacht, grootte: 14});
  return uit;
}
