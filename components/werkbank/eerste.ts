import {tableFromIPC} from "@uwdata/flechette";
import type {Antwoord} from "../cohort/antwoord.js";
import {heeftFilter, type Keuze} from "../cohort/keuze.js";

/** Columns of the small table: the default figures of every gebied but wijken, from one start; `figuur` is 51, 52 or 53. */
export interface EersteRij {
  gebied: string;
  figuur: number;
  groep: string;
  moment: number;
  personen: number;
  gebruik: number;
  zonder_personen: number;
  zonder_gebruik: number;
}

/** Reads the small table: rows per gebied. */
export function leesEerste(bytes: Uint8Array): Map<string, EersteRij[]> {
  const perGebied = new Map<string, EersteRij[]>();
  for (const rij of tableFromIPC(bytes).toArray() as EersteRij[]) {
    const rijen = perGebied.get(rij.gebied);
    if (rijen) rijen.push(rij);
    else perGebied.set(rij.gebied, [rij]);
  }
  return perGebied;
}

/** A wijk, or a list of gemeenten. */
const buiten = /^WK|,/;

/**
 * The answer to a choice without filters, or null where the small table cannot give it. A gebied without rows has no
 * residents.
 */
export function uitEerste(perGebied: Map<string, EersteRij[]>, keuze: Keuze, momenten: string[]): Antwoord | null {
  const kanten = [keuze.gebied, ...(keuze.vergelijk === null ? [] : [keuze.vergelijk])];
  if (heeftFilter(keuze) || kanten.some((code) => buiten.test(code))) return null;
  const rijen = kanten.flatMap((code, kant) => (perGebied.get(code) ?? []).map((rij) => ({...rij, kant})));
  const gebruik = (figuur: number) =>
    rijen
      .filter((rij) => rij.figuur === figuur)
      .map(({kant, groep, moment, personen, gebruik}) => ({kant, groep, moment, startgroep: personen, gebruik}));
  return {
    momenten,
    figuur51: gebruik(51),
    figuur52: gebruik(52),
    figuur53: rijen
      .filter((rij) => rij.figuur === 53)
      .map(({kant, groep, personen, gebruik, zonder_personen, zonder_gebruik}) => ({
        kant,
        gebeurtenis: groep,
        personen,
        gebruik,
        zonder_personen,
        zonder_gebruik
      }))
  };
}
