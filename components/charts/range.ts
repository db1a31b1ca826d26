import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded, type Readable} from "./chart.js";
import {widest} from "./labels.js";
import {colours} from "./theme.js";

/** A number of a gebied with its interval, on the scale of the figure. */
export interface RangeRow extends Readable {
  naam: string;
  /** What is shown, as in the legend: the number itself, or another way to count it, in a lane under it. */
  side: string;
  waarde: number;
  onder: number | null;
  boven: number | null;
  klein: boolean;
  /** Whether it is the gebied that the page is about. */
  own: boolean;
  /** Behind the interval. */
  label: string;
}

interface RangeOptions {
  width: number;
  /** Names of the gebieden, first on top. */
  names: readonly string[];
  /** Ways to count, first on top. */
  sides: readonly string[];
  /** What a line over all of them stands for, and where. */
  reference: {naam: string; waarde: number} | null;
  sign: string;
  /** Colour of the second way to count, or of what is compared with. */
  second?: string;
}

const NARROW = 560;
const amount = (field: string) => ({field, type: "quantitative"}) as const;
/** Of nominal lanes Vega-Lite makes a scale that waits for data of a layer. */
const lane = {
  ...{field: "lane", type: "quantitative"},
  scale: {
    domain: {expr: "[0, max(1, length(sides) - 1)]"},
    range: [{expr: "lanes[0]"}, {expr: "lanes[length(lanes) - 1]"}]
  }
} as const;
const side = (range: readonly unknown[]) =>
  ({
    ...{field: "side", type: "nominal", scale: {domain: {expr: "sides"}, range}},
    legend: {
      values: {expr: "length(sides) > 1 ? sides : []"},
      symbolSize: 90,
      labelLimit: 300,
      columns: {expr: "narrow ? 1 : 2"}
    }
  }) as const;

const tints = [colours.totaal, {expr: "second"}];

/** A line per gebied: a dot on its interval for each way to count, beside one line for all. */
const spec = {
  params: [
    {name: "names", value: []},
    {name: "sides", value: []},
    {name: "second", value: colours.wmo},
    {name: "lanes", value: []},
    {name: "span", value: [0, 1]},
    {name: "sign", value: ""},
    {name: "narrow", value: false},
    {name: "room", value: 40},
    {name: "referenceName", value: ""}
  ],
  autosize: {type: "fit-x", contains: "padding"},
  padding: {left: 0, top: 0, right: 0, bottom: 22},
  data: {name: "rows", format: {parse: null}},
  encoding: {
    y: {
      ...{field: "naam", type: "nominal", scale: {domain: {expr: "names"}, padding: 0}},
      axis: {
        ...{labelFontSize: 13.5, labelColor: colours.tekst, labelLimit: 300, ticks: false},
        labelAlign: {expr: "narrow ? 'left' : 'right'"},
        labelPadding: {expr: "narrow ? 0 : 14"},
        labelOffset: {expr: "narrow ? -13 : 0"}
      }
    },
    yOffset: lane
  },
  layer: [
    {
      data: {name: "reference", format: {parse: null}},
      mark: {type: "rule", color: colours.vergelijk, strokeDash: [4, 3], strokeWidth: 1.5},
      encoding: {x: amount("waarde"), y: {value: 0}, y2: {value: {expr: "height"}}, yOffset: null}
    },
    {
      data: {name: "reference", format: {parse: null}},
      mark: {type: "text", color: colours.soft, fontSize: 12, baseline: "top"},
      encoding: {
        ...{x: amount("waarde"), y: {value: {expr: "height + 6"}}, yOffset: null},
        text: {value: {expr: "referenceName"}}
      }
    },
    {
      mark: "rule",
      encoding: {
        x: {
          ...{field: "onder", type: "quantitative"},
          scale: {domain: {expr: "span"}, zero: false, range: [6, {expr: "width - room"}]},
          axis: {
            ...{orient: "top", tickCount: 5, ticks: false, labelFlush: false},
            labelExpr: "format(datum.value, ',~f') + sign"
          }
        },
        x2: {field: "boven"},
        stroke: side(tints),
        strokeWidth: {condition: {test: "datum.own", value: 3.5}, value: 2},
        opacity: faded(1)
      }
    },
    {
      mark: "point",
      encoding: {
        ...{x: amount("waarde"), opacity: faded(1)},
        size: {condition: {test: "datum.own", value: 110}, value: 60},
        stroke: side(tints),
        fill: {condition: {test: "datum.klein", value: colours.paper}, ...side(tints)}
      }
    },
    {
      mark: {type: "text", align: "left", dx: 8, color: colours.tekst},
      encoding: {x: amount("boven"), text: {field: "label"}, opacity: faded(1)}
    }
  ]
};

export const rangeKind = chartKind(spec);

/** Numbers of gebieden with their intervals below each other; a sentence where there is none. */
export function rangeChart(rows: readonly RangeRow[], options: RangeOptions): Chart | string {
  const {width, names, sides, reference, sign, second = colours.wmo} = options;
  if (rows.length === 0) return nothing.noFigures;
  const narrow = width < NARROW;
  const values = rows.flatMap((row) => [row.waarde, row.onder ?? row.waarde, row.boven ?? row.waarde]);
  const all = [...values, ...(reference ? [reference.waarde] : [])];
  const air = 0.04 * (Math.max(...all) - Math.min(...all) || 1);
  const height = (narrow ? 20 : 0) + (sides.length > 1 ? 40 : 30);
  const middle = (narrow ? height + 18 : height) / 2;
  return {
    kind: rangeKind,
    layout: {width, height: names.length * height},
    params: {
      ...{names, sides, sign, narrow, second},
      lanes: sides.map((_, i) => middle + (i - (sides.length - 1) / 2) * 16),
      span: [Math.min(...all) - air, Math.max(...all) + air],
      room:
        16 +
        widest(
          rows.map(({label}) => label),
          13
        ),
      referenceName: reference?.naam ?? ""
    },
    data: {
      reference: reference ? [{waarde: reference.waarde}] : [],
      // Each gebied by itself: another may come in its place.
      rows: names.flatMap((naam, panel) =>
        rows
          .filter((row) => row.naam === naam)
          .map((row) => ({
            ...{...row, panel, lane: sides.indexOf(row.side)},
            ...{onder: row.onder ?? row.waarde, boven: row.boven ?? row.waarde}
          }))
      )
    }
  };
}
