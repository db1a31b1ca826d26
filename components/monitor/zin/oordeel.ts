import {drempel} from "../../oordeel/drempel.js";
import {zonderElkaar, type Ligging, type Telling} from "../../oordeel/ligging.js";
import {oordeel as beoordeel, type Oordeel} from "../../oordeel/oordeel.js";
import {newcombe} from "../../statistics/newcombe.js";
import {rateDifference} from "../../statistics/rateDifference.js";
import {meting, type Meting} from "../figuur/meting.js";
import type {Maat} from "./hoeveel.js";

/**
 * Two numbers of one periode in which nobody is twice: of the gebied that holds the other the rest. Null where that cannot be
 * counted; a number that is not there stays as it is.
 */
export function zonderOverlap(a: Meting, b: Meting, hoe: Ligging): readonly [Meting, Meting] | null {
  if (hoe === "los" || a.waarde === null || b.waarde === null || a.n === null || b.n === null) return [a, b];
  const paar = zonderElkaar({waarde: a.waarde, n: a.n}, {waarde: b.waarde, n: b.n}, hoe);
  if (!paar) return null;
  return hoe === "binnen" ? [a, metTelling(b, paar[1])] : [metTelling(a, paar[0]), b];
}

const metTelling = ({kant, gebied, indicator, categorie, periode}: Meting, telling: Telling): Meting =>
  meting(
    {kant, gebied, indicator, categorie, periode},
    {...telling, indicator: indicator.code, categorie: categorie.code, gebied, periode, reden: null}
  );

/**
 * How a number stands to another of the same indicator and category, in which nobody is twice, or of the same gebied on another
 * moment; null where one of them is not there or is no part of anything.
 */
export function oordeel(a: Meting, b: Meting, soort: Maat): Oordeel | null {
  const {indicator, categorie} = a;
  const grens = drempel(indicator, categorie);
  if (grens === null || a.waarde === null || b.waarde === null || !a.n || !b.n) return null;
  if (soort === "aantal") return beoordeel(rateDifference(a.waarde, 1, b.waarde, 1), grens * b.n);
  const telling = [a.waarde, a.n, b.waarde, b.n] as const;
  if (indicator.stuks) return beoordeel(rateDifference(...telling), grens);
  // counts that were rounded, or taken from each other, may be no part of their whole any more
  return a.waarde > a.n || b.waarde > b.n ? null : beoordeel(newcombe(...telling), grens);
}
