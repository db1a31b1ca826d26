/** One line of the comparison: what was aimed at beside what came out. `marge` in the unit of the line; without it the line only informs. */
export type Regel = {
  groep: string;
  wat: string;
  doel: number;
  resultaat: number;
  marge?: number;
  eenheid: "personen" | "%" | "huishoudens";
  noot?: string;
};

export const voldoet = ({doel, resultaat, marge}: Regel): boolean =>
  marge === undefined || Math.abs(resultaat - doel) <= marge + 1e-9;

const getal = (x: number, eenheid: Regel["eenheid"]): string =>
  x.toLocaleString("nl-NL", {
    maximumFractionDigits: eenheid === "%" ? 2 : 0,
    minimumFractionDigits: eenheid === "%" ? 1 : 0
  });

/** The table as text: one line each, aligned. */
export function alsTekst(regels: readonly Regel[]): string {
  const rijen = regels.map((r) => [
    r.groep,
    r.wat,
    getal(r.doel, r.eenheid),
    getal(r.resultaat, r.eenheid),
    r.marge === undefined ? "" : `± ${getal(r.marge, r.eenheid)}`,
    r.marge === undefined ? "ter informatie" : voldoet(r) ? "ok" : "NIET ok",
    r.noot ?? ""
  ]);
  const kop = ["groep", "wat", "doel", "resultaat", "marge", "oordeel", "noot"];
  const breedte = kop.map((k, i) => Math.max(k.length, ...rijen.map((rij) => rij[i]!.length)));
  const lijn = (rij: string[]): string =>
    rij
      .map((tekst, i) => (i >= 2 && i <= 4 ? tekst.padStart(breedte[i]!) : tekst.padEnd(breedte[i]!)))
      .join("  ")
      .trimEnd();
  return [kop, ...rijen].map(lijn).join("\n");
}
