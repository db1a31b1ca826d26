import {inPeriode} from "../../opmaak/periode.js";
import {opsomming} from "../../opmaak/opsomming.js";
import type {MonitorOmgeving} from "../figuur/omgeving.js";
import {anderePeriode} from "../figuur/periode.js";
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

/** Says so where a figure shows another periode than the one that was chosen, and why. */
export function periodezin({plan, van}: Figuurcijfers, reeks: Reeks, omgeving: MonitorOmgeving): string[] {
  const ander = anderePeriode(plan, omgeving);
  if (!ander) return [];
  const {gekozen, getoond, waarom} = ander;
  if (waarom !== "geen cijfer")
    return [`Dit cijfer is er ${waarom}: het gaat over ${inPeriode(getoond)}, niet over ${inPeriode(gekozen)}.`];
  const meting = van(0, reeks, gekozen);
  const reden = isEr(meting, plan.maat) ? "" : ` (${leegwoord(meting)})`;
  return [`Over ${inPeriode(gekozen)} is er geen cijfer${reden}; het laatste gaat over ${inPeriode(getoond)}.`];
}
