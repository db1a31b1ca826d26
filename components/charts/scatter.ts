import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded, fitted, type Readable} from "./chart.js";
import {LABEL, textWidth} from "./labels.js";
import {colours} from "./theme.js";

/** A gebied with two numbers, each on its own scale. */
export interface ScatterRow extends Readable {
  naam: string;
  x: number;
  y: number;
  /** Is dark, lies over the others, and has its name beside it where that does not lie over another. */
  named: boolean;
}

interface Point extends ScatterRow {
  label: string;
}

interface ScatterOptions {
  width: number;
  xName: string;
  yName: string;
  xSign: string;
  ySign: string;
}

const axisTitle = {titleFontSize: 12, titleFontWeight: 400, titleColor: colours.soft, titlePadding: 8};
const axis = (side: "x" | "y") => ({
  ...{field: side, type: "quantitative", scale: {zero: false, domain: {expr: `${side}Span`}, nice: true}},
  axis: {
    ...{ticks: false, tickCount: 5, labelOverlap: "greedy", title: {expr: `${side}Name`}, ...axisTitle},
    labelExpr: `format(datum.value, ',~f') + ${side}Sign`,
    ...(side === "y" ? {titleAngle: 0, titleAlign: "left", titleAnchor: "end", titleY: -10, titleX: 0} : {})
  }
});

/** Gebieden by two numbers. */
const spec = {
  params: [
    {name: "xName", value: ""},
    {name: "yName", value: ""},
    {name: "xSign", value: ""},
    {name: "ySign", value: ""},
    {name: "xSpan", value: [0, 1]},
    {name: "ySpan", value: [0, 1]}
  ],
  ...{...fitted, padding: {...fitted.padding, right: 8, top: 22}},
  data: {name: "rows", format: {parse: null}},
  encoding: {x: axis("x"), y: axis("y")},
  layer: [
    {
      mark: {type: "point", strokeWidth: 1},
      encoding: {
        size: {condition: {test: "datum.named", value: 90}, value: 28},
        stroke: {condition: {test: "datum.named", value: colours.totaal}, value: colours.vergelijk},
        fill: {condition: {test: "datum.named", value: colours.totaal}, value: colours.raster},
        opacity: faded(0.9)
      }
    },
    {
      mark: {
        ...{type: "text", fontWeight: 650, color: colours.totaal},
        align: {expr: "scale('x', datum.x) > width * 0.6 ? 'right' : 'left'"},
        dx: {expr: "scale('x', datum.x) > width * 0.6 ? -10 : 10"}
      },
      encoding: {text: {field: "label"}}
    },
    {
      data: {values: [{}]},
      mark: {type: "text", align: "left", fontSize: 12, color: colours.soft, x: 12, y: {expr: "height - 10"}},
      encoding: {
        ...{x: null, y: null},
        text: {value: {expr: "domain('x')[0] > 0 || domain('y')[0] > 0 ? 'Niet elke as begint bij 0.' : ''"}}
      }
    }
  ]
};

export const scatterKind = chartKind(spec);

/** Two numbers of all gebieden against each other, the named ones last, over the others; a sentence where there is none. */
export function scatterChart(rows: readonly ScatterRow[], {width, ...params}: ScatterOptions): Chart | string {
  if (rows.length === 0) return nothing.noFigures;
  const span = (side: "x" | "y") =>
    [Math.min(...rows.map((row) => row[side])), Math.max(...rows.map((row) => row[side]))] as const;
  const [xSpan, ySpan] = [span("x"), span("y")];
  const height = Math.round(Math.min(460, Math.max(300, width * 0.6)));
  const inPixels = (row: ScatterRow) => [
    ((row.x - xSpan[0]) / (xSpan[1] - xSpan[0] || 1)) * width,
    ((row.y - ySpan[0]) / (ySpan[1] - ySpan[0] || 1)) * height
  ];
  return {
    kind: scatterKind,
    layout: {width, height},
    params: {...params, xSpan, ySpan},
    data: {
      rows: [
        ...rows.filter(({named}) => !named).map((row): Point => ({...row, label: ""})),
        ...labelled(
          rows.filter(({named}) => named),
          inPixels
        )
      ]
    }
  };
}

/** Names beside their dots, the first ones first; one that would lie over another is left out. */
function labelled(rows: readonly ScatterRow[], inPixels: (row: ScatterRow) => number[]): Point[] {
  const taken: {x: number; y: number; wide: number}[] = [];
  return rows.map((row) => {
    const [x, y] = inPixels(row) as [number, number];
    const wide = textWidth(row.naam, 13, 650) + 20;
    const free = taken.every(
      (other) => Math.abs(other.y - y) > LABEL || Math.abs(other.x - x) > Math.max(wide, other.wide)
    );
    if (free) taken.push({x, y, wide});
    return {...row, label: free ? row.naam : ""};
  });
}
