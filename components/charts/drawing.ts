import type {Missing} from "../model/missing.js";
import {type Chart, chartKind} from "./chart.js";
import {colours} from "./theme.js";

/**
 * Marks in pixels of one figure: small multiples in one view cost a third of faceted views when they are drawn again.
 * `raster` and `opschriften` seldom change; the rest follows every choice.
 */
export interface Drawing {
  width: number;
  height: number;
  raster: Stroke[];
  balken: Rect[];
  vlakken: {reeks: string; x: number; y: number; y2: number; kleur: string}[];
  strepen: Stroke[];
  lijnen: {reeks: string; x: number; y: number; kleur: string}[];
  stippellijnen: {reeks: string; x: number; y: number; kleur: string}[];
  punten: {x: number; y: number; kleur: string; vulling: string; grootte: number}[];
  opschriften: Label[];
  teksten: Label[];
}

/** A filled rectangle with a border; `patroon` dashes the border. */
interface Rect {
  x: number;
  y: number;
  x2: number;
  y2: number;
  kleur: string;
  vulling: string;
  patroon: number[];
}

interface Stroke {
  x: number;
  y: number;
  x2: number;
  y2: number;
  kleur: string;
  dikte: number;
  patroon: number[];
}

export interface Label {
  x: number;
  y: number;
  tekst: string;
  kleur: string;
  align?: "left" | "center" | "right";
  gewicht?: number;
  grootte?: number;
}

export const layers = [
  "raster",
  "balken",
  "vlakken",
  "strepen",
  "lijnen",
  "stippellijnen",
  "punten",
  "opschriften",
  "teksten"
] as const;

/** A drawing without marks. */
export const blankSheet = (width: number, height: number): Drawing => ({
  ...{width, height, raster: [], balken: [], vlakken: [], strepen: [], lijnen: [], stippellijnen: [], punten: []},
  ...{opschriften: [], teksten: []}
});

const place = (field: string) => ({field, type: "quantitative", scale: null}) as const;
const waarde = (field: string) => ({field, type: "nominal", scale: null}) as const;
const per = (expr: string) => ({expr: `datum.${expr}`});
const xy = {x: place("x"), y: place("y")};

/** Marks keep their place in the list, so that a drawing changes what is there instead of making it anew. */
const fixed = {...xy, key: {field: "plek"}};

const stroke = (name: string) => ({
  data: {name},
  mark: {type: "rule", strokeDash: per("patroon"), strokeWidth: per("dikte")},
  encoding: {...fixed, x2: {field: "x2"}, y2: {field: "y2"}, stroke: waarde("kleur")}
});
const text = (name: string) => ({
  data: {name},
  mark: {type: "text", baseline: "middle", align: per("align"), fontWeight: per("gewicht"), fontSize: per("grootte")},
  encoding: {...fixed, text: waarde("tekst"), fill: waarde("kleur")}
});
const line = (name: string, style: object) => ({
  data: {name},
  mark: {type: "line", ...style},
  encoding: {...xy, detail: waarde("reeks"), stroke: waarde("kleur")}
});

/** The Vega-Lite spec of any figure: its data sets are the lists of a `Drawing`. */
export function drawingSpec(): object {
  return {
    ...{padding: 0, autosize: "none"},
    layer: [
      stroke("raster"),
      {
        data: {name: "balken"},
        mark: {type: "rect", strokeWidth: 1.25, strokeDash: per("patroon")},
        encoding: {...fixed, x2: {field: "x2"}, y2: {field: "y2"}, stroke: waarde("kleur"), fill: waarde("vulling")}
      },
      {
        data: {name: "vlakken"},
        mark: {type: "area", opacity: 0.15},
        encoding: {...xy, y2: {field: "y2"}, detail: waarde("reeks"), fill: waarde("kleur")}
      },
      stroke("strepen"),
      line("stippellijnen", {strokeWidth: 1.5, strokeDash: [4, 3]}),
      line("lijnen", {strokeWidth: 2.25, strokeJoin: "round"}),
      {
        data: {name: "punten"},
        mark: {type: "point", shape: "circle", opacity: 1, strokeWidth: 1.75, size: per("grootte")},
        encoding: {...fixed, stroke: waarde("kleur"), fill: waarde("vulling")}
      },
      text("opschriften"),
      text("teksten")
    ]
  };
}

/** A drawing of one line of text. */
export function oneLine(text: string, width: number): Drawing {
  const result = blankSheet(width, 40);
  result.teksten.push({x: 0, y: 20, tekst: text, kleur: colours.soft, grootte: 14});
  return result;
}

interface Box {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const STEP = 5;

/** The mark of a number that is not there: hatched where withheld, outlined where not delivered, dotted for an opt-out. */
export function missingMark({balken: rects, strepen: strokes}: Drawing, {x, y, x2, y2}: Box, empty: Missing): void {
  const box = {...{x, y, x2, y2}, kleur: colours.vergelijk, vulling: colours.paper};
  if (empty === "niet_geleverd") rects.push({...box, patroon: []});
  if (empty === "opt_out") rects.push({...box, patroon: [2, 2]});
  if (empty !== "afgeschermd") return;
  rects.push({...box, patroon: []});
  const high = y2 - y;
  const line = {kleur: colours.vergelijk, dikte: 1, patroon: []};
  for (let from = x - high; from < x2; from += STEP) {
    const [links, right] = [Math.max(x, from), Math.min(x2, from + high)];
    if (right > links) strokes.push({...line, x: links, x2: right, y: y2 - (links - from), y2: y2 - (right - from)});
  }
}

const spec = drawingSpec();
export const drawingKind = chartKind(spec);

/** A drawing as a chart. */
export const drawingChart = ({width, height, ...lists}: Drawing): Chart => ({
  kind: drawingKind,
  layout: {width, height},
  params: {},
  data: Object.fromEntries(
    layers.map((name) => [name, (lists[name] as object[]).map((mark, slot) => ({...mark, plek: slot}))])
  )
});
