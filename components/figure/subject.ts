import {begrip} from "../begrippen/begrip.js";
import {type Choice, type Filter, filters} from "../model/choice.js";
import {codeName, filterNames} from "../tables/gebieden.js";

/** Terms to be opened, with commas between them. */
export function begripLinks(codes: readonly string[]): (HTMLElement | string)[] {
  return codes.flatMap((code, i) => [...(i === 0 ? [] : [", "]), begrip(code)]);
}

/** The published figures of the Levensweg. */
export type FigureNumber = "5.1" | "5.2" | "5.3";

/** Any figure of a cohort: a published one, or one that was added, such as L1. */
export type CohortFigure = FigureNumber | `L${number}`;

/** The filters that a figure follows; figuur 5.3 has no startgroep, so the wet at the start means nothing there. */
const filtersOf = (figure: CohortFigure): Filter[] => filters.filter((filter) => figure !== "5.3" || filter !== "wet");

const chosen = (figure: CohortFigure, choice: Choice): Filter[] =>
  filtersOf(figure).filter((filter) => choice[filter].length > 0);

/** Whether a figure shows less than everybody in the gebied. */
export const filtered = (figure: CohortFigure, choice: Choice): boolean => chosen(figure, choice).length > 0;

/** The filters of a figure in words: `Huishoudtype: Eenoudergezin of Overig huishouden`. */
export const selection = (figure: CohortFigure, choice: Choice): string[] =>
  chosen(figure, choice).map(
    (filter) => `${filterNames[filter]}: ${choice[filter].map((code) => codeName(filter, code)).join(" of ")}`
  );

/** The same in codes, with the method where it is not the usual one and the figure follows it. */
export const selectionCodes = (figure: CohortFigure, choice: Choice): string[] => [
  ...chosen(figure, choice).flatMap((filter) => choice[filter]),
  ...(figure === "5.1" && choice.basis === "enige" ? ["elke-wet"] : []),
  ...(figure !== "5.3" && choice.noemer === "risico" ? ["wie-er-nog-is"] : [])
];
