import {data, type TableData} from "../../figure/csv.js";
import {missingWords} from "../../model/missing.js";
import {capitalise} from "../../format/text.js";
import type {Cell, Table} from "../../figure/table.js";
import {measureText, wholeNumber} from "../../format/number.js";
import {periodeName} from "../../model/periode.js";
import {type Measurement, perMeasure} from "./measurement.js";
import type {FigureNumbers} from "./numbers.js";
import {serieOf, shortName} from "./series.js";

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
export function monitorTable(values: FigureNumbers): Table {
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
