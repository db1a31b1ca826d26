import {Z95} from "./normal.js";

/** A correlation with its interval; null where it cannot be made. */
export interface Correlation {
  r: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

const none: Correlation = {r: null, ondergrens: null, bovengrens: null};

/**
 * Product-moment correlation of pairs, with Fisher's interval (95%): tanh(atanh r ± z / √(n − 3)). Nothing where one of the two does
 * not vary; no interval of fewer than four pairs, or where |r| is 1.
 * Source: Fisher (1921); equals R `cor.test(x, y)`.
 */
export function pearson(pairs: readonly (readonly [x: number, y: number])[]): Correlation {
  const n = pairs.length;
  const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  if (n < 2 || xx === 0 || yy === 0) return none;
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  if (n < 4 || Math.abs(r) === 1) return {...none, r};
  const reach = Z95 / Math.sqrt(n - 3);
  return {r, ondergrens: Math.tanh(Math.atanh(r) - reach), bovengrens: Math.tanh(Math.atanh(r) + reach)};
}
