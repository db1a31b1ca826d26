import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded} from "./chart.js";
import {LABEL, labelledSteps, spread, widest} from "./labels.js";
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

/** A number at one step of a line. */
export interface StepPoint {
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  klein: boolean;
  tip: readonly string[];
}

/** A gebied in a panel of its own, beside the line that stands in all of them. */
export interface StepPanel {
  code: string;
  naam: string;
  colour: string;
  points: readonly StepPoint[];
}

interface StepOptions {
  width: number;
  /** What stands under each step. */
  steps: readonly string[];
  /** The line in every panel, and its name; `labelled`: its number stands at its end too. */
  beside: {naam: string; points: readonly StepPoint[]; labelled?: boolean};
  /** What the other line is called in the legend. */
  naam: string;
  text: (amount: number) => string;
  sign: string;
  /** Whether the scale begins at 0. */
  zero: boolean;
}

interface StepRow extends PanelRow {
  step: number;
  waarde: number | null;
  side: string;
}

const GAP = 58;
const LEFT = 12;
/** Between the scale and its outer points. */
const EDGE = 4;

/** A panel per gebied on one scale: its numbers step by step, and in each the same grey line. */
const spec = {
  params: [
    {name: "sides", value: []},
    {name: "steps", value: []},
    {name: "shown", value: []},
    {name: "span", value: [0, 1]},
    {name: "sign", value: ""}
  ],
  data: {name: "rows", format: {parse: null}},
  facet: {field: "panel", type: "ordinal"},
  bounds: "flush",
  spacing: {row: 62, column: GAP},
  resolve: {axis: {x: "independent"}},
  spec: {
    encoding: {
      x: {
        ...{field: "step", type: "quantitative"},
        scale: {domain: {expr: "[0, max(1, length(steps) - 1)]"}, nice: false, padding: EDGE},
        axis: {
          grid: false,
          values: {expr: "shown"},
          labelExpr: "steps[datum.value]",
          labelFlush: true,
          labelOverlap: false
        }
      },
      y: {
        ...{field: "waarde", type: "quantitative", scale: {domain: {expr: "span"}, zero: false}},
        axis: {
          ...{ticks: false, tickCount: 4, gridColor: gridColour},
          labelExpr: "format(datum.value, ',~f') + sign"
        }
      }
    },
    layer: [
      bandLayer,
      lineLayer("waarde", {field: "side", type: "ordinal"}, {expr: "sides"}, {columns: 2}),
      pointLayer("waarde", {size: {value: 26}, opacity: faded(1)}),
      textLayer("label", {align: "left", dx: 8, fontWeight: 650}, {y: measured("labelAt"), opacity: faded(1)}),
      headingLayer(14)
    ]
  }
};

export const stepKind = chartKind(spec);

/** Small multiples of gebieden on one scale; a sentence where no number can be shown. */
export function stepChart(panels: readonly StepPanel[], options: StepOptions): Chart | string {
  const {width, steps, beside, text, sign, zero} = options;
  const all = [...panels.flatMap(({points}) => points), ...beside.points].flatMap(({waarde, ...bounds}) =>
    waarde === null ? [] : [waarde, bounds.onder ?? waarde, bounds.boven ?? waarde]
  );
  if (panels.every(({points}) => points.every(({waarde}) => waarde === null))) return nothing.noFigures;
  if (steps.length < 2) return nothing.oneMoment;
  const span = [zero ? Math.min(0, ...all) : Math.min(...all), Math.max(...all)] as const;
  const drawn = [...panels.map(({points}) => points), ...(beside.labelled ? [beside.points] : [])];
  const ends = drawn.flatMap((points) => lastOf(points)?.waarde ?? []);
  const layout = panelLayout(panels.length, width, {
    ...{least: 118, beside: LEFT + widest(ends.map(text), 13) + 48, gap: GAP},
    height: (width, alone) => (alone ? 260 : Math.min(140, Math.max(104, width * 0.7)))
  });
  const least = (LABEL / layout.height) * (span[1] - span[0] || 1);
  return {
    ...{kind: stepKind, layout},
    params: {
      ...{sides: [options.naam, beside.naam], steps, sign, span},
      shown: labelledSteps(steps.length, layout.width - 2 * EDGE, widest(steps, 12), {flush: true})
    },
    data: {
      rows: panels
        .flatMap((panel, i) => {
          const [own, other] = [lastOf(panel.points), lastOf(beside.points)];
          const places = spread([own?.waarde ?? 0, other?.waarde ?? 0], least, span);
          const labelOf = (point: StepPoint) =>
            point === own ? places[0]! : point === other && beside.labelled ? places[1]! : null;
          const line = (points: readonly StepPoint[], side: string, colour: string): StepRow[] =>
            points.map((point, step) => ({
              ...{panel: i, serie: side === beside.naam ? `${panel.code} ${side}` : panel.code, step, side, colour},
              ...{waarde: point.waarde, ondergrens: point.onder, bovengrens: point.boven, klein: point.klein},
              label: labelOf(point) === null ? "" : text(point.waarde!),
              labelAt: labelOf(point),
              heading: side === options.naam && step === 0 ? panel.naam : "",
              tip: point.tip
            }));
          return [
            ...line(panel.points, options.naam, panel.colour),
            ...line(beside.points, beside.naam, colours.vergelijk)
          ];
        })
        .map((row, rank) => ({...row, rank}))
        .sort((a, b) => Number(b.side === beside.naam) - Number(a.side === beside.naam))
    }
  };
}

const lastOf = (points: readonly StepPoint[]) => points.filter(({waarde}) => waarde !== null).at(-1);
