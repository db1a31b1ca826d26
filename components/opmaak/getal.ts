// By hand: making an Intl.NumberFormat takes longer than drawing a figure.

/** A count as people read it: 12.431. */
export const geheel = (getal: number): string => String(Math.round(getal)).replace(/\B(?=(\d{3})+$)/g, ".");

/** A fraction as a percentage: 68%; an en dash where there is none. */
export const procent = (fractie: number | null, decimalen: 0 | 1 | 2 = 0): string =>
  fractie === null ? "–" : `${komma(fractie * 100, decimalen)}%`;

/** A difference of two fractions in percentage points, with its sign: +12,3. */
export function procentpunt(verschil: number | null): string {
  if (verschil === null) return "–";
  const maat = komma(Math.abs(verschil) * 100, 1);
  if (maat === "0,0") return maat;
  return `${verschil < 0 ? "−" : "+"}${maat}`;
}

const komma = (getal: number, decimalen: number): string => getal.toFixed(decimalen).replace(".", ",");
