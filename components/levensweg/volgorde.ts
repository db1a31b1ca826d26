import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {onzeker} from "../figuur/onzeker.js";
import type {Rij53} from "../figuur/rijen53.js";

export const wijzen = [
  {code: "verschil", naam: "Verschil"},
  {code: "aandeel", naam: "Aandeel"},
  {code: "naam", naam: "Naam"}
] as const;
export type Wijze = (typeof wijzen)[number]["code"];

/** Codes of the gebeurtenissen in the order asked for; uncertain differences after the others, those without persons last. */
export function volgorde(rijen: readonly Rij53[], wijze: Wijze): string[] {
  if (wijze === "naam")
    return [...gebeurtenissen].sort((a, b) => a.naam.localeCompare(b.naam, "nl")).map(({code}) => code);
  const maat = (rij: Rij53) => {
    if (wijze === "aandeel") return rij.aandeel ?? -Infinity;
    // a difference is at most 1 point either way, so that 3 puts the uncertain ones behind all others
    return (rij.verschil.verschil ?? -Infinity) - (onzeker(rij.gebruik, rij.personen) ? 3 : 0);
  };
  return rijen
    .filter(({kant}) => kant === 0)
    .sort((a, b) => (maat(a) === maat(b) ? 0 : maat(b) - maat(a)))
    .map(({gebeurtenis}) => gebeurtenis);
}
