import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Rij53} from "../figuur/rijen53.js";

export const wijzen = [
  {code: "verschil", naam: "Verschil"},
  {code: "aandeel", naam: "Aandeel"},
  {code: "naam", naam: "Naam"}
] as const;
export type Wijze = (typeof wijzen)[number]["code"];

/** Codes of the gebeurtenissen in the order asked for; those without persons last. */
export function volgorde(rijen: readonly Rij53[], wijze: Wijze): string[] {
  if (wijze === "naam")
    return [...gebeurtenissen].sort((a, b) => a.naam.localeCompare(b.naam, "nl")).map(({code}) => code);
  const maat = (rij: Rij53) => (wijze === "verschil" ? rij.verschil.verschil : rij.aandeel) ?? -Infinity;
  return rijen
    .filter(({kant}) => kant === 0)
    .sort((a, b) => (maat(a) === maat(b) ? 0 : maat(b) - maat(a)))
    .map(({gebeurtenis}) => gebeurtenis);
}
