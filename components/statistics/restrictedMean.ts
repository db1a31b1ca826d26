import {kaplanMeier, type RiskStep} from "./kaplanMeier.js";

/**
 * Restricted mean stay: the area under the Kaplan–Meier curve from 0 to `end` (the last time, unless given), with its standard
 * error. The times ascend; the curve is 1 before the first. The unit is that of the times.
 * Source: Klein & Moeschberger (2003), §4.5; equals R survival `summary(survfit(…), rmean = end)$table`.
 */
export function restrictedMean(
  times: readonly number[],
  steps: readonly RiskStep[],
  end = times.at(-1) ?? 0
): {mean: number; standardError: number} {
  const left = kaplanMeier(steps).map(({left}) => left);
  const widths = [...times, Infinity].map((time, i) =>
    Math.max(0, Math.min(time, end) - Math.min(times[i - 1] ?? 0, end))
  );
  const areas = widths.map((width, i) => (width === 0 ? 0 : width * (left[i - 1] ?? 1)));
  let after = 0;
  let variance = 0;
  for (let i = steps.length - 1; i >= 0; i--) {
    after += areas[i + 1]!;
    const {atRisk, stopped} = steps[i]!;
    if (after > 0 && stopped > 0) variance += (after * after * stopped) / (atRisk * (atRisk - stopped));
  }
  return {mean: after + areas[0]!, standardError: Math.sqrt(variance)};
}
