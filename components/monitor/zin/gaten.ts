import {inPeriode} from "../../opmaak/periode.js";
import {opsomming} from "../../opmaak/opsomming.js";
import {figuurPerioden} from "../figuur/periode.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import type {Reeks} from "../figuur/reeks.js";
import {isEr} from "./kern.js";
import {leegwoord} from "./leegzin.js";

/** The perioden of a line without a number, by reason; the line itself has one. */
export function gatenzin({plan, perioden, van}: Figuurcijfers, reeks: Reeks): string[] {
  const alle = perioden.map((periode) => van(0, reeks, periode));
  const leeg = alle.filter((meting) => !isEr(meting, plan.maat));
  if (leeg.length === 0 || leeg.length === alle.length) return [];
  return [...new Set(leeg.map(leegwoord))].map((reden) => {
    const wanneer = leeg.filter((meting) => leegwoord(meting) === reden).map(({periode}) => inPeriode(periode));
    return `Over ${opsomming(wanneer, "en")} is er geen cijfer (${reden}).`;
  });
}

/** Says so where a figure of bars stands still at an earlier periode, because the last has no number. */
export function achterzin(cijfers: Figuurcijfers, reeks: Reeks, perioden: readonly string[]): string[] {
  const {plan, van} = cijfers;
  const nu = cijfers.perioden.at(-1)!;
  const laatste = figuurPerioden(plan, perioden).at(-1)!;
  if (nu === laatste || !isEr(van(0, reeks, nu), plan.maat)) return [];
  const meting = van(0, reeks, laatste);
  return isEr(meting, plan.maat) ? [] : [`Over ${inPeriode(laatste)} is er geen cijfer (${leegwoord(meting)}).`];
}
