import type {Categorie, Indicator} from "../../data/indicator.js";
import {levenswegrelevantie} from "../../data/relevantie.js";

/** From which difference on a rate of the monitor is higher or lower without "iets", as a fraction of `n`. */
export function drempel({relevantie, per}: Indicator, {code}: Pick<Categorie, "code">): number | null {
  if (relevantie === null || per === null) return null;
  return (relevantie.categorieen?.[code] ?? relevantie.vanaf) / per;
}

/** The same of a figure of the Levensweg. */
export const levenswegdrempel = (figuur: "5.1" | "5.2" | "5.3"): number => levenswegrelevantie[figuur].vanaf / 100;

/** The threshold of an indicator in words, with its reason: Vanaf 3 per 1.000 (Verblijf en opvang: vanaf 0,2). …; null without one. */
export function drempelzin({relevantie, per, categorieen}: Indicator): string | null {
  if (relevantie === null) return null;
  const eigen = Object.entries(relevantie.categorieen ?? {}).map(
    ([code, vanaf]) => `${categorieen.find((item) => item.code === code)!.naam}: vanaf ${komma(vanaf)}`
  );
  const wat = `Vanaf ${komma(relevantie.vanaf)} ${per === 100 ? "procentpunt" : "per 1.000"}`;
  return `${wat}${eigen.length > 0 ? ` (${eigen.join("; ")})` : ""}. ${relevantie.waarom}`;
}

const komma = (getal: number) => String(getal).replace(".", ",");
