import type {DatabaseKeuze, Dimensie} from "./keuze.js";

/** A side of the table on which dimensions stand. */
export type As = "rijen" | "kolommen";

/** Moves a dimension to the rows or the columns: before another there, or to the end. */
export function verplaats(keuze: DatabaseKeuze, dimensie: Dimensie, naar: As, voor?: Dimensie): DatabaseKeuze {
  if (dimensie === voor) return keuze;
  const zonder = {
    rijen: keuze.rijen.filter((naam) => naam !== dimensie),
    kolommen: keuze.kolommen.filter((naam) => naam !== dimensie)
  };
  const plek = voor === undefined ? -1 : zonder[naar].indexOf(voor);
  const lijst = zonder[naar];
  const nieuw = plek < 0 ? [...lijst, dimensie] : [...lijst.slice(0, plek), dimensie, ...lijst.slice(plek)];
  return {...keuze, ...zonder, [naar]: nieuw};
}

/** Rows become columns, columns rows. */
export const ruil = (keuze: DatabaseKeuze): DatabaseKeuze => ({
  ...keuze,
  ...{rijen: keuze.kolommen, kolommen: keuze.rijen}
});
