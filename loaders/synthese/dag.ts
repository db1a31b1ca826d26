/** Days are counted from 1970-01-01, as a DATE column stores them. */
export const dag = (jaar: number, maand = 1, dagInMaand = 1): number =>
  Date.UTC(jaar, maand - 1, dagInMaand) / 86_400_000;

export const datum = (dagnummer: number): string => new Date(dagnummer * 86_400_000).toISOString().slice(0, 10);

/** Stands for "still running"; equals DATE 'infinity' in the database, and is written as an empty value. */
export const LOPEND = 2_147_483_647;

export const JAAR = 365.25;
export const BEGIN = dag(2010);
export const ANKER = dag(2015);
export const EINDE = dag(2018, 12, 31);

/** First days of the half-years 2010HJ01 … 2018HJ02, and of the one after. */
export const halfjaren: readonly number[] = Array.from({length: 19}, (_, i) =>
  dag(2010 + (i >> 1), i % 2 === 0 ? 1 : 7)
);

/** Number of the half-year that begins on the anchor, 2015-01-01. */
export const ANKERSTAP = 10;

export const halfjaarcode = (stap: number): string => `${2010 + (stap >> 1)}HJ0${(stap % 2) + 1}`;

export const jaarVan = (dagnummer: number): number => new Date(dagnummer * 86_400_000).getUTCFullYear();

/** The half-year in which a day falls; negative before 2010. */
export function stapVan(dagnummer: number): number {
  const jaar = jaarVan(dagnummer);
  return (jaar - 2010) * 2 + (dagnummer >= dag(jaar, 7) ? 1 : 0);
}
