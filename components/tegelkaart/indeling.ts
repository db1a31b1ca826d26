import type {Gebied} from "../werkbank/gebied.js";
import type {Leeg} from "../figuur/maatwaarde.js";
import type {Kaart, Tegelwaarde} from "./kaart.js";
import {klasse, klassengrenzen} from "./klassen.js";

/** How a tile looks: a class of colour, white with a 0, or one of the ways to have no number. */
export type Soort = `klasse-${number}` | "nul" | Leeg;

export interface Vak {
  code: string;
  soort: Soort;
  woorden: string;
}

/** How each tile looks, and what the legend must explain. */
export function indeling(tegels: readonly Gebied[], {lees}: Pick<Kaart, "lees">) {
  const waarden = tegels.map(({code}) => lees(code));
  const grenzen = klassengrenzen(waarden.flatMap(({waarde}) => (waarde === null ? [] : [waarde])));
  const vakken = tegels.map(
    ({code}, i): Vak => ({code, soort: soort(waarden[i]!, grenzen), woorden: waarden[i]!.woorden})
  );
  return {vakken, grenzen, soorten: new Set(vakken.map((vak) => vak.soort))};
}

function soort({waarde, leeg}: Tegelwaarde, grenzen: readonly number[]): Soort {
  if (waarde === null) return leeg ?? "geen_cijfer";
  return waarde === 0 ? "nul" : `klasse-${klasse(waarde, grenzen) + tint(grenzen.length)}`;
}

/** Fewer classes take the middle of the five tints, so that one class alone is neither the lightest nor the darkest. */
export const tint = (grenzen: number): number => Math.floor((4 - grenzen) / 2) + 1;
