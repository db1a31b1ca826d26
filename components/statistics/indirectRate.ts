import {type CountMethod, countInterval} from "./countInterval.js";
import type {Ratio} from "./relativeRisk.js";

/**
 * Indirectly standardised ratio: how many have it, divided by how many would with the rates of the standard population (the sum
 * over strata of persons × that rate). Interval 95% on exact limits of the count or Byar's. All null where none are expected.
 * Times the rate of the standard population it is the indirectly standardised share.
 * Source: Breslow & Day (1987), pp. 65–72; as R PHEindicatormethods `phe_smr`.
 */
export function indirectRate(count: number, expected: number, method: CountMethod = "byar"): Ratio {
  if (!(expected >= 0)) throw new Error(`expected below 0: ${expected}`);
  if (expected === 0) return {ratio: null, ondergrens: null, bovengrens: null};
  const {lower, upper} = countInterval(count, method);
  return {ratio: count / expected, ondergrens: lower / expected, bovengrens: upper / expected};
}
