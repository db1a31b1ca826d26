import {isHalfjaar, ontleedPeriode} from "../../opmaak/periode.js";
import type {MonitorOmgeving} from "./omgeving.js";
import type {Figuurplan} from "./plan.js";

/** The perioden that a figure can show, in order of time: halfjaren or years, never both. */
export function figuurPerioden({perioden: soort = "halfjaar"}: Figuurplan, perioden: readonly string[]): string[] {
  return perioden.filter((periode) => isHalfjaar(periode) === (soort === "halfjaar"));
}

/**
 * The periode of a figure: the one that was chosen (of a year its last halfjaar, of a halfjaar its year, where the figure
 * has no other), else the latest with a number of the gebied. Null where the source has none.
 */
export function figuurPeriode(plan: Figuurplan, {keuze, manifest, rijen}: MonitorOmgeving): string | null {
  const perioden = figuurPerioden(plan, manifest.perioden);
  if (keuze.periode !== null) return uitKeuze(keuze.periode, perioden);
  const gevuld = new Set(
    rijen[0]
      ?.filter((rij) => rij.waarde !== null && plan.indicatoren.includes(rij.indicator))
      .map(({periode}) => periode)
  );
  return perioden.filter((periode) => gevuld.has(periode)).at(-1) ?? perioden.at(-1) ?? null;
}

/** The last that does not lie after the choice; where all do, the first. */
function uitKeuze(keuze: string, perioden: readonly string[]): string | null {
  return perioden.filter((periode) => eind(periode) <= eind(keuze)).at(-1) ?? perioden[0] ?? null;
}

/** When a periode ends, in halfjaren; a halfjaar is asked of a year as if it were whole. */
function eind(periode: string): number {
  const {jaar, halfjaar} = ontleedPeriode(periode);
  return jaar * 2 + (halfjaar ?? 2);
}
