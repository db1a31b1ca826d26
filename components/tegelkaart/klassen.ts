/** How many classes of colour a tile map has at most. */
export const KLASSEN = 5;

/**
 * Round boundaries that cut numbers above 0 into classes of about as many each (quantiles), at most four, rising. Fewer
 * where the numbers are few or alike. A number is in class k when k boundaries are at or below it.
 */
export function klassengrenzen(waarden: readonly number[]): number[] {
  const op = waarden.filter((waarde) => waarde > 0).sort((a, b) => a - b);
  const kwantiel = (deel: number) => op[Math.min(op.length - 1, Math.floor(deel * op.length))]!;
  const delen = Array.from({length: KLASSEN - 1}, (_, i) => (i + 1) / KLASSEN);
  if (op.length < KLASSEN || op[0] === op.at(-1)) return [];
  const stap = ronde((kwantiel(0.8) - kwantiel(0.2)) / 12 || kwantiel(0.5) / 12);
  const grenzen = delen.map((deel) => Number((Math.round(kwantiel(deel) / stap) * stap).toPrecision(12)));
  return [...new Set(grenzen)].filter((grens) => grens > op[0]! && grens <= op.at(-1)!);
}

/** The class of a number above 0, from 0. */
export const klasse = (waarde: number, grenzen: readonly number[]): number =>
  grenzen.filter((grens) => grens <= waarde).length;

/** The first of 1, 2, 5, 10, 20, 50 … (and their tenths) that is not smaller. */
function ronde(grof: number): number {
  const tien = 10 ** Math.floor(Math.log10(grof));
  return [1, 2, 5, 10].map((deel) => deel * tien).find((deel) => deel >= grof * (1 - 1e-9))!;
}

/** A class in words: "tot 40", "40 tot 60", "60 en meer". */
export function klassennaam(nummer: number, grenzen: readonly number[], tekst: (waarde: number) => string): string {
  const [van, tot] = [grenzen[nummer - 1], grenzen[nummer]];
  if (van === undefined) return tot === undefined ? "alle waarden" : `tot ${tekst(tot)}`;
  return tot === undefined ? `${tekst(van)} en meer` : `${tekst(van)} tot ${tekst(tot)}`;
}
