/** Why a mark is not drawn as a number. `geen_cijfer`: no table holds it; `lege_noemer`: nobody to be a part of. */
export type Leeg = "niet_geleverd" | "opt_out" | "afgeschermd" | "niet_van_toepassing" | "geen_cijfer" | "lege_noemer";

/** The words that stand in the place of a number. */
export const leegwoorden: Record<Leeg, string> = {
  niet_geleverd: "niet geleverd",
  opt_out: "opt-out",
  afgeschermd: "afgeschermd",
  niet_van_toepassing: "niet van toepassing",
  geen_cijfer: "geen cijfer",
  lege_noemer: "n = 0"
};

/** A number on the scale of a figure, with its interval where it has one; `waarde` is null exactly where `leeg` says why. */
export interface Maatwaarde {
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  /** Rests on too few people to lean on. */
  klein: boolean;
  leeg: Leeg | null;
}

/** The reasons among numbers, each once. */
export const redenenVan = (waarden: readonly Pick<Maatwaarde, "leeg">[]): Leeg[] => [
  ...new Set(waarden.flatMap(({leeg}) => leeg ?? []))
];
