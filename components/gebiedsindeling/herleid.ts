import type {Reden} from "../monitor/rij.js";
import {delenVan} from "./delen.js";

/** A count and what it is a part of, of one gemeente; `waarde` is null exactly where `reden` says why. */
export interface Telling {
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

/** The same in a later division. */
export interface Herleid extends Telling {
  /** A part of a gemeente that was split is in it: the division of its people is an estimate. */
  geschat: boolean;
  /** The gemeenten of the earlier division that are in it, wholly or in part. */
  uit: string[];
}

/**
 * Counts of all gemeenten of the division of `van`, restated in that of `naar`. Counts add; a rate is to be computed anew from `waarde`
 * and `n`, never averaged. Where one part has no number the sum has none, with the reden of that part: never a smaller number. Of a
 * split gemeente the weights of the data are used, so that sums may have decimals, and the result is marked.
 */
export function herleid(tellingen: ReadonlyMap<string, Telling>, van: number, naar: number): Map<string, Herleid> {
  const uit = new Map<string, Herleid>();
  for (const [bron, telling] of tellingen) {
    for (const {gemeente, deel} of delenVan(bron, van, naar)) {
      const eerder = uit.get(gemeente) ?? {waarde: 0, n: 0, reden: null, geschat: false, uit: []};
      uit.set(gemeente, telBij(eerder, bron, telling, deel));
    }
  }
  return uit;
}

function telBij(som: Herleid, bron: string, {waarde, n, reden}: Telling, deel: number): Herleid {
  return {
    waarde: som.waarde === null || waarde === null ? null : som.waarde + deel * waarde,
    n: som.n === null || n === null ? null : som.n + deel * n,
    reden: som.reden ?? reden,
    geschat: som.geschat || deel < 1,
    uit: [...som.uit, bron]
  };
}
