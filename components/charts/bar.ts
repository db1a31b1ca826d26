import {hasMark, type MeasureValue, missingWords, redenenOf, withoutFigures} from "../model/missing.js";
import {type Chart, chartKind, faded, type Readable} from "./chart.js";
import {textWidth, widest} from "./labels.js";
import {amountLines, missingBar, type NumberWords} from "./missing.js";
import {colours, dashes, solid} from "./theme.js";

/** A row of the chart: one side of a bar. */
interface BarRow extends Readable {
  /** On which line from the top it stands. */
  line: number;
  side: number;
  colour: string;
  waarde: number | null;
  ondergrens: number | null;
  bovengrens: number | null;
  klein: boolean;
  /** Its number, behind the end of its interval. */
  label: string;
  labelAt: number | null;
  /** In place of a number, and whether a mark stands before them. */
  missing: string;
  marked: boolean;
}

/** Lines of the chart, in pixels. */
const LINE = 14;
const [THICK, THIN] = [13, 9];
/** The mark of a number that is missing: its width and height in pixels. */
const MARK = {width: 34, height: 10};
const mark = missingBar(MARK);
const AIR = 7;
/** What an entry of a legend takes beside its words, and the least of that. */
const BESIDE = 54;
const KEY = 40;
/** Between the names of bars and the bars. */
const PADDING = 10;
/** The most that the names of bars take of the width. */
const NAMES = 0.4;

/** A legend stands over the bars, its entries one under another where they do not fit beside each other. */
const legend = {columns: {expr: "stacked ? 1 : 2"}, labelLimit: {expr: "keyLimit"}} as const;
const colour = {expr: "datum.colour"} as const;
const line = {field: "line", type: "ordinal"} as const;
const amount = (field: string) => ({field, type: "quantitative"}) as const;
const bold = {expr: "datum.side === 0 ? 650 : 400"} as const;
const fontSize = {expr: "datum.side === 0 ? 13 : 12"} as const;
const high = {y: {value: 0}, y2: {value: {expr: "height"}}} as const;
const across = {x: {value: 0}, x2: {value: {expr: "width"}}} as const;
const reference = (range: readonly unknown[]) =>
  ({
    ...{field: "place", type: "ordinal", scale: {domain: [0, 1], range}},
    legend: {...legend, values: {expr: "drawn"}, labelExpr: "references[datum.value]"}
  }) as const;

/** The part of an interval within the bar of the gebied is white, the rest has the colour of its bar. */
const interval = (from: string, until: string, within: boolean) => ({
  mark: {type: "rule", strokeWidth: {expr: "datum.side === 0 ? 2 : 1.25"}},
  encoding: {
    ...{x: amount(from), x2: {field: until}, y: line, opacity: faded(1)},
    stroke: within
      ? {condition: {test: "datum.side === 0 && !datum.klein", value: colours.paper}, value: colour}
      : {value: colour}
  }
});

/**
 * Bars from 0 on lines of one height, the gebied solid in its colour, vergelijk light with a grey border. A name stands beside the
 * first bar of its lines; in a narrow figure on a line of its own above them.
 */
