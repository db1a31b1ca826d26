import binomialQuantile from "@stdlib/stats-base-dists-binomial-quantile";
import {Z95, Z998} from "./normal.js";

/** Limits between which 95% and 99.8% of the shares of groups of this size lie, if all are alike; null for an empty group. */
export interface FunnelLimits {
  lower998: number | null;
  lower95: number | null;
  upper95: number | null;
  upper998: number | null;
}

const none: FunnelLimits = {lower998: null, lower95: null, upper95: null, upper998: null};

/**
 * Exact limits of a funnel around the common share p for groups of n: the smallest k with P(X ≤ k) ≥ q, divided by n,
 * for q = 0.001, 0.025, 0.975 and 0.999.
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, without his interpolation; equals R `qbinom(q, n, p) / n`.
 */
export function funnelLimits(n: number, p: number): FunnelLimits {
  if (!(p >= 0 && p <= 1)) throw new Error(`p outside 0..1: ${p}`);
  if (n === 0) return none;
  const limit = (q: number) => (binomialQuantile(q, n, p) + 0) / n;
  return {lower998: limit(0.001), lower95: limit(0.025), upper95: limit(0.975), upper998: limit(0.999)};
}

/** Limits that allow for over-dispersion: p ± z √(p(1 − p)/n + τ²), within 0 and 1. */
export function adjustedLimits(n: number, p: number, tau2: number): FunnelLimits {
  if (n === 0) return none;
  const error = Math.sqrt((p * (1 - p)) / n + tau2);
  const [wide, narrow] = [Z998 * error, Z95 * error];
  return {
    lower998: Math.max(0, p - wide),
    lower95: Math.max(0, p - narrow),
    upper95: Math.min(1, p + narrow),
    upper998: Math.min(1, p + wide)
  };
}

/** How far each group is from the common share, and how much more they differ than chance alone would make them. */
export interface Dispersion {
  /** Per group, in the order given; null for an empty one, and where everyone or nobody has it. */
  z: (number | null)[];
  /** The same with the variance between groups allowed for. */
  adjusted: (number | null)[];
  /** Mean of z² after winsorising at the 10% and 90% quantiles (type 7); null without groups. */
  phi: number | null;
  /** Variance between groups, additive (DerSimonian & Laird on the winsorised z); 0 where there is no more than chance. */
  tau2: number;
}

/**
 * Over-dispersion of shares of groups around the common share p.
 * Source: Spiegelhalter (2005), §6; Spiegelhalter et al. (2012), JRSS A 175, 1–47, for the additive model.
 */
export function dispersion(groups: readonly {n: number; gebruik: number}[], p: number): Dispersion {
  const spread = p * (1 - p);
  const z = groups.map(({n, gebruik}) => (n > 0 && spread > 0 ? (gebruik / n - p) / Math.sqrt(spread / n) : null));
  const known = z.filter((value) => value !== null);
  if (known.length === 0) return {z, adjusted: z, phi: null, tau2: 0};
  const [low, high] = [quantile(known, 0.1), quantile(known, 0.9)];
  const phi = known.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / known.length;
  const tau2 = varianceBetween(
    groups.filter((_, i) => z[i] !== null).map(({n}) => n / spread),
    phi
  );
  const adjusted = groups.map(({n, gebruik}, i) =>
    z[i] === null ? null : (gebruik / n - p) / Math.sqrt(spread / n + tau2)
  );
  return {z, adjusted, phi, tau2};
}

function varianceBetween(weights: readonly number[], phi: number): number {
  const sum = weights.reduce((sum, weight) => sum + weight, 0);
  const below = sum - weights.reduce((sum, weight) => sum + weight * weight, 0) / sum;
  return weights.length < 2 ? 0 : Math.max(0, (weights.length * phi - (weights.length - 1)) / below);
}

/** Quantile of numbers, type 7: linear between order statistics. Equals R `quantile(x, p, type = 7)`. */
function quantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}
