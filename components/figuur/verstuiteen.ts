import type {Aandeel} from "../statistics/wilson.js";
import {vergelijking} from "./vergelijking.js";

/** Of all pairs whose intervals are apart, the one that differs most, lowest first; null where every pair overlaps. */
export function verstUiteen<Rij extends Aandeel>(rijen: readonly Rij[]): [Rij, Rij] | null {
  let paar: [Rij, Rij] | null = null;
  let grootste = 0;
  for (const laag of rijen)
    for (const hoog of rijen) {
      const verschil = hoog.aandeel! - laag.aandeel!;
      if (verschil <= grootste || vergelijking(laag, hoog) !== "minder") continue;
      [paar, grootste] = [[laag, hoog], verschil];
    }
  return paar;
}
