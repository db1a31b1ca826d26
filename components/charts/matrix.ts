import {percent, wholeNumber} from "../format/number.js";
import {type Missing, missingWords, nothing, redenenOf, withoutFigures} from "../model/missing.js";
import {type Chart, chartKind, faded, fitted, type Readable} from "./chart.js";
import {shareWords} from "./labels.js";
import {missingPoint} from "./missing.js";
import {classes, colours} from "./theme.js";

/** How many of those in a group are in a group later; `empty` says why there is no number. */
export interface MatrixRow {
  van: string;
  naar: string;
  personen: number | null;
  /** Of those with the same `van`. */
  aandeel: number | null;
  empty: Missing | null;
}

interface Cell extends Readable {
  van: string;
  naar: string;
  /** Class of colour. */
  klasse: string | null;
  /** Words in the place of a number. */
  missing: string | null;
  share: string;
  persons: string;
}

/** Names of the classes of colour, none first. */
const percents = classes.bounds.map((bound) => bound * 100);
const names = [
  ...["0", `<${percents[0]}%`],
  ...percents.slice(1).map((bound, i) => `${percents[i]}–${bound}%`),
  `≥${percents.at(-1)}%`
];

/** The class of a share: from its lower bound to below the next one. */
export const classOf = (share: number): string =>
  names[share === 0 ? 0 : 1 + classes.bounds.filter((bound) => share >= bound).length]!;

const side = (field: string, names: string) =>
  ({field, type: "nominal", scale: {domain: {expr: names}, padding: 0}}) as const;
const name = {
  ...{ticks: false, labelFontSize: 13, labelColor: colours.tekst, labelPadding: 8, labelOverlap: false},
  ...{titleFontSize: 12, titleFontWeight: 400, titleColor: colours.soft, titleAnchor: "start"}
} as const;
/** Words on a colour: by their name the page leaves out the edge that it puts around other words. */
const words = (field: string, style: object) => ({
  name: `cell_${field}`,
  mark: {type: "text", color: colours.tekst, ...style},
  encoding: {text: {field}}
});

/** Two lines stand around the middle of their row, as one does. */
const twoLines = {condition: {test: "indexof(uncertain, datum.value) >= 0", value: "bottom"}, value: "middle"} as const;

/** From which group, to which: the share in its class of colour and in words; a mark where there is none. */
const spec = {
  params: [
    {name: "froms", value: []},
    {name: "tos", value: []},
    {name: "titles", value: {van: "", naar: ""}},
    {name: "shown", value: []},
    {name: "lines", value: 1},
    {name: "uncertain", value: []},
    {name: "narrow", value: false}
  ],
  ...fitted,
  data: {name: "rows", format: {parse: null}},
  encoding: {
    x: {
      ...side("naar", "tos"),
      axis: {
        ...{...name, orient: "top", title: {expr: "titles.naar"}},
        labelLimit: {expr: "narrow ? 170 : bandwidth('x') - 4"},
        labelAngle: {expr: "narrow ? -90 : 0"},
        labelAlign: {expr: "narrow ? 'left' : 'center'"},
        labelBaseline: {expr: "narrow ? 'middle' : 'top'"},
        ...{labelLineHeight: 15, labelPadding: {expr: "narrow ? 8 : 15 * lines + 3"}},
        labelExpr: "narrow ? datum.label : split(datum.label, ' ')"
      }
    },
    y: {
      ...side("van", "froms"),
      axis: {
        labelExpr: "indexof(uncertain, datum.value) < 0 ? datum.label : [datum.label, '(onzeker)']",
        ...{
          ...name,
          labelLineHeight: 15,
          labelBaseline: twoLines,
          title: {expr: "titles.van"},
          labelLimit: {expr: "narrow ? 120 : 260"}
        },
        ...{titleAngle: 0, titleAlign: "left", titleBaseline: "bottom", titleY: -8}
      }
    }
  },
  layer: [
    {
      mark: {type: "rect", stroke: colours.raster, strokeWidth: 1.25},
      encoding: {
        fill: {
          condition: {test: "datum.missing !== null", value: colours.paper},
          ...{field: "klasse", type: "ordinal", scale: {domain: names, range: [colours.paper, ...classes.colours]}},
          legend: {
            ...{symbolType: "square", symbolSize: 220, symbolStrokeColor: colours.raster, symbolStrokeWidth: 1},
            ...{columns: {expr: "narrow ? 3 : 7"}, columnPadding: 16}
          }
        },
        opacity: faded(1)
      }
    },
    {
      transform: [{filter: "datum.missing !== null"}],
      mark: missingPoint.mark,
      encoding: {shape: missingPoint.shape("shown", {columns: {expr: "narrow ? 2 : 6"}}), opacity: faded(1)}
    },
    words("share", {fontSize: {expr: "narrow ? 11 : 14"}, fontWeight: 650, dy: {expr: "narrow ? 0 : -8"}}),
    words("persons", {fontSize: 12, dy: 10, opacity: {expr: "narrow ? 0 : 1"}})
  ]
};

