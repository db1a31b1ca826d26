/** What a rate is shown per. */
export type Per = 1000 | 100;

/** How many decimals a number of a rate has in words. */
export type Decimalen = 0 | 1;

const komma = (getal: number, decimalen: number) => getal.toFixed(decimalen).replace(".", ",");

/** How many decimals a number of this scale gets: none from 10 on. */
const decimalenVan = (getal: number): Decimalen => (Number(getal.toFixed(1)) >= 10 ? 0 : 1);

/** A number on the scale of a rate: 62 or 6,2, as a percentage 62% or 6,2%; a number above 0 is never 0. */
export function maat(getal: number, per: Per, decimalen: number = decimalenVan(getal)): string {
  if (getal === 0) return per === 100 ? "0%" : "0";
  const klein = getal > 0 && Number(getal.toFixed(decimalen)) === 0;
  const tekst = klein ? `<${komma(10 ** -decimalen, decimalen)}` : komma(getal, decimalen);
  return per === 100 ? `${tekst}%` : tekst;
}

/** A number with the bounds of its interval. */
export type Begrensd = Record<"waarde" | "onder" | "boven", number>;

const halve = ({waarde, onder, boven}: Begrensd) => Math.max(waarde - onder, boven - waarde);

/**
 * The decimals that all numbers of a sentence get, those of the intervals in it too. One where a number lies below 10, or where
 * two that differ would look the same; none where all are larger, or where the intervals are so wide that a decimal says nothing.
 */
export function precisie(waarden: readonly number[], intervallen: readonly Begrensd[] = []): Decimalen {
  const alle = [...waarden, ...intervallen.flatMap(({onder, boven}) => [onder, boven])].filter((getal) => getal !== 0);
  if (alle.some((getal) => getal < 0.95)) return 1;
  if (intervallen.length > 0 && intervallen.every((een) => halve(een) >= 2)) return 0;
  const gelijk = (paar: readonly number[]) =>
    paar.some((a) => paar.some((b) => a !== b && a.toFixed(0) === b.toFixed(0)));
  const zelfde = [waarden, ...intervallen.map(({waarde, onder, boven}) => [waarde, onder, boven])].some(gelijk);
  return zelfde || alle.some((getal) => decimalenVan(getal) === 1) ? 1 : 0;
}

/** A number of a sentence: as `maat`, and 0 has the decimals of the others. */
export const inZin = (getal: number, per: Per, decimalen: Decimalen): string =>
  getal === 0 ? `${komma(0, decimalen)}${per === 100 ? "%" : ""}` : maat(getal, per, decimalen);

/**
 * The 95% interval of a number of a sentence: 61 tot 64, or where it is narrow ±0,2: the largest of the two distances,
 * rounded up, so that it never says less than the bounds.
 */
export function marge(een: Begrensd, per: Per, decimalen: Decimalen): string {
  const [van, tot] = [inZin(een.onder, per, decimalen), inZin(een.boven, per, decimalen)];
  if (van !== tot && (halve(een) >= 0.5 || een.waarde < 10)) return `${van.replace(/%$/, "")} tot ${tot}`;
  return `±${komma(Math.max(1, Math.ceil(halve(een) * 10 - 1e-9)) / 10, 1)}${per === 100 ? " procentpunt" : ""}`;
}
