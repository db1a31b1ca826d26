import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Row53} from "../cohort/rows.js";
import {percent} from "../format/number.js";
import {countText, missingWords, nothing, uncertain} from "../model/missing.js";
import {withheldMark} from "./missing.js";
import {type Chart, chartKind, faded, fitted, type Readable} from "./chart.js";
import {colours, dashes, solid} from "./theme.js";

/** A mark of the chart: one side of a gebeurtenis, or those of the gebied without it. */
interface DotRow extends Readable {
  naam: string;
  /** What the mark stands for, as in the legend. */
  side: string;
  /** 1 is the lane of vergelijk, under the other. */
  lane: 0 | 1;
  aandeel: number;
  /** Of those without, no interval is drawn. */
  ondergrens: number | null;
  bovengrens: number | null;
  klein: boolean;
  /** The number beside the mark; only of the gebied itself. */
  label: string;
  /** The share of those without the gebeurtenis, which the number keeps clear of. */
  zonder: number | null;
}

const WITHOUT = "zonder de gebeurtenis";

/** Outlines of the marks in the legend: a dot on its interval, a hollow dot, a small dot on a dashed interval. */
const circle = (r: number) => `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0Z`;
const bar = (from: number, to: number, half: number) => `M${from},${-half}H${to}V${half}H${from}Z`;
const shapes = [bar(-1, 1, 0.07) + circle(0.38), circle(0.3), bar(-1, -0.65, 0.01) + circle(0.26) + bar(0.65, 1, 0.01)];

const share = {field: "aandeel", type: "quantitative"} as const;
const line = {
  ...{field: "naam", type: "nominal", scale: {domain: {expr: "volgorde"}, padding: 0}},
  axis: {
    ...{labelFontSize: 13.5, labelColor: colours.tekst, labelLimit: 400, ticks: false},
    labelAlign: {expr: "narrow ? 'left' : 'right'"},
    labelPadding: {expr: "narrow ? 0 : 16"},
    labelOffset: {expr: "narrow ? -13 : 0"}
  }
} as const;
const lane = {
  ...{field: "lane", type: "quantitative"},
  scale: {domain: [0, 1], range: [{expr: "narrow ? 35 : 16"}, {expr: "narrow ? 45 : 26"}]}
} as const;

/** What a side looks like, in the order gebied, those without, vergelijk. */
const side = (range: readonly unknown[]) =>
  ({field: "side", type: "nominal", scale: {domain: {expr: "sides"}, range}, legend}) as const;
const legend = {columns: {expr: "narrow ? 1 : 3"}, labelLimit: 400};
const stroke = side([colours.totaal, colours.soft, colours.vergelijk]);

/** Where a number stands: after the interval; before it where the hollow dot lies behind; above the dot where it does not fit. */
const slot = (narrow: string, after: string, before: string, above: string) => ({
  expr: [
    `narrow ? ${narrow}`,
    `datum.zonder === null || datum.zonder <= datum.aandeel ? ${after}`,
    `scale('x', datum.ondergrens) > (datum.klein ? 100 : 44) ? ${before}`,
    above
  ].join(" : ")
});

/** A line per gebeurtenis: the gebied, under it vergelijk, and a hollow dot for those without the gebeurtenis. */
const spec = {
  params: [
    {name: "sides", value: []},
    {name: "volgorde", value: []},
    {name: "narrow", value: false}
  ],
  ...fitted,
  data: {name: "rows", format: {parse: null}},
  encoding: {y: line},
  layer: [
    ...[0, 0.25, 0.5, 0.75, 1].map((tick) => ({
      data: {name: "lines", format: {parse: null}},
      mark: {type: "rule", color: tick === 0 ? colours.soft : colours.raster, yOffset: {expr: "narrow ? 24 : 0"}},
      encoding: {
        x: {datum: tick, type: "quantitative"},
        y: {...line, bandPosition: 0},
        y2: {field: "naam", bandPosition: 1}
      }
    })),
    {
      mark: "rule",
      encoding: {
        x: {
          ...{field: "ondergrens", type: "quantitative"},
          scale: {domain: [0, 1], range: [{expr: "narrow ? 6 : 0"}, {expr: "width - (narrow ? 18 : 96)"}]},
          axis: {
            orient: "top",
            values: [0, 0.25, 0.5, 0.75, 1],
            format: ".0%",
            grid: false,
            ticks: false,
            labelFlush: false
          }
        },
        x2: {field: "bovengrens"},
        yOffset: lane,
        stroke,
        strokeWidth: {condition: {test: "datum.lane", value: 1.5}, value: 3},
        strokeDash: {condition: {test: "datum.lane", value: dashes}, value: solid},
        opacity: faded(1)
      }
    },
    {
      mark: "point",
      encoding: {
        x: share,
        yOffset: lane,
        shape: {condition: {test: "true", value: "circle"}, ...side(shapes)},
        size: {condition: {test: "datum.side === sides[0]", value: 70}, value: 32},
        stroke,
        fill: {
          condition: {test: "datum.klein", value: colours.paper},
          ...side([colours.totaal, colours.paper, colours.vergelijk])
        },
        opacity: faded(1)
      }
    },
    {
      data: {name: "withheld", format: {parse: null}},
      mark: withheldMark,
      encoding: {x: {value: {expr: "narrow ? 16 : 10"}}, yOffset: lane}
    },
    {
      data: {name: "withheld", format: {parse: null}},
      mark: {type: "text", align: "left", fontSize: 12, color: colours.soft},
      encoding: {x: {value: {expr: "narrow ? 28 : 22"}}, yOffset: lane, text: {field: "missing"}}
    },
    {
      mark: {
        ...{type: "text", fontWeight: 650, color: colours.totaal},
        align: slot("'right'", "'left'", "'right'", "'left'"),
        dx: slot("0", "9", "-9", "-9"),
        dy: slot("-22", "0", "0", "-12")
      },
      encoding: {
        x: {
          value: slot(
            ...([
              "width",
              "scale('x', datum.bovengrens)",
              "scale('x', datum.ondergrens)",
              "max(scale('x', datum.aandeel), 13)"
            ] as const)
          )
        },
        yOffset: lane,
        text: {field: "label"},
        opacity: faded(1)
      }
    }
  ]
};

