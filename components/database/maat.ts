import type {Indicator} from "../../data/indicator.js";
import {geheel} from "../opmaak/getal.js";
import {wilson} from "../statistics/wilson.js";
import type {Maat} from "./keuze.js";
import type {Kubus} from "./kubus.js";
import {NIET_VAN_TOEPASSING} from "./teken.js";

export const maatnamen: Record<Maat, string> = {
  aantal: "Aantal",
  per: "Per 1.000 of %",
  n: "n (noemer)",
  interval: "95%-interval"
};

/** In what the rate of an indicator is shown; null where it has none. */
export const eenheidPer = ({per}: Pick<Indicator, "per">): string | null =>
  per === null ? null : per === 100 ? "%" : "per 1.000";

/** Whether the counted are a part of the denominator, so that a share has an interval. */
export const isDeel = ({per, stuks}: Indicator): boolean => per !== null && !stuks;

/** A rate from counts; null where the denominator is 0 or unknown. */
export const cijfer = ({per}: Pick<Indicator, "per">, waarde: number, n: number): number | null =>
  per === null || waarde < 0 || n <= 0 ? null : (per * waarde) / n;

/** The 95% Wilson interval of a rate, in the unit of the rate; null where it has none. */
export function interval(indicator: Indicator, waarde: number, n: number): [number, number] | null {
  if (!isDeel(indicator) || waarde < 0 || n <= 0 || waarde > n) return null;
  const {ondergrens, bovengrens} = wilson(waarde, n);
  return [indicator.per! * ondergrens!, indicator.per! * bovengrens!];
}

const eenDecimaal = (getal: number) => {
  const [heel = "", rest = ""] = getal.toFixed(1).split(".");
  return `${geheel(Number(heel))},${rest}`;
};

/** The number in a cell that rows are sorted by; NaN where there is none. An interval by its lower bound. */
export function sorteerwaarde(maat: Maat, indicator: Indicator, {waarde, n}: Kubus, cel: number): number {
  const [w, m] = [waarde[cel]!, n[cel]!];
  if (maat === "aantal") return w < 0 ? NaN : w;
  if (maat === "n") return m < 0 ? NaN : m;
  if (maat === "per") return cijfer(indicator, w, m) ?? NaN;
  return interval(indicator, w, m)?.[0] ?? NaN;
}

/** What a cell shows: a number as people read it, or the code of the reason that there is none. */
export function celtekst(maat: Maat, indicator: Indicator, kubus: Kubus, cel: number): string | number {
  const [waarde, n] = [kubus.waarde[cel]!, kubus.n[cel]!];
  const reden = kubus.reden[cel]! || NIET_VAN_TOEPASSING;
  if (maat === "n") return n < 0 ? reden : geheel(n);
  if (waarde < 0) return reden;
  if (maat === "aantal") return geheel(waarde);
  const teken = indicator.per === 100 ? "%" : "";
  if (maat === "per") {
    const getal = cijfer(indicator, waarde, n);
    return getal === null ? NIET_VAN_TOEPASSING : `${eenDecimaal(getal)}${teken}`;
  }
  const grenzen = interval(indicator, waarde, n);
  return grenzen ? `${eenDecimaal(grenzen[0])}–${eenDecimaal(grenzen[1])}${teken}` : NIET_VAN_TOEPASSING;
}
