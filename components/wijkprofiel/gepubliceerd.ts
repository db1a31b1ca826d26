import type {Profielrij} from "./profiel.js";

/** A published table of one gemeente by wijk, rounded to multiples of 5. */
export interface Gepubliceerd {
  gemeente: string;
  periode: string;
  indicator: string;
  bron: string;
  categorieen: readonly string[];
  rijen: readonly {code: string; waarden: readonly number[]}[];
}

/** How far a number that was rounded to a multiple of 5 can be from the one it was rounded from. */
export const SPELING = 2.5;

/** A published number with the computed one beside it. */
export interface Verschilcel {
  gepubliceerd: number;
  berekend: number | null;
  /** Computed minus published. */
  verschil: number | null;
  /** Whether rounding alone can explain the difference. */
  past: boolean | null;
}

export interface Verschilrij {
  code: string;
  naam: string;
  soort: Profielrij["soort"];
  cellen: readonly Verschilcel[];
}

/** The published table with the computed numbers beside it, in the order of the categorieën of the published table. */
export function verschillen(
  {rijen, categorieen}: Gepubliceerd,
  berekend: readonly Profielrij[],
  volgorde: readonly string[]
): Verschilrij[] {
  return rijen.map(({code, waarden}) => {
    const eigen = berekend.find((rij) => rij.code === code);
    if (!eigen) throw new Error(`published row without a computed one: ${code}`);
    const cellen = waarden.map((gepubliceerd, j): Verschilcel => {
      const telling = eigen.tellingen[volgorde.indexOf(categorieen[j]!)];
      if (!telling) throw new Error(`published column without a computed one: ${categorieen[j]}`);
      const waarde = telling.waarde;
      const verschil = waarde === null ? null : waarde - gepubliceerd;
      return {gepubliceerd, berekend: waarde, verschil, past: verschil === null ? null : Math.abs(verschil) <= SPELING};
    });
    return {code, naam: eigen.naam, soort: eigen.soort, cellen};
  });
}

/** How many cells can be compared, and of how many the difference is no more than rounding. */
export function telPassend(rijen: readonly Verschilrij[]): {vergeleken: number; passend: number} {
  const cellen = rijen.flatMap(({cellen}) => cellen).filter(({past}) => past !== null);
  return {vergeleken: cellen.length, passend: cellen.filter(({past}) => past).length};
}
