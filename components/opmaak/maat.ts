/** What a rate is shown per. */
export type Per = 1000 | 100;

const komma = (getal: number, decimalen: number) => getal.toFixed(decimalen).replace(".", ",");
const meeste = 3;

/** How many decimals a number of this scale gets: none from 10 on. */
const decimalenVan = (getal: number): number => (Number(getal.toFixed(1)) >= 10 ? 0 : 1);

/** A number on the scale of a rate: 62 or 6,2, as a percentage 62% or 6,2%; a number above 0 is never 0. */
export function maat(getal: number, per: Per, decimalen = decimalenVan(getal)): string {
  if (getal === 0) return per === 100 ? "0%" : "0";
  const klein = getal > 0 && Number(getal.toFixed(decimalen)) === 0;
  const tekst = klein ? `<${komma(10 ** -decimalen, decimalen)}` : komma(getal, decimalen);
  return per === 100 ? `${tekst}%` : tekst;
}

/** Two different numbers, with as many decimals as it takes to see that they differ. */
export function maten(a: number, b: number, per: Per): [string, string] {
  const gewoon: [string, string] = [maat(a, per), maat(b, per)];
  if (gewoon[0] !== gewoon[1]) return gewoon;
  for (let decimalen = decimalenVan(a) + 1; decimalen <= meeste; decimalen++) {
    const paar: [string, string] = [maat(a, per, decimalen), maat(b, per, decimalen)];
    if (paar[0] !== paar[1]) return paar;
  }
  return gewoon;
}
