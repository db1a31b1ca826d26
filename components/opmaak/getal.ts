const geheleGetallen = new Intl.NumberFormat("nl-NL", {maximumFractionDigits: 0});
const procenten = [0, 1, 2].map(
  (decimalen) =>
    new Intl.NumberFormat("nl-NL", {
      style: "percent",
      minimumFractionDigits: decimalen,
      maximumFractionDigits: decimalen
    })
);
const punten = new Intl.NumberFormat("nl-NL", {
  ...{minimumFractionDigits: 1, maximumFractionDigits: 1},
  signDisplay: "exceptZero"
});

/** A count as people read it: 12.431. */
export const geheel = (getal: number): string => geheleGetallen.format(getal);

/** A fraction as a percentage: 68%; an en dash where there is none. */
export const procent = (fractie: number | null, decimalen: 0 | 1 | 2 = 0): string =>
  fractie === null ? "–" : procenten[decimalen]!.format(fractie);

/** A difference of two fractions in percentage points, with its sign: +12,3. */
export const procentpunt = (verschil: number | null): string =>
  verschil === null ? "–" : punten.format(verschil * 100);
