import type {Categorie, Indicator} from "../../data/indicator.js";
import {levenswegrelevantie} from "../../data/relevantie.js";

/** From which difference on a rate of the monitor is higher or lower without "iets", as a fraction of `n`. */
export function drempel({relevantie, per}: Indicator, {code}: Pick<Categorie, "code">): number | null {
  if (relevantie === null || per === null) return null;
  return (relevantie.categorieen?.[code] ?? relevantie.vanaf) / per;
}

/** The same of a figure of the Levensweg. */
export const levenswegdrempel = (figuur: "5.1" | "5.2" | "5.3"): number => levenswegrelevantie[figuur].vanaf / 100;