const spec = {
  params: [
    {name: "sides", value: []},
    {name: "colour", value: colours.totaal},
    {name: "lines", value: 1},
    {name: "names", value: []},
    {name: "narrow", value: false},
    {name: "total", value: 100},
    {name: "stacked", value: false},
    {name: "keyLimit", value: 300},
    {name: "room", value: 0},
    {name: "highest", value: 1},
    {name: "step", value: 0},
    {name: "sign", value: ""},
    {name: "references", value: []},
    {name: "drawn", value: []}
  ],
  padding: {left: 1, top: 0, right: 0, bottom: 4},
  autosize: {type: "fit-x", contains: "padding"},
  data: {name: "rows", format: {parse: null}},
  encoding: {
    x: {
      ...amount("waarde"),
      scale: {domain: {expr: "[0, highest]"}, nice: 4, range: [0, {expr: "width - room"}]},
      axis: {
        ...{orient: "top", grid: true, ticks: false, tickCount: 4, tickMinStep: {expr: "step"}},
        labelExpr: "format(datum.value, ',~f') + (datum.value === 0 ? '' : sign)",
        ...{labelOverlap: "greedy", labelFlush: false, labelPadding: 8},
        gridColor: {condition: {test: "datum.value === 0", value: colours.soft}, value: colours.raster}
      }
    },
    y: {
      ...line,
      scale: {domain: {expr: "sequence(lines)"}, padding: 0},
      axis: {
        ...{values: {expr: "sequence(lines)"}, labelExpr: "names[datum.value]", labelOverlap: false, ticks: false},
        ...{labelColor: colours.tekst, labelFontSize: 13.5, labelLimit: {expr: `narrow ? total : total * ${NAMES}`}},
        ...{labelAlign: {expr: "narrow ? 'left' : 'right'"}, labelPadding: {expr: `narrow ? 0 : ${PADDING}`}},
        ...{labelOffset: {expr: "narrow ? -2 : 0"}, zindex: 1}
      }
    }
  },
  layer: [
    {
      mark: {type: "bar", strokeWidth: 1.25},
      encoding: {
        ...{y: line, opacity: faded(1), stroke: {value: colour}},
        x: {...amount("waarde"), stack: null},
        size: {condition: {test: "datum.side === 0", value: THICK}, value: THIN},
        fill: {
          condition: [
            {test: "datum.klein", value: colours.paper},
            {test: "datum.side === 0", value: colour}
          ],
          ...{field: "side", type: "ordinal", scale: {domain: [0, 1], range: [{expr: "colour"}, colours.raster]}},
          legend: {
            ...{values: {expr: "length(sides) > 1 ? [0, 1] : []"}, labelExpr: "sides[datum.value]"},
            ...legend,
            ...{symbolType: "M-1,-0.5H1V0.5H-1Z", symbolStrokeWidth: 1.25},
            symbolStrokeColor: {expr: `datum.value === 0 ? colour : '${colours.vergelijk}'`}
          }
        }
      }
    },
    interval("ondergrens", "waarde", true),
    interval("bovengrens", "waarde", false),
    {
      data: {name: "bands"},
      mark: {type: "rect", fill: colours.totaal, opacity: 0.15},
      encoding: {x: amount("ondergrens"), x2: {field: "bovengrens"}, ...high}
    },
    {
      data: {name: "references"},
      mark: {type: "rule", strokeWidth: 1.5},
      encoding: {
        ...{x: amount("waarde"), ...high},
        stroke: reference([colours.totaal, colours.vergelijk]),
        strokeDash: reference([solid, dashes])
      }
    },
    {
      data: {name: "references"},
      mark: {type: "point", shape: "triangle-down", size: 36, opacity: 1},
      encoding: {x: amount("waarde"), y: {value: -3}, stroke: {value: colour}, fill: {value: colour}}
    },
    {
      transform: [{filter: "datum.missing !== ''"}],
      mark: mark.mark,
      encoding: {
        ...{x: {value: MARK.width / 2 + 1}, y: line},
        shape: mark.shape,
        opacity: {condition: {test: "!datum.marked", value: 0}, value: 1}
      }
    },
    {
      transform: [{filter: "datum.missing !== ''"}],
      mark: {type: "text", align: "left", color: colours.soft, fontSize},
      encoding: {
        x: {value: {expr: `datum.marked ? ${MARK.width + AIR + 1} : ${AIR}`}},
        y: line,
        text: {field: "missing"}
      }
    },
    {
      mark: {type: "text", align: "left", dx: AIR, fontWeight: bold, fontSize},
      encoding: {x: amount("labelAt"), y: line, text: {field: "label"}, color: {value: colour}, opacity: faded(1)}
    },
    {data: {name: "headings"}, mark: {type: "rect", fill: colours.paper}, encoding: {...across, y: line}},
    {
      data: {name: "headings"},
      mark: {type: "text", align: "left", dy: -5, fontSize: 14, fontWeight: 650, color: colours.tekst},
      encoding: {x: {value: 0}, y: line, text: {field: "heading"}}
    }
  ]
} as const;

export const barKind = chartKind(spec);

/** One name with the number of the gebied and, where compared, of vergelijk. */
export interface Bar {
  naam: string;
  colour: string;
  serie: string;
  sides: readonly MeasureValue[];
}

/** Bars under one heading. */
export interface BarBlock {
  heading: string | null;
  bars: readonly Bar[];
}

/** A line through all bars: the gemeente, with its interval as a band, or what is compared with, dashed. */
export interface Reference extends MeasureValue {
  naam: string;
  own: boolean;
}

export interface BarOptions extends NumberWords {
  width: number;
  /** Names of the gebied and of what it is compared with. */
  names: readonly string[];
  references?: readonly Reference[];
}

