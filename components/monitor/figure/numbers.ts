import type {Side} from "../../model/choice.js";
import {data, type TableData} from "../../figure/csv.js";
import type {Cell, FigureTable} from "../../figure/table.js";
import {measureText, wholeNumber} from "../../format/number.js";
import {capitalise} from "../../format/text.js";
import {missingWords} from "../../model/missing.js";
import {periodeName} from "../../model/periode.js";
import type {Position} from "../../text/judgement.js";
import {countTogether} from "../combinaties.js";
import {type Coverage, nameWith} from "../coverage.js";
import type {MonitorRow} from "../row.js";
import type {MonitorEnvironment} from "./content.js";
import {figurePeriode, figurePerioden, type FigurePlan} from "./figures.js";
import {measurement, type Measurement, perMeasure} from "./measurement.js";
import {serieOf, series, type Series, shortName} from "./series.js";

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
  const own = together ? countTogether(counted, together, rows) : counted;
  return new Map(own.map((row) => [key(row.indicator, row.categorie, row.periode), row]));
}

const columns = [
  ...["figuur", "indicator", "gebied", "periode", "categorie", "waarde", "eenheid", "n", "per"],
  ...["aandeel", "ondergrens", "bovengrens", "status", "reden"]
] as const;

/** The numbers of a figure: the columns of `npm run indicator`, with the share and its interval. */
export function monitorData({plan, series, perioden, names, van: from}: FigureNumbers, status: string): TableData {
  const rows = names.flatMap((_, side) =>
    series.flatMap((series) =>
      perioden.map((periode) => {
        const {indicator, categorie, empty, ...measurement} = from(side, series, periode);
        return {
          ...measurement,
          ...{figuur: plan.nummer, indicator: indicator.code, categorie: categorie.code},
          ...{eenheid: indicator.eenheid, per: indicator.per, status, reden: empty}
        } as Record<(typeof columns)[number], unknown>;
      })
    )
  );
  return data(columns, rows);
}

const aantal = (waarde: number | null, otherwise: string): Cell => ({
  tekst: waarde === null ? otherwise : wholeNumber(waarde),
  waarde
});

function measureCells(measurement: Measurement): Cell[] {
  const {waarde, onder: below, boven: above, empty} = perMeasure(measurement, "per");
  const cell = (amount: number | null, otherwise: string): Cell => ({
    tekst: amount === null ? otherwise : measureText(amount, measurement.indicator.per ?? 1000, 1),
    waarde: amount
  });
  return [cell(waarde, empty === null ? "–" : missingWords[empty]), cell(below, "–"), cell(above, "–")];
}

/** The numbers of a figure: a row per category (and periode), the sides beside each other. */
export function monitorTable(values: FigureNumbers): FigureTable {
  const {plan, series, perioden, names, sideNames, van: from} = values;
  const more = plan.indicatoren.length > 1;
  const trend = plan.vorm === "trend";
  const per = series[0]?.indicator.per ?? null;
  const measureHeading = per === null ? [] : [per === 100 ? "%" : "Per 1.000", "Ondergrens", "Bovengrens"];
  const columns = ["Aantal", ...(per === null ? [] : ["n"]), ...measureHeading];
  const cells = (measurement: Measurement): Cell[] => [
    aantal(measurement.waarde, missingWords[measurement.empty ?? "geen_cijfer"]),
    ...(per === null ? [] : [aantal(measurement.n, "–"), ...measureCells(measurement)])
  ];
  const headings = [...(more ? ["Indicator"] : []), "Onderdeel", ...(trend ? ["Periode"] : [])];
  const when = trend ? "" : `, ${perioden.map(periodeName).join()}`;
  return {
    caption: `Figuur ${plan.nummer} in getallen: ${plan.onderwerp}${when}`,
    topHeadings: sideNames.map((naam) => ({tekst: capitalise(naam), wide: columns.length})),
    headings: [...headings, ...names.flatMap(() => columns)],
    rowHeadings: headings.length,
    rijen: series.flatMap((series) =>
      perioden.map((periode) => ({
        headings: [
          ...(more ? [shortName(series.indicator, plan)] : []),
          series.categorie.naam,
          ...(trend ? [periodeName(periode)] : [])
        ],
        cells: names.flatMap((_, side) => cells(from(side, series, periode))),
        serie: serieOf(series, 0)
      }))
    )
  };
}
