import type {Leverstaat} from "../../data/leverstaat.js";
import {leverstaat, levertotaal, type Levertotaal} from "../monitor/reden.js";
import {isHalfjaar} from "../opmaak/periode.js";
import type {Leverrij} from "./lees.js";

/** Who delivered what, looked up by gemeente and halfjaar. */
export interface Leveroverzicht {
  /** Every halfjaar of the monitor, and those that only the table of deliveries has, in order of time. */
  halfjaren: readonly string[];
  staat: (gemeente: string, periode: string) => Leverstaat;
  /** Whether the gemeente withholds the optional data. */
  facultatief: (gemeente: string, periode: string) => boolean;
  /** Totals over these gemeenten; null where the source says nothing of the halfjaar. */
  totaal: (gemeenten: readonly string[], periode: string) => Levertotaal | null;
}

export function leveroverzicht(rijen: readonly Leverrij[], perioden: readonly string[]): Leveroverzicht {
  const perPeriode = new Map<string, Map<string, Leverrij>>();
  for (const rij of rijen) {
    const bekend = perPeriode.get(rij.periode) ?? new Map<string, Leverrij>();
    perPeriode.set(rij.periode, bekend.set(rij.gemeente, rij));
  }
  const vind = (gemeente: string, periode: string) => perPeriode.get(periode)?.get(gemeente) ?? null;
  return {
    halfjaren: [...new Set([...perioden.filter(isHalfjaar), ...perPeriode.keys()])].sort(),
    staat: (gemeente, periode) => leverstaat(vind(gemeente, periode), perPeriode.has(periode)),
    facultatief: (gemeente, periode) => vind(gemeente, periode)?.opt_out_facultatief === "ja",
    totaal(gemeenten, periode) {
      if (!perPeriode.has(periode)) return null;
      const eigen = gemeenten.flatMap((gemeente) => vind(gemeente, periode) ?? []);
      return levertotaal(eigen, gemeenten.length);
    }
  };
}
