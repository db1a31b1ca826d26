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

/** Looks rows up in the small table: those of one gebied become objects when asked, for the table has tens of thousands. */
export function leesEerste(bytes: Uint8Array): (gebied: string) => EersteRij[] {
  const tabel = tableFromIPC(bytes);
  const gebieden = tabel.getChild("gebied").toArray() as string[];
  const plaatsen = new Map<string, number[]>();
  gebieden.forEach((gebied, plaats) => {
    const bekend = plaatsen.get(gebied);
    if (bekend) bekend.push(plaats);
    else plaatsen.set(gebied, [plaats]);
  });
  return (gebied) => (plaatsen.get(gebied) ?? []).map((plaats) => ({...(tabel.get(plaats) as EersteRij)}));
}

/** A wijk, or a list of gemeenten. */
const buiten = /^WK|,/;

/**
 * The answer to a choice without filters, or null where the small table cannot give it. A gebied without rows has no
 * residents.
 */
export function uitEerste(
  rijenVan: (gebied: string) => EersteRij[],
  keuze: Keuze,
  momenten: string[]
): Antwoord | null {
  const kanten = [keuze.gebied, ...(keuze.vergelijk === null ? [] : [keuze.vergelijk])];
  if (heeftFilter(keuze) || kanten.some((code) => buiten.test(code))) return null;
  const rijen = kanten.flatMap((code, kant) => rijenVan(code).map((rij) => ({...rij, kant})));
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
