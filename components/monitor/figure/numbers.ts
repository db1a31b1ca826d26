import type {Side} from "../../cohort/rows.js";
import type {Position} from "../../text/judgement.js";
import {countTogether} from "../combinaties.js";
import {type Coverage, nameWith} from "../coverage.js";
import type {MonitorRow} from "../row.js";
import type {MonitorEnvironment} from "./content.js";
import type {FigurePlan} from "./figures.js";
import {measurement, type Measurement} from "./measurement.js";
import {figurePeriode, figurePerioden} from "./periode.js";
import {series, type Series} from "./series.js";

/** All numbers of a figure. */
export interface FigureNumbers {
  plan: FigurePlan;
  series: Series[];
  /** What is drawn, in order of time: one for bars, all until the chosen one for a trend. */
  perioden: string[];
  /** The number of a side, a series and a periode. */
  van: (side: number, series: Series, periode: string) => Measurement;
  /** How the gebied lies to vergelijk. */
  position: Position;
  /** Names within a sentence of the sides that are drawn. */
  names: readonly string[];
  /** Who is in a number, where that is not all of its gebied. */
  coverage: (measurement: Measurement) => Coverage | null;
  /** Its gebied within a sentence, called by who is in the number. */
  naam: (measurement: Measurement) => string;
  /** The same for all that is drawn of each side; plain where not the same gemeenten are in all of it. */
  sideNames: readonly string[];
}

/** Looks up what a plan shows of a choice. */
export function figureNumbers(plan: FigurePlan, environment: MonitorEnvironment): FigureNumbers {
  const {choice, rijen: rows, names, manifest, coverageOf, position} = environment;
  const periode = figurePeriode(plan, environment);
  const all = figurePerioden(plan, manifest.perioden);
  const perioden = periode === null ? [] : plan.vorm === "trend" ? all.slice(0, all.indexOf(periode) + 1) : [periode];
  const sides = plan.maat === "aantal" ? 1 : names.length;
  const codes = [choice.gebied, choice.vergelijk ?? ""];
  const tables = rows.slice(0, sides).map((side) => lookup(side, plan));
  const coverage = ({gebied, indicator, categorie, periode}: Measurement) =>
    coverageOf(gebied, indicator, categorie.code, periode);
  const naam = (measurement: Measurement) => nameWith(names[measurement.kant]!, coverage(measurement));
  const from = (side: number, {indicator, categorie}: Series, periode: string) =>
    measurement(
      {kant: side as Side, gebied: codes[side]!, indicator, categorie, periode},
      tables[side]?.get(key(indicator.code, categorie.code, periode))
    );
  const drawn = series(plan);
  const sideNames = names.slice(0, sides).map((bare, side) => {
    const all = new Set(drawn.flatMap((series) => perioden.map((periode) => naam(from(side, series, periode)))));
    return all.size === 1 ? [...all][0]! : bare;
  });
  return {
    ...{plan, position, series: drawn, perioden, names: names.slice(0, sides)},
    van: from,
    coverage,
    naam,
    sideNames
  };
}

const key = (indicator: string, categorie: string, periode: string) => `${indicator} ${categorie} ${periode}`;

function lookup(rows: readonly MonitorRow[], {indicatoren, samen: together}: FigurePlan): Map<string, MonitorRow> {
  const counted = rows.filter(({indicator}) => indicatoren.includes(indicator));
  const own = together ? countTogether(counted, together) : counted;
  return new Map(own.map((row) => [key(row.indicator, row.categorie, row.periode), row]));
}
