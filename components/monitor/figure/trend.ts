import {type KeyLine, lineLine} from "../../charts/legend.js";
import {colours} from "../../charts/theme.js";
import type {TrendLine, TrendPanel} from "../../charts/trend.js";
import {capitalise} from "../../figure/rows.js";
import {perMeasure} from "./measurement.js";
import type {FigureNumbers} from "./numbers.js";
import {type Series, shortName} from "./series.js";

/** What a trend draws. */
export interface Trend {
  panels: TrendPanel[];
  key: KeyLine[];
}

/**
 * Rates: a panel per category, the gebied beside vergelijk. Counts of one indicator: one panel, a named line per category;
 * of several: a panel per category with a line per indicator, or one panel where there is one category.
 */
export function trend(values: FigureNumbers): Trend {
  const {plan, series} = values;
  if (plan.maat === "per") return {panels: trendPerCategorie(values), key: sideLines(values)};
  const categorieen = new Set(series.map(({categorie}) => categorie.code));
  if (plan.indicatoren.length > 1 && categorieen.size > 1) return besideEach(values, [...categorieen]);
  const more = plan.indicatoren.length > 1;
  const lines = series.map((series, i) => ({
    ...line(values, series, 0),
    naam: more ? shortName(series.indicator, plan) : series.categorie.naam,
    soort: i === 0 ? ("vol" as const) : ("stippel" as const)
  }));
  const key = lines.map(({naam, kleur: colour, soort: kind}) => lineLine(naam, colour, kind === "stippel"));
  return {panels: [{heading: null, kleur: colours.tekst, lijnen: lines}], key};
}

const line = ({plan, perioden, van: from}: FigureNumbers, series: Series, side: number): TrendLine => ({
  kleur: side === 0 ? series.kleur : colours.vergelijk,
  soort: side === 0 ? "vol" : "stippel",
  thin: side === 1,
  punten: perioden.map((periode) => ({periode, ...perMeasure(from(side, series, periode), plan.maat)}))
});

const trendPerCategorie = (values: FigureNumbers): TrendPanel[] =>
  values.series.map((series) => ({
    ...{heading: series.categorie.naam, kleur: series.kleur},
    lijnen: values.names.map((_, side) => line(values, series, side))
  }));

const sideLines = ({sideNames}: FigureNumbers): KeyLine[] =>
  sideNames.map((naam, side) =>
    lineLine(capitalise(naam), side === 0 ? colours.totaal : colours.vergelijk, side === 1, side === 0 ? 650 : 400)
  );

function besideEach(values: FigureNumbers, categorieen: readonly string[]): Trend {
  const from = (code: string) => values.series.filter(({categorie}) => categorie.code === code);
  const panels = categorieen.map((code) => ({
    heading: from(code)[0]!.categorie.naam,
    kleur: from(code)[0]!.kleur,
    lijnen: from(code).map((series, i) => ({
      ...line(values, series, 0),
      soort: i === 0 ? ("vol" as const) : ("stippel" as const)
    }))
  }));
  const key = from(categorieen[0]!).map(({indicator}, i) =>
    lineLine(shortName(indicator, values.plan), colours.totaal, i > 0)
  );
  return {panels, key};
}
