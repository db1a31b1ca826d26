import type {Side} from "../model/choice.js";
import {type MeasureValue, missingWords, redenenOf, withoutFigures} from "../model/missing.js";
import {isHalfjaar, isPeilmoment, parsePeriode, periodeName, sincePeilmoment} from "../model/periode.js";
import {type Chart, chartKind, faded} from "./chart.js";
import {LABEL, niceSpan, spread, textWidth, widest} from "./labels.js";
import {amountLines, missingPoint, type NumberWords} from "./missing.js";
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

/** A row of the chart: a number of one line in one periode. */
interface TrendRow extends PanelRow {
  /** The first day of the periode. */
  time: number;
  waarde: number | null;
  /** Place of its line in the legend. */
  entry: number;
  thin: boolean;
  /** Whether no number stands before or after it, so that its interval has no area. */
  alone: boolean;
  /** Whether the label stands at the end of the line, or above its last number where that is not of the last periode. */
  atEnd: boolean;
  headingColour: string;
  /** Why the number is not there, in words. */
  missing: string;
  missingTime: number | null;
  side: Side;
}

const onAxis = {
  ...{field: "time", type: "temporal"},
  scale: {type: "utc", domain: {expr: "[perioden[0], perioden[length(perioden) - 1]]"}, padding: 8}
} as const;
/** An axis of its own for halfjaren and one for years: labels of two lines would stand in each other's way. */
const axis = (more: object) => ({axis: {orient: "bottom", grid: false, labelOverlap: "greedy", ...more}});
const halfjaren = axis({
  values: {expr: "perioden"},
  labelExpr:
    "step === 'jaar' ? '' : step === 'peilmoment' ? utcFormat(datum.value, '%b') : utcmonth(datum.value) < 6 ? '1e' : '2e'"
});
const years = axis({
  ...{values: {expr: "years"}, format: "%Y", ticks: false, labelSeparation: 2},
  labelPadding: {expr: "step === 'jaar' ? 10 : 24"}
});

/** About how many numbers stand along a scale. */
const TICKS = 4;
/** What stands left of the panels beside the letters of their scale, and between two panels, in pixels. */
const LEFT = 12;
const GAP = 64;
/** Room for the legend's mark and for what stands behind its words, in pixels. */
const KEY = 52;
const LETTERS = 13;

const legend = {columns: {expr: "keyColumns"}, labelLimit: {expr: "keyLimit"}, offset: {expr: "keyOffset"}};

/** A panel per name: numbers against time from 0, open where one is missing, with a mark for the reason at the foot. */
const spec = {
  params: [
    {name: "perioden", value: []},
    {name: "years", value: []},
    {name: "step", value: "halfjaar"},
    {name: "highest", value: 1},
    {name: "leastStep", value: 0},
    {name: "sign", value: ""},
    {name: "names", value: []},
    {name: "nameColours", value: []},
    {name: "missing", value: []},
    {name: "keyColumns", value: 1},
    {name: "keyLimit", value: 300},
    {name: "keyOffset", value: 40},
    {name: "labelLimit", value: 100}
  ],
  data: {name: "rows", format: {parse: null}},
  facet: {field: "panel", type: "ordinal"},
  bounds: "flush",
  spacing: {row: 92, column: GAP},
  resolve: {axis: {x: "independent"}},
  spec: {
    resolve: {axis: {x: "independent"}},
    encoding: {
      x: {...onAxis, axis: null},
      y: {
        ...measured("waarde"),
        scale: {domain: [0, {expr: "highest"}]},
        axis: {
          ...{ticks: false, gridColor: gridColour, tickCount: TICKS, tickMinStep: {expr: "leastStep"}},
          labelExpr: "format(datum.value, ',~f') + sign"
        }
      }
    },
    layer: [
      {...bandLayer, encoding: {...bandLayer.encoding, x: {...onAxis, ...halfjaren}}},
      {
        mark: {type: "rule", strokeWidth: 1.25},
        encoding: {
          ...{x: {...onAxis, ...years}, y: measured("ondergrens"), y2: {field: "bovengrens"}},
          stroke: {field: "colour", type: "nominal", scale: null},
          opacity: {condition: [{test: "!datum.alone", value: 0}, faded(1).condition], value: 1}
        }
      },
      lineLayer(
        "waarde",
        {field: "entry", type: "ordinal"},
        Array.from({length: 12}, (_, entry) => entry),
        {
          ...{values: {expr: "sequence(length(names))"}, labelExpr: "names[datum.value]", ...legend},
          encoding: {
            symbols: {stroke: {value: {expr: "nameColours[datum.value]"}}},
            labels: {fill: {value: {expr: "nameColours[datum.value]"}}}
          }
        }
      ),
      pointLayer("waarde", {
        size: {condition: {test: "datum.thin", value: 16}, value: 28},
        opacity: faded(1)
      }),
      {
        mark: missingPoint.mark,
        encoding: {
          x: {...onAxis, field: "missingTime", axis: null},
          y: {value: {expr: "child_height - (datum.side ? 23 : 9)"}},
          ...{shape: missingPoint.shape("missing", legend), opacity: faded(1)}
        }
      },
      textLayer(
        "label",
        {
          ...{align: {expr: "datum.atEnd ? 'left' : 'center'"}, dx: {expr: "datum.atEnd ? 8 : 0"}},
          ...{dy: {expr: "datum.atEnd ? 0 : -13"}, fontWeight: {expr: "datum.thin ? 400 : 650"}},
          limit: {expr: "labelLimit"}
        },
        {y: measured("labelAt"), opacity: faded(1)}
      ),
      headingLayer(18, {colourField: "headingColour", limit: {expr: `child_width + ${GAP - 8}`}})
    ]
  }
};

