import {indicator} from "../../../data/indicator.js";
import type {Categorie, Indicator} from "../../../data/indicator/shape.js";
import {colours} from "../../charts/theme.js";
import {capitalise} from "../../format/text.js";
import type {FigurePlan} from "./figures.js";

/** One indicator × category of a figure. */
export interface Series {
  indicator: Indicator;
  categorie: Categorie;
  kleur: string;
}

/** Every series of a plan: by indicator, then by category. */
export const series = ({indicatoren, categorieen, samen: together}: FigurePlan): Series[] =>
  indicatoren.map(indicator).flatMap((indicator) => {
    const chosen = together
      ? [{code: together.code, naam: together.naam}]
      : categorieen?.map((code) => indicator.categorieen.find((categorie) => categorie.code === code)!);
    return (chosen ?? indicator.categorieen).map((categorie) => ({
      ...{indicator, categorie, kleur: seriesColour(indicator, categorie)}
    }));
  });

/** What of a series lights up together in chart and table; of vergelijk its own. */
export const serieOf = ({indicator, categorie}: Series, side: number): string =>
  [indicator.code, categorie.code, ...(side === 0 ? [] : [side])].join(" ");

/** The colour of a category, the same in every figure: that of its wet, where it has one. */
export const seriesColour = (indicator: Pick<Indicator, "wet">, categorie: Pick<Categorie, "wet">): string =>
  colours[categorie.wet ?? indicator.wet ?? "totaal"];

/** The name of an indicator beside others of the same figure: what they do not share. */
export function shortName({naam}: Indicator, {indicatoren}: Pick<FigurePlan, "indicatoren">): string {
  const [begin = "", end] = naam.split(": ");
  const shared = indicatoren.every((code) => indicator(code).naam.startsWith(`${begin}: `));
  return end !== undefined && shared ? capitalise(end) : naam;
}
