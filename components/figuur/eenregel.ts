import {kleuren} from "./kleur.js";
import {leegwoorden, type Leeg} from "./maatwaarde.js";
import {leegvel, type Tekening} from "./tekening.js";

/** What stands in the place of a figure that has nothing to draw. */
export const regels = {
  leeg: "Niemand hoort bij deze keuze.",
  eenMoment: "Er is nog geen later peilmoment om te volgen.",
  geenCijfers: "Over deze keuze zijn er geen cijfers."
} as const;

/** What stands in the place of a figure without a single number: the reasons. */
export const zonderCijfers = (redenen: readonly Leeg[]): string =>
  redenen.length === 0
    ? regels.geenCijfers
    : `Er is hier geen cijfer te tonen: ${redenen.map((leeg) => leegwoorden[leeg]).join(", ")}.`;

/** A drawing of one line of text. */
export function eenRegel(tekst: string, width: number): Tekening {
  const uit = leegvel(width, 40);
  uit.teksten.push({x: 0, y: 20, tekst, kleur: kleuren.zacht, grootte: 14});
  return uit;
}
