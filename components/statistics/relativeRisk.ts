import {Z95} from "./normal.js";

/** A ratio with its interval; null where it cannot be made. */
export interface Ratio {
  ratio: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

/**
 * Relative risk (a/n1) / (c/n0) of two independent groups, 95% interval on the logarithm. All null where a group is empty or
 * nobody in the second has it; without limits where nobody in the first has it.
 * Source: Katz et al. (1978), Biometrics 34, 469–474; equals R epitools `riskratio.wald`.
 */
export function relativeRisk(a: number, n1: number, c: number, n0: number, z = Z95): Ratio {
  if (!(a >= 0 && a <= n1)) throw new Error(`a outside 0..n1: ${a} of ${n1}`);
  if (!(c >= 0 && c <= n0)) throw new Error(`c outside 0..n0: ${c} of ${n0}`);
  if (n1 === 0 || n0 === 0 || c === 0) return {ratio: null, ondergrens: null, bovengrens: null};
  const ratio = a / n1 / (c / n0);
  if (a === 0) return {ratio: 0, ondergrens: null, bovengrens: null};
  const error = Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n0);
  return {ratio, ondergrens: ratio * Math.exp(-z * error), bovengrens: ratio * Math.exp(z * error)};
}
