import {restsOnWmo} from "../indicator.js";
import type {Indicator} from "../indicator/shape.js";

/** The terms of an indicator: its own, those of how it is shown, and of delivery where it rests on that. */
export function begrippenOf(indicator: Indicator): string[] {
  const how = indicator.per === 1000 ? ["per-1000"] : indicator.per === 100 ? ["aandeel"] : [];
  const wmo = indicator.categorieen.some(({code}) => restsOnWmo(indicator, code)) ? ["aanlevering"] : [];
  return [...indicator.begrippen, ...how, ...wmo];
}
