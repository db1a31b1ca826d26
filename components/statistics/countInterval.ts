import {byar, type Limits} from "./byar.js";
import {poissonExact} from "./poissonExact.js";

/** How the limits of a count are made: exact (Garwood), or as Public Health England does. */
export type CountMethod = "exact" | "byar";

/**
 * Interval of the mean of a Poisson count, 95%. `byar`: Byar's approximation, exact under 10.
 * Equals R PHEindicatormethods `phe_rate(…, multiplier = 1)`, which names the method it took; `exact`: R `poisson.test(count)`.
 */
export function countInterval(count: number, method: CountMethod = "byar"): Limits {
  return method === "exact" || count < 10 ? poissonExact(count) : byar(count);
}
