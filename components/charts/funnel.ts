import {nothing} from "../model/missing.js";
import {type Chart, chartKind, faded, fitted, type Readable} from "./chart.js";
import {colours, dashes, solid} from "./theme.js";

/** A gebied with its share and the limits that belong to its n. */
export interface FunnelRow {
  code: string;
  naam: string;
  n: number;
  aandeel: number | null;
  onder998: number;
  onder95: number;
  boven95: number;
  boven998: number;
  /** Lines that say its values; the first its heading. */
  tip: readonly string[];
}

interface Point extends Readable {
  naam: string;
  n: number;
  aandeel: number;
  /** Between which limits it lies, as in the legend. */
  place: string;
  /** Has its name beside it, and lies over the others. */
  named: boolean;
}

/** The limits, with what they are called in the legend. */
const limits = [
  ["95%-grenzen", "onder95", "boven95"],
  ["99,8%-grenzen", "onder998", "boven998"]
] as const;

/** Where a share lies: the words of the legend, from the middle outwards. */
const places = ["binnen de 95%-grenzen", "buiten de 95%-grenzen", "buiten de 99,8%-grenzen"] as const;

const axisTitle = {titleFontSize: 12, titleFontWeight: 400, titleColor: colours.soft, titlePadding: 8};
const n = {
  ...{field: "n", type: "quantitative"},
  scale: {type: "log", nice: false, domain: {expr: "reach"}, range: [8, {expr: "width - 8"}]},
  axis: {grid: false, format: ",d", title: {expr: "countName"}, labelOverlap: "greedy", tickCount: 5, ...axisTitle}
};
const share = {
  ...{field: "aandeel", type: "quantitative", scale: {zero: false, domain: {expr: "span"}}},
  axis: {format: ".0%", ticks: false, tickCount: 6}
};
const legend = {columns: {expr: "width < 480 ? 1 : 3"}, labelLimit: 300};
const ofLine = (range: readonly unknown[]) =>
  ({field: "line", type: "ordinal", scale: {domain: {expr: "lines"}, range}, legend}) as const;

/** A gebied against its n, between the limits that chance alone would keep to. */
const spec = {
  params: [
    {name: "reach", value: [10, 1000]},
    {name: "span", value: [0, 1]},
    {name: "lines", value: []},
    {name: "countName", value: ""}
  ],
  ...fitted,
  data: {name: "rows", format: {parse: null}},
  encoding: {x: n, y: share},
  layer: [
    {
      data: {name: "limits", format: {parse: null}},
      mark: {type: "line", clip: true},
      encoding: {
        ...{detail: {field: "detail"}, order: {value: null}},
        stroke: ofLine([colours.totaal, colours.soft, colours.soft]),
        strokeWidth: ofLine([1.75, 1.25, 1]),
        strokeDash: ofLine([solid, dashes, solid])
      }
    },
    {
      mark: {type: "point", strokeWidth: 1},
      encoding: {
        size: {condition: {test: "datum.named", value: 90}, value: 28},
        stroke: {condition: {test: "datum.named", value: colours.totaal}, value: colours.vergelijk},
        fill: {
          ...{field: "place", type: "ordinal"},
          scale: {domain: places, range: [colours.paper, colours.vergelijk, colours.participatiewet]},
          legend: {...legend, symbolSize: 60, symbolStrokeColor: colours.vergelijk}
        },
        opacity: faded(1)
      }
    },
    {
      mark: {
        ...{type: "text", fontWeight: 650, color: colours.totaal},
        align: {expr: "scale('x', datum.n) > width * 0.6 ? 'right' : 'left'"},
        dx: {expr: "scale('x', datum.n) > width * 0.6 ? -10 : 10"}
      },
      encoding: {text: {condition: {test: "datum.named", field: "naam"}, value: ""}}
    },
    {
      data: {values: [{}]},
      mark: {type: "text", align: "left", fontSize: 12, color: colours.soft, x: 12, y: {expr: "height - 10"}},
      encoding: {
        ...{x: null, y: null},
        text: {value: {expr: "span[0] > 0 ? 'De as begint niet bij 0%.' : ''"}}
      }
    }
  ]
};

export const funnelKind = chartKind(spec);

interface FunnelOptions {
  width: number;
  /** What lies in the middle, and its name with its number. */
  mean: number;
  meanName: string;
  /** What n counts, under the axis. */
  countName: string;
  /** Codes of the gebieden that have their name beside them. */
  named: readonly string[];
}

const place = ({aandeel, ...row}: FunnelRow & {aandeel: number}): string =>
  aandeel < row.onder998 || aandeel > row.boven998
    ? places[2]
    : aandeel < row.onder95 || aandeel > row.boven95
      ? places[1]
      : places[0];

/** The shares of all gebieden against their n, with limits; the named ones last, over the others. */
export function funnelChart(rows: readonly FunnelRow[], options: FunnelOptions): Chart | string {
  const {width, mean, named} = options;
  const counted = rows.filter((row): row is FunnelRow & {aandeel: number} => row.aandeel !== null && row.n > 0);
  if (counted.length === 0) return rows.length === 0 ? nothing.nobody : nothing.noFigures;
  const byCount = [...counted].sort((a, b) => a.n - b.n);
  const counts = byCount.map((row) => row.n);
  const shares = [mean, ...counted.map(({aandeel}) => aandeel)];
  const air = 0.08 * (Math.max(...shares) - Math.min(...shares) || 0.1);
  const points = byCount.map(
    (row): Point => ({
      ...{serie: row.code, naam: row.naam, n: row.n, aandeel: row.aandeel, place: place(row), tip: row.tip},
      named: named.includes(row.code)
    })
  );
  return {
    kind: funnelKind,
    layout: {width, height: Math.round(Math.min(440, Math.max(280, width * 0.55)))},
    params: {
      reach: [Math.max(1, counts[0]! * 0.9), Math.max(2, counts.at(-1)! * 1.1)],
      span: [Math.max(0, Math.min(...shares) - air), Math.min(1, Math.max(...shares) + air)],
      lines: [options.meanName, ...limits.map(([line]) => line)],
      countName: options.countName
    },
    data: {
      limits: [
        ...counts.map((n) => ({line: options.meanName, detail: "", n, aandeel: mean})),
        ...limits.flatMap(([line, ...fields]) =>
          fields.flatMap((field) => byCount.map((row) => ({line, detail: field, n: row.n, aandeel: row[field]})))
        )
      ],
      rows: [...points.filter((point) => !point.named), ...points.filter((point) => point.named)]
    }
  };
}
