import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type {Aandeel} from "./wilson.js";

/**
 * Exact interval of k out of n (Clopper–Pearson), 95% unless another `alpha` is given; all null where n is 0.
 * Its limits are quantiles of the beta distribution: (k, n − k + 1) below, (k + 1, n − k) above.
 * Source: Clopper & Pearson (1934), Biometrika 26, 404–413; equals R `binom.test(k, n)$conf.int`.
 */
export function clopperPearson(k: number, n: number, alpha = 0.05): Aandeel {
  if (!(k >= 0 && k <= n)) throw new Error(`k outside 0..n: ${k} of ${n}`);
  if (n === 0) return {aandeel: null, ondergrens: null, bovengrens: null};
  return {
    aandeel: k / n,
    ondergrens: k === 0 ? 0 : betaQuantile(alpha / 2, k, n - k + 1),
    bovengrens: k === n ? 1 : betaQuantile(1 - alpha / 2, k + 1, n - k)
  };
}
