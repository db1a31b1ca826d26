import {indicatoren} from "../../../data/indicator.js";
import type {Figure} from "../../../data/indicator/figure.js";
import {enumerate} from "../../format/text.js";
import {inPeriode, isHalfjaar, parsePeriode} from "../../model/periode.js";
import {chosenPeriode} from "../address.js";
import type {MonitorEnvironment} from "./content.js";

/** What one numbered figure of the monitor shows, and of which indicatoren. */
export interface FigurePlan extends Figure {
  indicatoren: readonly string[];
}

/** Every numbered figure of the monitor but those of the Levensweg (5.1 to 5.3), as its indicator has it, in order. */
export const figures: readonly FigurePlan[] = indicatoren
  .flatMap(({code, figures}) => figures.map(({along = [], ...figure}) => ({...figure, indicatoren: [code, ...along]})))
  .sort((a, b) => a.nummer.localeCompare(b.nummer, "nl", {numeric: true}));

/** The figure with this number; throws where there is none. */
export function figurePlan(number: string): FigurePlan {
  const plan = figures.find((figure) => figure.nummer === number);
  if (!plan) throw new Error(`unknown figuur: ${number}`);
  return plan;
}

/** The perioden that a figure can show, in order of time: halfjaren or years, never both. */
export function figurePerioden({perioden: kind = "halfjaar"}: FigurePlan, perioden: readonly string[]): string[] {
  return perioden.filter((periode) => isHalfjaar(periode) === (kind === "halfjaar"));
}

/**
 * The periode of a figure: the one that was chosen (of a year its last halfjaar, of a halfjaar its year, where the figure
 * has no other), else the latest with a number of the gebied. Null where the source has none.
 */
export function figurePeriode(plan: FigurePlan, {choice, manifest, rijen: rows}: MonitorEnvironment): string | null {
  const perioden = figurePerioden(plan, manifest.perioden);
  if (choice.periode !== null) return outChoice(choice.periode, perioden);
  const filled = new Set(
    rows[0]
      ?.filter((row) => row.waarde !== null && plan.indicatoren.includes(row.indicator))
      .map(({periode}) => periode)
  );
  return perioden.filter((periode) => filled.has(periode)).at(-1) ?? perioden.at(-1) ?? null;
}

/** The last that does not lie after the choice; where all do, the first. */
function outChoice(choice: string, perioden: readonly string[]): string | null {
  return perioden.filter((periode) => end(periode) <= end(choice)).at(-1) ?? perioden[0] ?? null;
}

/** When a periode ends, in halfjaren; a halfjaar is asked of a year as if it were whole. */
function end(periode: string): number {
  const {jaar: year, halfjaar} = parsePeriode(periode);
  return year * 2 + (halfjaar ?? 2);
}

/** Why a figure shows another periode than the chosen one: it has none of that kind, or no number of the gebied in it. */
interface OtherPeriode {
  chosen: string;
  shown: string;
  why: "alleen per jaar" | "alleen per halfjaar" | "geen cijfer";
}

/** Null where a figure shows the periode that was chosen. */
export function otherPeriode(plan: FigurePlan, environment: MonitorEnvironment): OtherPeriode | null {
  const chosen = chosenPeriode(environment.choice, environment.manifest.perioden);
  const shown = figurePeriode(plan, environment);
  if (shown === null || shown === chosen) return null;
  if (isHalfjaar(shown) === isHalfjaar(chosen)) return {chosen, shown, why: "geen cijfer"};
  return {chosen, shown, why: isHalfjaar(shown) ? "alleen per halfjaar" : "alleen per jaar"};
}

/** What the control of the periode says of the figures that show another one; null where all show the chosen one. */
export function periodeHint(plans: readonly FigurePlan[], environment: MonitorEnvironment): string | null {
  const otherwise = plans.flatMap((plan) => {
    const other = otherPeriode(plan, environment);
    return other ? [{nummer: plan.nummer, ...other}] : [];
  });
  if (otherwise.length === 0) return null;
  const groups = [...new Set(otherwise.map(({shown, why}) => `${shown} ${why}`))].map((key) => {
    const own = otherwise.filter(({shown, why}) => `${shown} ${why}` === key);
    const {shown, why} = own[0]!;
    const numbers = enumerate(
      own.map(({nummer: number}) => number),
      "en"
    );
    const reden = why === "geen cijfer" ? "het laatste met een cijfer" : why;
    return `figuur ${numbers} over ${inPeriode(shown)} (${reden})`;
  });
  return `Niet over ${inPeriode(otherwise[0]!.chosen)}: ${groups.join("; ")}.`;
}
