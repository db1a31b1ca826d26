import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded, fitted, type Readable} from "./chart.js";
import {widest} from "./labels.js";
import {colours, toestandColours} from "./theme.js";

/** One sequence of states, with how much of the height it takes. */
export interface SequenceRow {
  serie: string;
  /** The code of the state on each moment. */
  steps: readonly string[];
  /** Its part of the height, of what all rows have together. */
  size: number;
  /** Words behind it; empty for none. */
  label: string;
  /** What is read of the whole sequence. */
  tip: readonly string[];
}

/** Sequences under one heading; without one where there is but one block. */
export interface SequenceBlock {
  heading: string | null;
  rows: readonly SequenceRow[];
}

/** A spell in one state: from a moment until another, between two places of the height. */
interface Spell extends Readable {
  state: string;
  x: number;
  x2: number;
  from: number;
  until: number;
}

const codes = Object.keys(toestandColours);
const at = (field: string) => ({field, type: "quantitative"}) as const;
const words = (style: object, encoding: object) => ({
  mark: {type: "text", align: "left", color: colours.tekst, ...style},
  encoding
});

/** Sequences from top to bottom, each a row of spells in the colour of their state, as high as many people have it. */
const spec = {
  params: [
    {name: "moments", value: []},
    {name: "names", value: {}},
    {name: "shown", value: []},
    {name: "room", value: 0},
    {name: "keyColumns", value: 1},
    {name: "thin", value: false}
  ],
  ...fitted,
  encoding: {y: {...at("from"), scale: {domain: [0, 1], reverse: true}, axis: null}},
  layer: [
    {
      data: {name: "spells", format: {parse: null}},
      mark: {type: "rect", stroke: colours.paper, strokeWidth: {expr: "thin ? 0 : 1"}},
      encoding: {
        x: {
          ...at("x"),
          scale: {
            domain: {expr: "[0, length(moments)]"},
            ...{nice: false, zero: false, range: [0, {expr: "width - room"}]}
          },
          axis: {
            ...{grid: false, ticks: false, values: {expr: "sequence(0.5, length(moments))"}},
            ...{labelExpr: "utcFormat(moments[datum.value - 0.5], '%b %Y')", labelOverlap: "greedy", labelSeparation: 6}
          }
        },
        ...{x2: {field: "x2"}, y2: {field: "until"}},
        fill: {
          ...{field: "state", type: "nominal", scale: {domain: codes, range: Object.values(toestandColours)}},
          legend: {
            ...{values: {expr: "shown"}, labelExpr: "names[datum.value]", columns: {expr: "keyColumns"}},
            ...{symbolType: "square", symbolSize: 160, symbolStrokeColor: colours.soft, symbolStrokeWidth: 0.5}
          }
        },
        opacity: faded(1)
      }
    },
    {
      data: {name: "labels", format: {parse: null}},
      ...words(
        {fontSize: 13, dx: 8},
        {x: {value: {expr: "width - room"}}, y: at("middle"), text: {field: "label"}, opacity: faded(1)}
      )
    },
    {
      data: {name: "headings", format: {parse: null}},
      ...words(
        {fontSize: 14, fontWeight: 650, dy: -9, limit: {expr: "width"}},
        {x: {value: 0}, y: at("from"), text: {field: "heading"}}
      )
    }
  ]
};

export const sequenceKind = chartKind(spec);

interface SequenceOptions {
  width: number;
  moments: readonly string[];
  /** The name of a state. */
  nameOf: (code: string) => string;
  /** Whether rows are lines of a list, apart from each other, or make one surface. */
  list?: boolean;
}

/** Height of a line of a list, and of a heading, in pixels. */
const [LINE, HEADING] = [30, 26];

/** The sequences of each block; a sentence where there is none. */
export function sequenceChart(
  blocks: readonly SequenceBlock[],
  {width, moments, nameOf, list = false}: SequenceOptions
): Chart | string {
  const all = blocks.flatMap(({rows}) => rows);
  if (all.length === 0) return nothing.nobody;
  if (moments.length < 2) return nothing.oneMoment;
  const headings = blocks.filter(({heading}) => heading !== null).length * HEADING;
  const body = list ? all.length * LINE : Math.round(Math.min(460, Math.max(300, width * 0.6)));
  const height = body + headings;
  const scale = body / height / all.reduce((sum, {size}) => sum + size, 0);
  const spells: Spell[] = [];
  const labels: {serie: string; label: string; middle: number}[] = [];
  const titles: {heading: string; from: number}[] = [];
  let place = 0;
  for (const {heading, rows} of blocks) {
    if (heading !== null) titles.push({heading, from: (place += HEADING / height)});
    for (const {serie, steps, size, label, tip} of rows) {
      const [from, until] = [place, (place += size * scale)];
      const inset = list ? 4 / height : 0;
      for (let start = 0, end = 0; start < steps.length; start = end) {
        while (end < steps.length && steps[end] === steps[start]) end++;
        const state = steps[start]!;
        spells.push({
          ...{serie, state, x: start, x2: end, from: from + inset, until: until - inset},
          tip: [nameOf(state), ...tip]
        });
      }
      if (label !== "") labels.push({serie, label, middle: (from + until) / 2});
    }
  }
  const longest = widest(
    labels.map(({label}) => label),
    13
  );
  const shown = codes.filter((code) => spells.some(({state}) => state === code));
  return {
    kind: sequenceKind,
    layout: {width, height},
    params: {
      ...{moments: moments.map((day) => Date.parse(`${day}T00:00:00Z`)), shown, thin: !list},
      ...{
        names: Object.fromEntries(codes.map((code) => [code, nameOf(code)])),
        room: longest && Math.ceil(longest) + 10
      },
      keyColumns: Math.max(1, Math.floor(width / 135))
    },
    data: {spells, labels, headings: titles}
  };
}
