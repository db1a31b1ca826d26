import {Z95} from "./normal.js";

/** At one moment: how many are at risk, and how many of them stop. Counts, or sums of weights. */
export interface RiskStep {
  atRisk: number;
  stopped: number;
}

/** The share that has not stopped after a step, its standard error and interval. */
export interface Survival {
  left: number;
  /** Greenwood's; null once nobody is left. */
  standardError: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
}

/** On which scale the interval is made. */
export type SurvivalScale = "loglog" | "log";

/**
 * Kaplan–Meier: Π (1 − stopped / atRisk) over the steps, with Greenwood's variance. The limits (95%) are both 1 while nobody
 * stopped and null once nobody is left. A step at which nobody is at risk changes nothing.
 * Source: Kaplan & Meier (1958); Kalbfleisch & Prentice (2002), §1.4; equals R survival
 * `survfit(…, conf.type = "log-log" | "log")`, with weights as of as many cases.
 */
export function kaplanMeier(steps: readonly RiskStep[], scale: SurvivalScale = "loglog", z = Z95): Survival[] {
  let [left, variance] = [1, 0];
  return steps.map(({atRisk, stopped}) => {
    if (!(stopped >= 0 && stopped <= atRisk)) throw new Error(`stopped outside 0..risk: ${stopped} of ${atRisk}`);
    if (stopped > 0) {
      left = stopped === atRisk ? 0 : left * (1 - stopped / atRisk);
      variance += stopped / (atRisk * (atRisk - stopped));
    }
    if (left === 0) return {left: 0, standardError: null, ondergrens: null, bovengrens: null};
    const error = Math.sqrt(variance);
    return {left, standardError: left * error, ...limits(left, z * error, scale)};
  });
}

function limits(left: number, reach: number, scale: SurvivalScale): {ondergrens: number; bovengrens: number} {
  if (reach === 0) return {ondergrens: 1, bovengrens: 1};
  if (scale === "log") return {ondergrens: left * Math.exp(-reach), bovengrens: Math.min(1, left * Math.exp(reach))};
  const factor = Math.exp(reach / -Math.log(left));
  return {ondergrens: left ** factor, bovengrens: left ** (1 / factor)};
}
