import type {Aandeel} from "../statistics/wilson.js";
import {vergelijking} from "./vergelijking.js";

/** Of all pairs whose intervals are apart, the one that differs most, lowest first; null where every pair overlaps. */
export function verstUiteen<Rij extends Aandeel>(rijen: readonly Rij[]): [Rij, Rij] | null {
  const paren = rijen.flatMap((laag) =>
    rijen.filter((hoog) => vergelijking(laag, hoog) === "minder").map((hoog): [Rij, Rij] => [laag, hoog])
  );
  const verschil = ([laag, hoog]: [Rij, Rij]) => hoog.aandeel! - laag.aandeel!;
  return paren.sort((a, b) => verschil(b) - verschil(a))[0] ?? null;
}
