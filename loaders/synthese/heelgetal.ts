import type {Stapelrij} from "./stapeling.js";
import {Toeval} from "./toeval.js";

/**
 * Whole numbers for a table that was published rounded to five: each cell, row total, column total and the grand total within two of
 * what was printed. Starts at the printed cells and walks, never to where the margins miss more, with a fixed seed.
 */
export function heleGetallen(wijken: readonly Stapelrij[], gemeente: Stapelrij): number[][] {
  const cellen = wijken.map((rij) => [...rij.cellen]);
  const som = (rij: readonly number[]): number => rij.reduce((a, b) => a + b, 0);
  const mis = (x: number): number => Math.max(0, Math.abs(x) - 2) ** 2;
  const fout = (): number => {
    const totalen = cellen.map(som);
    const kolommen = gemeente.cellen.map((_, j) => som(cellen.map((rij) => rij[j]!)));
    return (
      som(totalen.map((n, i) => mis(n - wijken[i]!.totaal))) +
      som(kolommen.map((n, j) => mis(n - gemeente.cellen[j]!))) +
      mis(som(totalen) - gemeente.totaal)
    );
  };
  const toeval = new Toeval("stapeling");
  for (let huidig = fout(), ronde = 0; huidig > 0 && ronde < 50_000; ronde++) {
    const [i, j] = [toeval.geheel(0, cellen.length - 1), toeval.geheel(0, gemeente.cellen.length - 1)];
    const stap = toeval.kans(0.5) ? 1 : -1;
    const nieuw = cellen[i]![j]! + stap;
    if (nieuw < 0 || Math.abs(nieuw - wijken[i]!.cellen[j]!) > 2) continue;
    cellen[i]![j] = nieuw;
    const f = fout();
    if (f > huidig) cellen[i]![j] = nieuw - stap;
    else huidig = f;
  }
  return cellen;
}

/** The same table at a scale: the rounded total of each wijk, divided by largest remainder. */
export function opSchaal(cellen: readonly number[][], schaal: number): number[][] {
  if (schaal === 1) return cellen.map((rij) => [...rij]);
  return cellen.map((rij) => {
    const uit = rij.map((n) => Math.floor(n * schaal));
    let rest = Math.round(rij.reduce((a, b) => a + b, 0) * schaal) - uit.reduce((a, b) => a + b, 0);
    const opRest = rij.map((n, j) => ({j, deel: (n * schaal) % 1})).sort((x, y) => y.deel - x.deel || x.j - y.j);
    for (const {j} of opRest) if (rest-- > 0) uit[j]!++;
    return uit;
  });
}
