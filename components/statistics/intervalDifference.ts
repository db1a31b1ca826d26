import type {Difference} from "./newcombe.js";
import type {Aandeel} from "./wilson.js";

/**
 * Difference a − b of two independent estimates, with an interval out of theirs (MOVER): as far to each side as the square root of
 * the sum of the squared distances to the bounds that lead there. All null where one of the two, or a bound, is not known.
 * Of two proportions with Wilson's intervals it is Newcombe's. Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702.
 */
export function intervalDifference(a: Aandeel, b: Aandeel): Difference {
  const known = [a.aandeel, a.ondergrens, a.bovengrens, b.aandeel, b.ondergrens, b.bovengrens];
  if (known.includes(null)) return {verschil: null, ondergrens: null, bovengrens: null};
  const [own, low, high, other, otherLow, otherHigh] = known as [number, number, number, number, number, number];
  return {
    verschil: own - other,
    ondergrens: own - other - Math.hypot(own - low, otherHigh - other),
    bovengrens: own - other + Math.hypot(high - own, other - otherLow)
  };
}
