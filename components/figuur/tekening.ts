import type {TopLevelSpec} from "vega-lite";

/**
 * Marks in pixels of one figure: small multiples in one view cost a third of faceted views when they are drawn again.
 * `raster` and `opschriften` seldom change; the rest follows every choice.
 */
export interface Tekening {
  width: number;
  height: number;
  raster: Streep[];
  balken: Balk[];
  vlakken: {reeks: string; x: number; y: number; y2: number; kleur: string}[];
  strepen: Streep[];
  lijnen: {reeks: string; x: number; y: number; kleur: string}[];
  stippellijnen: {reeks: string; x: number; y: number; kleur: string}[];
  punten: {x: number; y: number; kleur: string; vulling: string; grootte: number}[];
  opschriften: Tekst[];
  teksten: Tekst[];
}

/** A filled rectangle with a border; `patroon` dashes the border. */
export interface Balk {
  x: number;
  y: number;
  x2: number;
  y2: number;
  kleur: string;
  vulling: string;
  patroon: number[];
}

export interface Streep {
  x: number;
  y: number;
  x2: number;
  y2: number;
  kleur: string;
  dikte: number;
  patroon: number[];
}

export interface Tekst {
  x: number;
  y: number;
  tekst: string;
  kleur: string;
  align?: "left" | "center" | "right";
  gewicht?: number;
  grootte?: number;
}

export const lagen = [
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
export const leegvel = (width: number, height: number): Tekening => ({
  ...{width, height, raster: [], balken: [], vlakken: [], strepen: [], lijnen: [], stippellijnen: [], punten: []},
  ...{opschriften: [], teksten: []}
});

const lettertype = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
const plaats = (field: string) => ({field, type: "quantitative", scale: null}) as const;
const waarde = (field: string) => ({field, type: "nominal", scale: null}) as const;
const per = (expr: string) => ({expr: `datum.${expr}`});
const xy = {x: plaats("x"), y: plaats("y")};

/** Marks keep their place in the list, so that a drawing changes what is there instead of making it anew. */
const vast = {...xy, key: {field: "plek"}};

const streep = (name: string) => ({
  data: {name},
  mark: {type: "rule", strokeDash: per("patroon"), strokeWidth: per("dikte")},
  encoding: {...vast, x2: {field: "x2"}, y2: {field: "y2"}, stroke: waarde("kleur")}
});
const tekst = (name: string) => ({
  data: {name},
  mark: {type: "text", baseline: "middle", align: per("align"), fontWeight: per("gewicht"), fontSize: per("grootte")},
  encoding: {...vast, text: waarde("tekst"), fill: waarde("kleur")}
});
const lijn = (name: string, stijl: object) => ({
  data: {name},
  mark: {type: "line", ...stijl},
  encoding: {...xy, detail: waarde("reeks"), stroke: waarde("kleur")}
});

/** The Vega-Lite spec of any figure: its data sets are the lists of a `Tekening`. */
export function tekeningSpec({width, height}: Pick<Tekening, "width" | "height">): TopLevelSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...{width, height, padding: 0, autosize: "none", background: "transparent"},
    config: {aria: false, view: {stroke: null}, text: {font: lettertype}, mark: {invalid: null}},
    layer: [
      streep("raster"),
      {
        data: {name: "balken"},
        mark: {type: "rect", strokeWidth: 1.25, strokeDash: per("patroon")},
        encoding: {...vast, x2: {field: "x2"}, y2: {field: "y2"}, stroke: waarde("kleur"), fill: waarde("vulling")}
      },
      {
        data: {name: "vlakken"},
        mark: {type: "area", opacity: 0.15},
        encoding: {...xy, y2: {field: "y2"}, detail: waarde("reeks"), fill: waarde("kleur")}
      },
      streep("strepen"),
      lijn("stippellijnen", {strokeWidth: 1.5, strokeDash: [4, 3]}),
      lijn("lijnen", {strokeWidth: 2.25, strokeJoin: "round"}),
      {
        data: {name: "punten"},
        mark: {type: "point", shape: "circle", opacity: 1, strokeWidth: 1.75, size: per("grootte")},
        encoding: {...vast, stroke: waarde("kleur"), fill: waarde("vulling")}
      },
      tekst("opschriften"),
      tekst("teksten")
    ]
  } as unknown as TopLevelSpec;
}
