import {type CountMethod, countInterval} from "./countInterval.js";

/** A stratum of a gebied: how many have it, of how many persons, and its weight in the standard population. */
export interface WeightedStratum {
  gebruik: number;
  personen: number;
  standard: number;
}

/** A share with its variance and interval; null where it cannot be made. */
export interface DirectRate {
  direct: number | null;
  variance: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

/**
 * Directly standardised share: the mean of the strata's shares, weighted by the standard population, over the strata in which
 * the gebied has persons. Interval by Dobson, 95%, on exact limits of the count or Byar's; none where nobody has it.
 * Source: Dobson et al. (1991), Statistics in Medicine 10, 457–462; as R PHEindicatormethods `phe_dsr`.
 */
export function directRate(strata: readonly WeightedStratum[], method: CountMethod = "byar"): DirectRate {
  const present = strata.filter(({personen, standard}) => personen > 0 && standard > 0);
  const total = present.reduce((sum, {standard}) => sum + standard, 0);
  if (total === 0) return {direct: null, variance: null, ondergrens: null, bovengrens: null};
  const sum = (term: (stratum: WeightedStratum) => number) => present.reduce((sum, stratum) => sum + term(stratum), 0);
  const count = sum(({gebruik}) => gebruik);
  const rate = sum(({gebruik, personen, standard}) => (standard / total) * (gebruik / personen));
  const variance = sum(({gebruik, personen, standard}) => (standard / total / personen) ** 2 * gebruik);
  if (count === 0) return {direct: rate, variance, ondergrens: null, bovengrens: null};
  const {lower, upper} = countInterval(count, method);
  const scale = Math.sqrt(variance / count);
  return {
    direct: rate,
    variance,
    ondergrens: rate + scale * (lower - count),
    bovengrens: rate + scale * (upper - count)
  };
}