export const dotKind = chartKind(spec);

interface DotOptions {
  width: number;
  /** Names of the gebied and of what it is compared with. */
  names: readonly string[];
  /** Codes of the gebeurtenissen, first on top. */
  volgorde: readonly string[];
}

const NARROW = 560;

const namesOf = new Map<string, string>(
  gebeurtenissen.map(({code, naam, assumed}) => [code, assumed ? `${naam} (aangenomen)` : naam])
);

/** A line per gebeurtenis in the order given: the share in gebruik after it beside that of those without; a sentence where nobody is counted. */
export function dotChart(rows: readonly Row53[], {width, names, volgorde: order}: DotOptions): Chart | string {
  if (!rows.some(({kant: side, personen, zonder}) => side === 0 && (personen !== 0 || zonder.personen !== 0)))
    return nothing.nobody;
  const narrow = width < NARROW;
  const known = order.map((code) => namesOf.get(code)!);
  return {
    kind: dotKind,
    layout: {width, height: order.length * (narrow ? 52 : 36)},
    params: {sides: [names[0], WITHOUT, ...names.slice(1)], volgorde: known, narrow},
    data: {
      lines: known.map((naam) => ({naam})),
      rows: order.flatMap((code) =>
        rows.filter(({gebeurtenis}) => gebeurtenis === code).flatMap((row) => dots(row, names))
      ),
      withheld: rows.flatMap(({gebeurtenis, kant: side, personen, gebruik}) =>
        side === 0 && (personen === null || gebruik === null)
          ? [{naam: namesOf.get(gebeurtenis)!, lane: 0, missing: missingWords.afgeschermd}]
          : []
      )
    }
  };
}

/** The marks of one side of a gebeurtenis; none where nobody is counted. */
function dots(row: Row53, names: readonly string[]): DotRow[] {
  const {gebeurtenis: serie, kant: side, personen, gebruik, zonder} = row;
  const naam = namesOf.get(serie)!;
  const own = side === 0;
  const mark = (part: Row53["zonder"], kind: string, group: string): DotRow[] => {
    const {aandeel, ondergrens, bovengrens} = part;
    if (aandeel === null) return [];
    const small = uncertain(part.gebruik, part.personen);
    const bounds = kind === WITHOUT ? {ondergrens: null, bovengrens: null} : {ondergrens, bovengrens};
    return [
      {
        ...{
          serie,
          naam,
          side: kind,
          lane: own ? 0 : 1,
          label: "",
          zonder: zonder.aandeel,
          aandeel,
          ...bounds,
          klein: small
        },
        tip: [
          `${naam}, ${names[side]}`,
          `${group}: ${percent(aandeel, 1)}${small ? " (onzeker)" : ""}`,
          `95%-interval ${percent(ondergrens, 1)} tot ${percent(bovengrens, 1)}`,
          `${countText(part.gebruik)} van ${countText(part.personen)}`
        ]
      }
    ];
  };
  const met = mark({...row, personen, gebruik}, names[side]!, "met de gebeurtenis").map((dot) => ({
    ...dot,
    label: own ? `${percent(dot.aandeel)}${dot.klein ? " onzeker" : ""}` : ""
  }));
  return [...met, ...(own ? mark(zonder, WITHOUT, WITHOUT) : [])];
}