export const trendKind = chartKind(spec);

/** A line of a panel, a number per periode. */
export interface TrendLine {
  /** What lights up together; names the line among all panels. */
  serie: string;
  /** Of what and of whom the numbers are, above each. */
  title: string;
  /** Stands at the end of the line where a panel has several of the same kind. */
  naam?: string;
  colour: string;
  /** Place in the legend: the first is solid, the others are dashed. */
  entry: number;
  /** 1: what the gebied is compared with. */
  side?: Side;
  points: readonly (MeasureValue & {periode: string})[];
}

export interface TrendPanel {
  heading: string | null;
  colour: string;
  lines: readonly TrendLine[];
}

interface TrendOptions extends NumberWords {
  width: number;
  /** All halfjaren, all years or all peilmomenten, in order of time. */
  perioden: readonly string[];
  legend: readonly {naam: string; colour: string}[];
}

const NARROW = 560;
const MONTH = {1: 0, 2: 6};

/** The first day of a periode. */
function firstDay(periode: string): number {
  const {jaar: year, halfjaar} = parsePeriode(sincePeilmoment(periode));
  return Date.UTC(year, MONTH[halfjaar ?? 1]);
}

/** A panel per name, one alone large; a sentence where no number can be shown. */
export function trendChart(panels: readonly TrendPanel[], options: TrendOptions): Chart | string {
  const {width, perioden, text, sign = "", whole = false, legend: entries} = options;
  const lines = panels.flatMap(({lines}) => lines);
  const points = lines.flatMap(({points}) => points);
  const redenen = redenenOf(points);
  if (points.every(({waarde}) => waarde === null)) return withoutFigures(redenen);
  const [, highest] = niceSpan(
    [0, Math.max(...points.map(({waarde, boven: above}) => above ?? waarde ?? 0)) || 1],
    TICKS
  );
  const narrow = width < NARROW;
  const last = lines.flatMap(({naam, points}) => {
    const at = points.filter(({waarde}) => waarde !== null).at(-1);
    return at ? [endLabel(narrow ? undefined : naam, text(at.waarde!))] : [];
  });
  const room = Math.min(panels.length === 1 ? Infinity : GAP - 8, 0.42 * width, widest(last, LETTERS, 650) + 10);
  const headings = panels.map(({heading}) => heading ?? "");
  const left = LEFT + Math.max(24, textWidth(text(highest), 12));
  const layout = panelLayout(panels.length, width, {
    ...{beside: left + room, gap: GAP},
    least: Math.max(120, perioden.length * 17, widest(headings, 14, 650) - 20),
    height: (width, alone) =>
      alone ? Math.min(260, Math.max(180, width * 0.45)) : Math.min(150, Math.max(110, width * 0.7))
  });
  const missing = redenen.map((reden) => missingWords[reden]);
  const keyWidth = widest([...entries.map(({naam}) => naam), ...missing], LETTERS) + KEY;
  const panel = {...options, narrow, least: (LABEL / layout.height) * highest, highest};
  return {
    ...{kind: trendKind, layout},
    params: {
      ...{...timeOf(perioden), highest, sign, missing, leastStep: whole ? 1 : 0},
      ...{names: entries.map(({naam}) => naam), nameColours: entries.map(({colour}) => colour)},
      keyColumns: Math.max(1, Math.floor((width - left) / keyWidth)),
      keyOffset: (headings.some((heading) => heading !== "") ? 26 : 4) + (missing.length + entries.length > 0 ? 14 : 0),
      ...{keyLimit: width - left - KEY, labelLimit: room}
    },
    data: {
      rows: panels
        .flatMap((own, i) => panelRows(own, i, panel))
        .map((row, rank) => ({...row, rank}))
        .sort(onTop)
    }
  };
}