const NARROW = 560;

/** Horizontal bars from 0, grouped by name, each with its interval and its number; a sentence where there is no number at all. */
export function barChart(blocks: readonly BarBlock[], options: BarOptions): Chart | string {
  const {width, names, text, sign = "", whole = false, references = []} = options;
  const bars = blocks.flatMap((block) => block.bars);
  const values = bars.flatMap(({sides}) => sides);
  const drawn = references.filter(there);
  if (values.length === 0 || ![...values, ...drawn].some(there)) return withoutFigures(redenenOf(values));
  const narrow = width < NARROW;
  const {rows, headings, lines, lineNames} = barLines(blocks, options, narrow);
  const colour = bars.every((bar) => bar.colour === bars[0]!.colour) ? bars[0]!.colour : colours.totaal;
  const place = ({own}: Reference) => (own ? 0 : 1);
  const called = [true, false]
    .map((own) => drawn.find((one) => one.own === own))
    .map((one) => (one ? `${one.naam}: ${text(one.waarde!)}` : ""));
  const entries = drawn.length > 0 ? called : names;
  const room = width - (narrow ? 0 : Math.min(NAMES * width, widest(lineNames, 13.5)) + PADDING);
  return {
    kind: barKind,
    layout: {width, height: lines * LINE},
    params: {
      ...{sides: names, colour, lines, names: lineNames, narrow, total: width},
      ...{sign, step: whole ? 1 : 0, references: called, drawn: drawn.map(place)},
      stacked: narrow || entries.reduce((sum, entry) => sum + textWidth(entry, 13) + BESIDE, 0) > room,
      keyLimit: room - KEY,
      room:
        AIR +
        Math.ceil(
          widest(
            rows.map(({label}) => label),
            13,
            650
          )
        ),
      highest: Math.max(...[...values, ...drawn].map(({waarde, boven: above}) => above ?? waarde ?? 0)) || 1
    },
    data: {
      ...{rows, headings},
      bands: drawn.filter(({own}) => own).map(({onder: ondergrens, boven: bovengrens}) => ({ondergrens, bovengrens})),
      references: drawn.map((one) => ({
        ...{place: place(one), waarde: one.waarde, colour: one.own ? colours.totaal : colours.vergelijk},
        ...{serie: one.naam, tip: [one.naam, ...amountLines(one, options)]}
      }))
    }
  };
}

const there = ({waarde, empty}: MeasureValue) => waarde !== null && empty === null;

/** Every bar on its line, and what stands on the lines between. */
function barLines(blocks: readonly BarBlock[], options: BarOptions, narrow: boolean) {
  const rows: BarRow[] = [];
  const headings: {line: number; heading: string}[] = [];
  const lineNames: string[] = [];
  let line = 0;
  for (const {heading, bars} of blocks) {
    if (line > 0 || heading !== null) headings.push({line: line++, heading: ""});
    if (heading !== null) headings.push({line: line++, heading});
    for (const [i, {naam, colour, serie, sides}] of bars.entries()) {
      if (i > 0) line++;
      lineNames[line] = naam;
      if (narrow) headings.push({line: line++, heading: ""});
      for (const [side, value] of sides.entries())
        rows.push(
          row(value, {...{naam, serie, side}, line: line++, colour: side === 0 ? colour : colours.vergelijk}, options)
        );
    }
  }
  return {rows, headings, lines: line, lineNames: Array.from({length: line}, (_, i) => lineNames[i] ?? "")};
}

type Place = Pick<BarRow, "serie" | "line" | "side" | "colour"> & {naam: string};

function row(value: MeasureValue, {naam, ...place}: Place, options: BarOptions): BarRow {
  const {waarde, onder: ondergrens, boven: bovengrens, klein: small, empty} = value;
  const tip = [`${naam}, ${options.names[place.side]}`, ...amountLines(value, options)];
  if (waarde === null || empty !== null) {
    const reason = empty ?? "geen_cijfer";
    const none = {waarde: null, ondergrens: null, bovengrens: null, klein: false, label: "", labelAt: null};
    return {...place, ...none, missing: missingWords[reason], marked: hasMark(reason), tip};
  }
  const label = `${options.text(waarde)}${small ? " onzeker" : ""}`;
  const labelAt = Math.max(waarde, bovengrens ?? 0);
  return {...place, waarde, ondergrens, bovengrens, klein: small, label, labelAt, missing: "", marked: false, tip};
}