export const matrixKind = chartKind(spec);

interface MatrixOptions {
  width: number;
  /** Code and name of each group, in the order of rows and columns. */
  groups: readonly {code: string; naam: string}[];
  /** What the rows are, and the columns. */
  titles: {van: string; naar: string};
  /** Codes of the rows that rest on too few people to lean on. */
  few?: readonly string[];
}

const NARROW = 640;
const MANY = 8;

/** A cell per pair of groups: of those who are in the one, the share that is in the other later. */
export function matrixChart(
  rows: readonly MatrixRow[],
  {width, groups, titles, few = []}: MatrixOptions
): Chart | string {
  if (rows.length === 0) return nothing.nobody;
  if (rows.every(({aandeel}) => aandeel === null)) return withoutFigures(redenenOf(rows));
  const narrow = width < NARROW;
  // A group that nobody comes from or goes to is left out where there are many.
  const full = groups.length <= MANY;
  const nameOf = new Map(groups.map(({code, naam}) => [code, naam]));
  const there = (side: "van" | "naar") =>
    groups.filter(({code}) => rows.some((row) => row[side] === code && (full || row.personen !== 0)));
  const [froms, tos] = [there("van"), there("naar")].map((side) => side.map(({naam}) => naam));
  return {
    kind: matrixKind,
    layout: {width, height: froms!.length * (narrow ? 32 : 46)},
    params: {
      ...{froms, tos, titles, narrow, shown: redenenOf(rows).map((reden) => missingWords[reden])},
      uncertain: few.map((code) => nameOf.get(code)),
      lines: Math.max(...tos!.map((naam) => naam.split(" ").length))
    },
    data: {
      rows: there("van").flatMap(({code}) =>
        there("naar").flatMap((to) =>
          rows
            .filter((row) => row.van === code && row.naar === to.code)
            .map((row) => cell(row, nameOf, narrow, few.includes(code)))
        )
      )
    }
  };
}

function cell(
  {van, naar: target, personen, aandeel, empty}: MatrixRow,
  nameOf: ReadonlyMap<string, string>,
  narrow: boolean,
  few: boolean
): Cell {
  const [from, to] = [nameOf.get(van)!, nameOf.get(target)!];
  const missing = empty ? missingWords[empty] : null;
  const share = missing || aandeel === null ? "" : aandeel === 0 ? "0" : shareWords(aandeel);
  return {
    ...{serie: van, van: from, naar: to, missing, klasse: aandeel === null ? null : classOf(aandeel)},
    share: narrow ? share.replace("%", "") : share,
    persons: missing || personen === null || aandeel === 0 ? "" : wholeNumber(personen),
    tip: [
      `Van ${from} naar ${to}`,
      ...(missing
        ? [missing]
        : [
            `${percent(aandeel, 1)} van ${from}${few ? " (onzeker)" : ""}`,
            ...(personen === null ? [] : [`${wholeNumber(personen)} personen`])
          ])
    ]
  };
}