/** The first line of a panel lies over the others. */
const onTop = (a: TrendRow, b: TrendRow) => a.panel - b.panel || b.entry - a.entry;

const endLabel = (naam: string | undefined, amount: string) => (naam === undefined ? amount : `${naam} ${amount}`);

/** The places of an axis of time: a year stands in the middle of its own. */
function timeOf(perioden: readonly string[]) {
  const step = perioden.every(isPeilmoment) ? "peilmoment" : perioden.some(isHalfjaar) ? "halfjaar" : "jaar";
  const all = perioden.map(firstDay);
  const years = [...new Set(all.map((day) => new Date(day).getUTCFullYear()))];
  const middle = (own: number[]) => (own[0]! + own.at(-1)!) / 2;
  return {
    ...{step, perioden: all},
    years: years.map((year) => middle(all.filter((day) => new Date(day).getUTCFullYear() === year)))
  };
}

interface PanelOptions extends TrendOptions {
  narrow: boolean;
  /** The least distance of two labels, in the unit of the scale. */
  least: number;
  highest: number;
}

function panelRows({heading, colour, lines}: TrendPanel, panel: number, options: PanelOptions): TrendRow[] {
  const {perioden, text, narrow, least, highest} = options;
  const last = lines.map(({points}) => points.filter(({waarde}) => waarde !== null).at(-1));
  const ends = last.filter((point) => point?.periode === perioden.at(-1));
  const places = spread(
    ends.map((point) => point!.waarde!),
    least,
    [least * 0.4, highest]
  );
  return lines.flatMap((line, l) =>
    line.points.map((point, p): TrendRow => {
      const {periode, waarde, onder: below, boven: above, klein: small, empty} = point;
      const atEnd = ends.includes(point);
      const there = (at: number) => (line.points[at]?.waarde ?? null) !== null;
      const isLast = point === last[l];
      return {
        ...{
          panel,
          serie: line.serie,
          time: firstDay(periode),
          waarde,
          ondergrens: below,
          bovengrens: above,
          klein: small
        },
        ...{colour: line.colour, entry: line.entry, thin: line.side === 1, side: line.side ?? 0},
        alone: !there(p - 1) && !there(p + 1),
        label: isLast ? endLabel(narrow ? undefined : line.naam, text(waarde!)) : "",
        labelAt: !isLast ? null : atEnd ? places[ends.indexOf(point)]! : waarde,
        atEnd,
        heading: l === 0 && p === 0 ? (heading ?? "") : "",
        headingColour: colour,
        missing: waarde === null ? missingWords[empty ?? "geen_cijfer"] : "",
        missingTime: waarde === null ? firstDay(periode) : null,
        tip: tip(line, point, options)
      };
    })
  );
}

function tip({title}: TrendLine, point: TrendLine["points"][number], options: TrendOptions): string[] {
  const [amount, ...more] = amountLines(point, options);
  return [title, `${periodeName(point.periode)}: ${amount}`, ...more];
}
