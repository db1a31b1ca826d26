import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded} from "./chart.js";
import {LABEL, niceSpan, spread} from "./labels.js";
import {
  bandLayer,
  gridColour,
  headingLayer,
  lineLayer,
  measured,
  panelLayout,
  type PanelRow,
  pointLayer,
  textLayer
} from "./smallMultiples.js";
import {colours} from "./theme.js";

/** One line of the clock: a group on one side, before and after the gebeurtenis. */
export interface ClockLine {
  panel: number;
  /** As in the legend; the first of `series` is drawn solid. */
  naam: string;
  colour: string;
  points: readonly ClockPoint[];
}

/** A number with its interval at a distance in half-years: 0 is the last peilmoment before the gebeurtenis, or on it. */
export interface ClockPoint {
  afstand: number;
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  /** Rests on few people. */
  klein: boolean;
  tip: readonly string[];
}

interface ClockChartRow extends PanelRow {
  afstand: number;
  waarde: number | null;
  naam: string;
}

interface ClockOptions {
  width: number;
  /** Names above the panels. */
  panels: readonly string[];
  /** Names of the lines, as in the legend. */
  series: readonly string[];
  /** What a number at the end of a line looks like. */
  label: (waarde: number) => string;
  /** How the scale is written, as d3-format; and what is added to it. */
  format: string;
  sign: string;
  /** What the scale holds in any case. */
  least: readonly [number, number];
}

const GAP = 58;

/** A panel per side: a number against the distance in half-years, with the moment of the gebeurtenis as a line. */
const spec = {
  params: [
    {name: "series", value: []},
    {name: "tints", value: []},
    {name: "span", value: [0, 1]},
    {name: "reach", value: 1},
    {name: "numbers", value: ".0%"},
    {name: "sign", value: ""}
  ],
  data: {name: "rows", format: {parse: null}},
  facet: {field: "panel", type: "ordinal"},
  bounds: "flush",
  spacing: {row: 90, column: GAP},
  resolve: {axis: {x: "independent"}},
  spec: {
    encoding: {
      x: {
        ...{field: "afstand", type: "quantitative", scale: {domain: {expr: "[-reach, reach]"}, nice: false}},
        axis: {
          ...{
            grid: false,
            tickMinStep: 1,
            labelExpr: "datum.value > 0 ? '+' + format(datum.value, 'd') : format(datum.value, 'd')"
          },
          values: {expr: "sequence(-reach, reach + 1)"},
          labelOverlap: "parity"
        }
      },
      y: {
        ...{field: "waarde", type: "quantitative", scale: {domain: {expr: "span"}, nice: false}},
        axis: {ticks: false, tickCount: 4, gridColor: gridColour, labelExpr: "format(datum.value, numbers) + sign"}
      }
    },
    layer: [
      {
        data: {name: "moment", format: {parse: null}},
        mark: {type: "rule", color: colours.soft, strokeDash: [2, 3]},
        encoding: {x: measured("at"), y: {value: 0}, y2: {value: {expr: "height"}}}
      },
      {
        data: {name: "moment", format: {parse: null}},
        mark: {type: "text", align: "center", fontSize: 12, color: colours.soft},
        encoding: {x: measured("at"), y: {value: -12}, text: {field: "word"}}
      },
      {...bandLayer, encoding: {...bandLayer.encoding, y: measured("ondergrens")}},
      lineLayer(
        "waarde",
        {field: "naam", type: "ordinal"},
        {expr: "series"},
        {
          ...{columns: 1, labelLimit: 500},
          symbolStrokeColor: {expr: "tints[indexof(series, datum.value)]"}
        }
      ),
      pointLayer("waarde", {size: {value: 22}, opacity: faded(1)}),
      textLayer("label", {align: "left", dx: 8, fontWeight: 650}, {y: measured("labelAt"), opacity: faded(1)}),
      headingLayer(26, {fontSize: 13.5})
    ]
  }
};

export const clockKind = chartKind(spec);

/** Lines before and after a gebeurtenis; a sentence where there is nobody. */
export function clockChart(lines: readonly ClockLine[], options: ClockOptions): Chart | string {
  const {width, panels, series, label, format, sign, least} = options;
  const points = lines.flatMap((line) => line.points);
  const values = points
    .flatMap(({waarde, onder: low, boven: high}) => [waarde, low, high])
    .filter((value) => value !== null);
  if (values.length === 0) return nothing.nobody;
  const span = niceSpan([Math.min(least[0], ...values), Math.max(least[1], ...values)]);
  const reach = Math.max(
    1,
    ...points.filter(({waarde}) => waarde !== null).map(({afstand: distance}) => Math.abs(distance))
  );
  const layout = panelLayout(panels.length, width, {
    ...{least: 300, beside: 110, gap: GAP},
    height: (panelWidth) => Math.min(280, Math.max(170, panelWidth * 0.6))
  });
  const near = (LABEL / layout.height) * (span[1] - span[0]);
  const rows = panels.flatMap((heading, panel) => {
    const own = lines.filter((line) => line.panel === panel);
    const ends = own.map((line) => line.points.filter(({waarde}) => waarde !== null).at(-1));
    const places = spread(
      ends.map((end) => end?.waarde ?? span[0]),
      near,
      span
    );
    return own.flatMap((line, i) =>
      line.points
        .filter(({afstand: distance}) => Math.abs(distance) <= reach)
        .map((point, j): ClockChartRow => {
          const last = point === ends[i];
          return {
            ...{panel, serie: `${line.naam} ${panel}`, naam: line.naam, afstand: point.afstand, colour: line.colour},
            ...{waarde: point.waarde, ondergrens: point.onder, bovengrens: point.boven, klein: point.klein},
            label: last && point.waarde !== null ? label(point.waarde) : "",
            labelAt: last ? places[i]! : null,
            heading: i === 0 && j === 0 ? heading : "",
            tip: point.waarde === null ? [] : point.tip
          };
        })
    );
  });
  return {
    ...{kind: clockKind, layout},
    params: {
      ...{series, span, reach, numbers: format, sign},
      tints: series.map((naam) => lines.find((line) => line.naam === naam)?.colour ?? colours.totaal)
    },
    data: {
      rows: rows
        .map((row, rank) => ({...row, rank}))
        .sort((a, b) => Number(a.naam === series[0]) - Number(b.naam === series[0])),
      // drawn in every panel
      moment: [{at: 0.5, word: "gebeurtenis"}]
    }
  };
}
