import type {TopLevelSpec} from "vega-lite";

/** Marks in pixels of one figure: small multiples in one view cost a third of faceted views when they are drawn again. */
export interface Tekening {
  width: number;
  height: number;
  vlakken: {reeks: string; x: number; y: number; y2: number; kleur: string}[];
  strepen: {x: number; y: number; x2: number; y2: number; kleur: string; dikte: number; patroon: number[]}[];
  lijnen: {reeks: string; x: number; y: number; kleur: string}[];
  stippellijnen: {reeks: string; x: number; y: number; kleur: string}[];
  punten: {x: number; y: number; kleur: string; vulling: string; vorm: "circle" | "stroke"; grootte: number}[];
  teksten: Tekst[];
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

export const lagen = ["vlakken", "strepen", "lijnen", "stippellijnen", "punten", "teksten"] as const;

const lettertype = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
const plaats = (field: string) => ({field, type: "quantitative", scale: null}) as const;
const waarde = (field: string) => ({field, type: "nominal", scale: null}) as const;
const per = (expr: string) => ({expr: `datum.${expr}`});

/** The Vega-Lite spec of any figure: its data sets are the lists of a `Tekening`. */
export function tekeningSpec({width, height}: Pick<Tekening, "width" | "height">): TopLevelSpec {
  const xy = {x: plaats("x"), y: plaats("y")};
  const lijn = {...xy, detail: waarde("reeks"), stroke: waarde("kleur")};
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...{width, height, padding: 0, autosize: "none", background: "transparent"},
    config: {aria: false, view: {stroke: null}, text: {font: lettertype}},
    layer: [
      {
        data: {name: "vlakken"},
        mark: {type: "area", opacity: 0.15},
        encoding: {...xy, y2: {field: "y2"}, detail: waarde("reeks"), fill: waarde("kleur")}
      },
      {
        data: {name: "strepen"},
        mark: {type: "rule", strokeDash: per("patroon"), strokeWidth: per("dikte")},
        encoding: {...xy, x2: {field: "x2"}, y2: {field: "y2"}, stroke: waarde("kleur")}
      },
      {data: {name: "lijnen"}, mark: {type: "line", strokeWidth: 2.25, strokeJoin: "round"}, encoding: lijn},
      {data: {name: "stippellijnen"}, mark: {type: "line", strokeWidth: 1.5, strokeDash: [4, 3]}, encoding: lijn},
      {
        data: {name: "punten"},
        mark: {type: "point", opacity: 1, strokeWidth: 1.75, shape: per("vorm"), size: per("grootte")},
        encoding: {...xy, stroke: waarde("kleur"), fill: waarde("vulling")}
      },
      {
        data: {name: "teksten"},
        mark: {
          type: "text",
          baseline: "middle",
          align: per("align"),
          fontWeight: per("gewicht"),
          fontSize: per("grootte")
        },
        encoding: {...xy, text: waarde("tekst"), fill: waarde("kleur")}
      }
    ]
  } as TopLevelSpec;
}
