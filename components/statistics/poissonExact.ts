import gammaln from "@stdlib/math-base-special-gammaln";
import {byar, type Limits} from "./byar.js";

/**
 * Exact interval of the mean of a Poisson count (Garwood), 95% unless another `alpha` is given: below, the mean of which this
 * count or more has probability α/2; above, that of which this count or less has.
 * The tails are summed term by term: the incomplete gamma function of @stdlib is off from shapes of 1,000 on.
 * Source: Garwood (1936), Biometrika 28, 437–442; equals R `poisson.test(count)$conf.int`.
 */
export function poissonExact(count: number, alpha = 0.05): Limits {
  if (!(count >= 0 && Number.isInteger(count))) throw new Error(`no count: ${count}`);
  const near = byar(count);
  return {
    lower: count === 0 ? 0 : root((mean) => tail(count, mean, "more") > alpha / 2, near.lower),
    upper: root((mean) => tail(count, mean, "less") < alpha / 2, near.upper)
  };
}

/** The probability of this count and more, or of this count and less, for a mean on the other side of it. */
function tail(count: number, mean: number, side: "more" | "less"): number {
  let term = Math.exp(count * Math.log(mean) - mean - gammaln(count + 1));
  let sum = 0;
  for (let k = count; term > sum * 1e-17; ) {
    sum += term;
    term *= side === "more" ? mean / ++k : k-- / mean;
  }
  return sum;
}

/** Where `beyond` turns true, near `start`: by halving, to the last digit. */
function root(beyond: (x: number) => boolean, start: number): number {
  let [low, high] = [start, start];
  for (let step = start / 1e4 + 1e-9; beyond(low); step *= 4) low = Math.max(0, low - step);
  for (let step = start / 1e4 + 1e-9; !beyond(high); step *= 4) high += step;
  for (let middle = (low + high) / 2; middle !== low && middle !== high; middle = (low + high) / 2)
    if (beyond(middle)) high = middle;
    else low = middle;
  return high;
}
