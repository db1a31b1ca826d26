import {indicatoren} from "../../../data/indicator.js";
import type {Figure} from "../../../data/indicator/figure.js";

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
