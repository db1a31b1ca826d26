/** What of a population makes gemeenten alike. Shares are fractions of the residents; stedelijkheid is the class of CBS, 1 to 5. */
export const features = [
  {code: "inwoners", naam: "Aantal inwoners (logaritme)"},
  {code: "aandeel_65plus", naam: "Aandeel 65 jaar en ouder"},
  {code: "eenouder", naam: "Aandeel in een eenoudergezin"},
  {code: "eenpersoons", naam: "Aandeel alleenwonend"},
  {code: "stedelijkheid", naam: "Stedelijkheidsklasse"},
  {code: "institutioneel", naam: "Aandeel in een instelling"}
] as const;

export type Feature = (typeof features)[number]["code"];
export type Weights = Record<Feature, number>;

export const equalWeights = Object.fromEntries(features.map(({code}) => [code, 1])) as Weights;

/** The residents of a gemeente on the start: counts. */
export interface Population {
  gemeente: string;
  inwoners: number;
  oud: number;
  eenouder: number;
  eenpersoons: number;
  institutioneel: number;
  stedelijkheid: number;
}

/** A gemeente and how far its population is from that of another; 0 is the same. */
export interface Distance {
  gemeente: string;
  afstand: number;
}

const valuesOf = ({inwoners, oud: old, ...rest}: Population): Record<Feature, number> => ({
  ...{inwoners: Math.log(inwoners), aandeel_65plus: old / inwoners, eenouder: rest.eenouder / inwoners},
  ...{eenpersoons: rest.eenpersoons / inwoners, stedelijkheid: rest.stedelijkheid},
  institutioneel: rest.institutioneel / inwoners
});

/** Sample standard deviation (n − 1); 0 of fewer than two values. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(square / (values.length - 1));
}

/**
 * How far every other gemeente with residents is from one: √Σ weight × (difference of z-scores)² over the features, nearest first,
 * equal ones by code. A feature that does not vary counts for nothing. A gemeente that is not there throws.
 */
export function distances(
  populations: readonly Population[],
  gemeente: string,
  weights: Partial<Weights> = {}
): Distance[] {
  const all = populations.filter(({inwoners}) => inwoners > 0).map((item) => ({...item, values: valuesOf(item)}));
  const own = all.find((item) => item.gemeente === gemeente);
  if (!own) throw new Error(`gemeente without residents: ${gemeente}`);
  const scales = features.map(({code}) => ({
    code,
    weight: weights[code] ?? 1,
    sd: deviation(all.map(({values}) => values[code]))
  }));
  return all
    .filter((item) => item !== own)
    .map(({gemeente, values}) => ({
      gemeente,
      afstand: Math.sqrt(
        scales.reduce(
          (sum, {code, weight, sd}) => sum + (sd > 0 ? weight * ((values[code] - own.values[code]) / sd) ** 2 : 0),
          0
        )
      )
    }))
    .sort((a, b) => a.afstand - b.afstand || (a.gemeente < b.gemeente ? -1 : 1));
}
