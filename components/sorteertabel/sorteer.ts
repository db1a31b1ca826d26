export type Waarde = number | string | null;

const alfabet = new Intl.Collator("nl", {numeric: true});

const vergelijk = (a: number | string, b: number | string) =>
  typeof a === "number" && typeof b === "number" ? a - b : alfabet.compare(String(a), String(b));

/** The rows in order of a value; those without one stay last either way, equals keep their order. */
export function sorteer<Rij>(rijen: readonly Rij[], waarde: (rij: Rij) => Waarde, af: boolean): Rij[] {
  return rijen
    .map((rij) => ({rij, maat: waarde(rij)}))
    .sort((a, b) => {
      if (a.maat === null || b.maat === null) return Number(a.maat === null) - Number(b.maat === null);
      return af ? vergelijk(b.maat, a.maat) : vergelijk(a.maat, b.maat);
    })
    .map(({rij}) => rij);
}
