import type {Pad} from "../../../data/synthese/doelen.js";
import {halfjaren} from "../dag.js";

/** Day (or first day of the half-year) that a moment of a path means. */
function moment(tekst: string): number {
  const halfjaar = /^(\d{4})HJ0([12])$/.exec(tekst);
  if (halfjaar !== null) return halfjaren[(Number(halfjaar[1]) - 2010) * 2 + Number(halfjaar[2]) - 1]!;
  return Date.parse(tekst) / 86_400_000;
}

export function waardeOp(pad: Pad, dagnummer: number): number {
  const punten = pad.map(([tekst, waarde]) => [moment(tekst), waarde] as const);
  const na = punten.findIndex(([d]) => d >= dagnummer);
  if (na <= 0) return na === 0 ? punten[0]![1] : punten[punten.length - 1]![1];
  const [[d0, w0], [d1, w1]] = [punten[na - 1]!, punten[na]!];
  return w0 + ((w1 - w0) * (dagnummer - d0)) / (d1 - d0);
}

/** Target of the half-year: for a stock, that of the day after it. */
export const perHalfjaar = (pad: Pad): number[] => halfjaren.slice(0, -1).map((d) => waardeOp(pad, d));
export const opEinde = (pad: Pad): number[] => halfjaren.slice(1).map((d) => waardeOp(pad, d));
