/** The seven ways to combine three things: which of them each combination has. */
export const jeugdcombinaties = {
  jh_alleen: ["jh"],
  jh_jb: ["jh", "jb"],
  jh_jr: ["jh", "jr"],
  jh_jb_jr: ["jh", "jb", "jr"],
  jb_alleen: ["jb"],
  jb_jr: ["jb", "jr"],
  jr_alleen: ["jr"]
} as const satisfies Record<string, readonly ("jh" | "jb" | "jr")[]>;

export type Jeugdcombinatie = keyof typeof jeugdcombinaties;

/** Lowest and highest that a count can be: an exact count is both, of a withheld one only the bounds are known. */
export interface Bereik {
  van: number;
  tot: number;
}

const som = (delen: readonly Bereik[]): Bereik => ({
  van: delen.reduce((getal, {van}) => getal + van, 0),
  tot: delen.reduce((getal, {tot}) => getal + tot, 0)
});

/**
 * The totals that follow from the combinations, each person being in exactly one: of all, and of those with jeugdhulp,
 * jeugdbescherming and jeugdreclassering (inclusion and exclusion: a combination counts in the total of each of its parts).
 */
export function jeugdtotalen(cellen: Record<Jeugdcombinatie, Bereik>): Record<"totaal" | "jh" | "jb" | "jr", Bereik> {
  const namen = Object.keys(jeugdcombinaties) as Jeugdcombinatie[];
  const met = (deel: "jh" | "jb" | "jr") =>
    som(
      namen.filter((naam) => (jeugdcombinaties[naam] as readonly string[]).includes(deel)).map((naam) => cellen[naam])
    );
  return {totaal: som(namen.map((naam) => cellen[naam])), jh: met("jh"), jb: met("jb"), jr: met("jr")};
}
