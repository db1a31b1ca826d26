import type {Stapelrij} from "./stapeling.js";

/**
 * Whole numbers for a table that was published rounded to five: each cell, row total, column total and the grand total within two of
 * what was printed. Starts at the printed cells and moves one at a time to where the margins miss least; deterministic.
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
  for (let huidig = fout(), ronde = 0; huidig > 0 && ronde < 500; ronde++) {
    let beste: {i: number; j: number; stap: number; fout: number} | undefined;
    for (let i = 0; i < cellen.length; i++) {
      for (let j = 0; j < gemeente.cellen.length; j++) {
        for (const stap of [-1, 1]) {
          const nieuw = cellen[i]![j]! + stap;
          if (nieuw < 0 || Math.abs(nieuw - wijken[i]!.cellen[j]!) > 2) continue;
          cellen[i]![j] = nieuw;
          const f = fout();
          cellen[i]![j] = nieuw - stap;
          if (f < (beste?.fout ?? huidig)) beste = {i, j, stap, fout: f};
        }
      }
    }
    if (beste === undefined) break;
    cellen[beste.i]![beste.j]! += beste.stap;
    huidig = beste.fout;
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
