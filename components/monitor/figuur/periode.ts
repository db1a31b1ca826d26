import {isHalfjaar, ontleedPeriode} from "../../opmaak/periode.js";
import {inPeriode} from "../../opmaak/periode.js";
import {opsomming} from "../../opmaak/opsomming.js";
import {gekozenPeriode} from "../keuze.js";
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

/** Why a figure shows another periode than the chosen one: it has none of that kind, or no number of the gebied in it. */
export interface AnderePeriode {
  gekozen: string;
  getoond: string;
  waarom: "alleen per jaar" | "alleen per halfjaar" | "geen cijfer";
}

/** Null where a figure shows the periode that was chosen. */
export function anderePeriode(plan: Figuurplan, omgeving: MonitorOmgeving): AnderePeriode | null {
  const gekozen = gekozenPeriode(omgeving.keuze, omgeving.manifest.perioden);
  const getoond = figuurPeriode(plan, omgeving);
  if (getoond === null || getoond === gekozen) return null;
  if (isHalfjaar(getoond) === isHalfjaar(gekozen)) return {gekozen, getoond, waarom: "geen cijfer"};
  return {gekozen, getoond, waarom: isHalfjaar(getoond) ? "alleen per halfjaar" : "alleen per jaar"};
}

/** What the control of the periode says of the figures that show another one; null where all show the chosen one. */
export function periodehint(plannen: readonly Figuurplan[], omgeving: MonitorOmgeving): string | null {
  const anders = plannen.flatMap((plan) => {
    const ander = anderePeriode(plan, omgeving);
    return ander ? [{nummer: plan.nummer, ...ander}] : [];
  });
  if (anders.length === 0) return null;
  const groepen = [...new Set(anders.map(({getoond, waarom}) => `${getoond} ${waarom}`))].map((sleutel) => {
    const eigen = anders.filter(({getoond, waarom}) => `${getoond} ${waarom}` === sleutel);
    const {getoond, waarom} = eigen[0]!;
    const nummers = opsomming(
      eigen.map(({nummer}) => nummer),
      "en"
    );
    const reden = waarom === "geen cijfer" ? "het laatste met een cijfer" : waarom;
    return `figuur ${nummers} over ${inPeriode(getoond)} (${reden})`;
  });
  return `Niet over ${inPeriode(anders[0]!.gekozen)}: ${groepen.join("; ")}.`;
}
