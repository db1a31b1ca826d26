import {indicator} from "../../../data/indicator.js";
import type {Categorie, Indicator} from "../../../data/indicator/shape.js";
import {colours} from "../../charts/theme.js";
import type {TrendLine, TrendPanel} from "../../charts/trend.js";
import type {Side} from "../../model/choice.js";
import {capitalise} from "../../format/text.js";
import type {FigurePlan} from "./figures.js";
import {perMeasure} from "./measurement.js";
import type {FigureNumbers} from "./numbers.js";

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

/** What a trend draws. */
interface Trend {
  panels: TrendPanel[];
  legend: {naam: string; colour: string}[];
}

/**
 * Rates: a panel per category, the gebied beside vergelijk. Counts of one indicator: one panel, a named line per category;
 * of several: a panel per category with a line per indicator, or one panel where there is one category.
 */
export function trendPanels(values: FigureNumbers): Trend {
  const {plan, series} = values;
  if (plan.maat === "per") return {panels: trendPerCategorie(values), legend: sideLines(values)};
  const categorieen = new Set(series.map(({categorie}) => categorie.code));
  const more = plan.indicatoren.length > 1;
  if (more && categorieen.size > 1) return besideEach(values, [...categorieen]);
  const lines = series.map((series, entry) => ({
    ...line(values, series, {entry}),
    naam: more ? shortName(series.indicator, plan) : series.categorie.naam
  }));
  const legend = lines.map(({naam, colour}) => ({naam, colour}));
  return {panels: [{heading: null, colour: colours.tekst, lines}], legend};
}

function line(
  {plan, perioden, sideNames, van: from}: FigureNumbers,
  series: Series,
  {entry, side = 0}: {entry: number; side?: Side}
): TrendLine {
  const {indicator, categorie, kleur: colour} = series;
  const what = plan.indicatoren.length > 1 ? `${shortName(indicator, plan)}: ${categorie.naam}` : categorie.naam;
  return {
    ...{serie: serieOf(series, side), title: `${what}, ${capitalise(sideNames[side]!)}`, entry, side},
    colour: side === 0 ? colour : colours.vergelijk,
    points: perioden.map((periode) => {
      const measurement = from(side, series, periode);
      return {periode, n: measurement.n, ...perMeasure(measurement, plan.maat)};
    })
  };
}

const trendPerCategorie = (values: FigureNumbers): TrendPanel[] =>
  values.series.map((series) => ({
    ...{heading: series.categorie.naam, colour: series.kleur},
    lines: values.names.map((_, side) => line(values, series, {entry: side, side: side as Side}))
  }));

const sideLines = ({sideNames}: FigureNumbers): Trend["legend"] =>
  sideNames.map((naam, side) => ({naam: capitalise(naam), colour: side === 0 ? colours.totaal : colours.vergelijk}));

function besideEach(values: FigureNumbers, categorieen: readonly string[]): Trend {
  const from = (code: string) => values.series.filter(({categorie}) => categorie.code === code);
  const panels = categorieen.map((code) => ({
    heading: from(code)[0]!.categorie.naam,
    colour: from(code)[0]!.kleur,
    lines: from(code).map((series, entry) => line(values, series, {entry}))
  }));
  const legend = from(categorieen[0]!).map(({indicator}) => ({
    naam: shortName(indicator, values.plan),
    colour: colours.totaal
  }));
  return {panels, legend};
}
