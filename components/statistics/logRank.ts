import gammainc from "@stdlib/math-base-special-gammainc";
import type {RiskStep} from "./kaplanMeier.js";

/** Test that groups stay equally long. */
export interface LogRank {
  chi2: number | null;
  degrees: number;
  p: number | null;
  /** Per group how many stopped, and how many would if all were alike. */
  observed: number[];
  expected: number[];
}

/**
 * Log-rank test of two or more groups (Mantel–Haenszel, hypergeometric variance). Each group has the same steps; counts may be
 * sums of weights. Groups of which nobody is ever at risk of stopping take no part; null where fewer than two are left.
 * Source: Harrington & Fleming (1982), ρ = 0; equals R survival `survdiff(Surv(time, stopped) ~ group)`.
 */
export function logRank(groups: readonly (readonly RiskStep[])[]): LogRank {
  const length = Math.max(0, ...groups.map((steps) => steps.length));
  const observed = groups.map((steps) => steps.reduce((sum, {stopped}) => sum + stopped, 0));
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (let t = 0; t < length; t++) {
    const risk = groups.map((steps) => steps[t]?.atRisk ?? 0);
    const all = risk.reduce((sum, n) => sum + n, 0);
    const stopped = groups.reduce((sum, steps) => sum + (steps[t]?.stopped ?? 0), 0);
    if (all === 0 || stopped === 0) continue;
    const factor = all > 1 ? (stopped * (all - stopped)) / (all - 1) : 0;
    risk.forEach((n, i) => {
      expected[i]! += (stopped * n) / all;
      risk.forEach((m, j) => (covariance[i]![j]! += factor * (n / all) * ((i === j ? 1 : 0) - m / all)));
    });
  }
  const present = groups.map((_, i) => i).filter((i) => expected[i]! > 0);
  const degrees = Math.max(0, present.length - 1);
  if (degrees === 0) return {chi2: null, degrees, p: null, observed, expected};
  const free = present.slice(1);
  const difference = free.map((i) => observed[i]! - expected[i]!);
  const solved = solve(
    free.map((i) => free.map((j) => covariance[i]![j]!)),
    difference
  );
  if (solved === null) return {chi2: null, degrees, p: null, observed, expected};
  const chi2 = Math.max(
    0,
    solved.reduce((sum, value, i) => sum + value * difference[i]!, 0)
  );
  return {chi2, degrees, p: chi2 === 0 ? 1 : gammainc(chi2 / 2, degrees / 2, true, true), observed, expected};
}

/** The x with matrix · x = right, by elimination with pivots; null where there is none or more than one. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.slice(c).reduce((best, row) => (Math.abs(row[c]!) > Math.abs(best[c]!) ? row : best));
    if (Math.abs(pivot[c]!) < 1e-12) return null;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(c, 0, pivot);
    rows.forEach((row, i) => {
      const factor = i === c ? 0 : row[c]! / pivot[c]!;
      if (factor !== 0) pivot.forEach((value, j) => (row[j]! -= factor * value));
    });
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
