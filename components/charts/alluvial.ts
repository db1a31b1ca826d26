import {dateText} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {nothing} from "../model/missing.js";
import {type Chart, type ChartGroup, chartKind, faded, fitted, type Readable} from "./chart.js";
import {endLabels, endTies, LABEL, shareWords} from "./labels.js";
import {colours} from "./theme.js";

/** How many persons go from one group to another between a peilmoment and the next one. */
export interface FlowRow {
  peilmoment: string;
  volgend: string;
  van: string;
  naar: string;
  personen: number;
}

/** A group on a peilmoment, between two shares of all. */
export interface AlluvialColumn {
  moment: number;
  code: string;
  personen: number;
  from: number;
  until: number;
}

/** A flow from a peilmoment to the next: where it leaves its group and where it comes in, in shares of all. */
export interface Ribbon {
  moment: number;
  van: string;
  naar: string;
  personen: number;
  leaves: [from: number, until: number];
  enters: [from: number, until: number];
}

/**
 * The columns and the ribbons between them. In a column the groups lie in their order, the first at the bottom; within a group
 * the ribbons lie in the order of the groups on the other side, so that they cross as little as they can.
 */
export function stackFlows(
  rows: readonly FlowRow[],
  codes: readonly string[]
): {columns: AlluvialColumn[]; ribbons: Ribbon[]} {
  const starts = [...new Set(rows.map(({peilmoment}) => peilmoment))].sort();
  const place = (code: string) => codes.indexOf(code);
  const columns: AlluvialColumn[] = [];
  const ribbons: Ribbon[] = [];
  starts.forEach((peilmoment, moment) => {
    const step = rows.filter((row) => row.peilmoment === peilmoment && row.personen > 0 && place(row.van) >= 0);
    const total = sum(step);
    const stack = (side: "van" | "naar", other: "van" | "naar") => {
      const sorted = [...step].sort((a, b) => place(a[side]) - place(b[side]) || place(a[other]) - place(b[other]));
      let below = 0;
      return new Map(
        sorted.map((row) => [row, [below / total, (below += row.personen) / total] as [number, number]] as const)
      );
    };
    const [leaves, enters] = [stack("van", "naar"), stack("naar", "van")];
    for (const [row, at] of leaves)
      ribbons.push({
        moment,
        ...{van: row.van, naar: row.naar, personen: row.personen},
        leaves: at,
        enters: enters.get(row)!
      });
    const column = (at: number, side: "van" | "naar", bands: ReadonlyMap<FlowRow, [number, number]>) =>
      codes.flatMap((code): AlluvialColumn[] => {
        const own = [...bands].filter(([row]) => row[side] === code);
        const persons = sum(own.map(([row]) => row));
        return persons === 0
          ? []
          : [{moment: at, code, personen: persons, from: own[0]![1][0], until: own.at(-1)![1][1]}];
      });
    columns.push(...column(moment, "van", leaves));
    if (moment === starts.length - 1) columns.push(...column(moment + 1, "naar", enters));
  });
  return {columns, ribbons};
}

const sum = (rows: readonly {personen: number}[]) => rows.reduce((all, {personen}) => all + personen, 0);

/** Half the width of a column, as a part of the way to the next one. */
const HALF = 0.05;

const colour = {field: "colour", type: "nominal", scale: null} as const;
const at = (field: string) => ({field, type: "quantitative"}) as const;

/** Columns per peilmoment, stacked to 100%, with a ribbon for those who go from a group to a group; named where they end. */
const spec = {
  params: [
    {name: "moments", value: []},
    {name: "ends", value: {places: [], words: []}}
  ],
  ...fitted,
  resolve: {axis: {y: "independent"}},
  layer: [
    {
      encoding: {
        x: {
          ...at("x"),
          scale: {domain: {expr: `[${-HALF}, length(moments) - 1 + ${HALF}]`}, nice: false, zero: false},
          axis: {
            ...{
              grid: false,
              ticks: false,
              values: {expr: "sequence(length(moments))"},
              labelFlush: true,
              labelPadding: 12
            },
            ...{labelExpr: "utcFormat(moments[datum.value], '%b %Y')", labelOverlap: "greedy", labelSeparation: 8}
          }
        },
        y: {
          ...{...at("from"), scale: {domain: [0, 1]}},
          axis: {values: [0, 0.25, 0.5, 0.75, 1], format: ".0%", ticks: false, grid: false}
        },
        opacity: faded(1)
      },
      layer: [
        {
          data: {name: "ribbons", format: {parse: null}},
          mark: {type: "area", interpolate: "basis"},
          encoding: {
            ...{y2: {field: "until"}, detail: {field: "flow"}, fill: colour},
            ...{opacity: faded(0.4), order: {value: null}}
          }
        },
        {
          data: {name: "columns", format: {parse: null}},
          mark: {type: "rect", stroke: colours.paper, strokeWidth: 0.75},
          encoding: {x2: {field: "x2"}, y2: {field: "until"}, fill: colour}
        },
        {
          data: {name: "flows", format: {parse: null}},
          mark: {type: "point", size: 40},
          encoding: {y: at("middle"), opacity: {value: 0}}
        }
      ]
    },
    endTies
  ]
};

export const alluvialKind = chartKind(spec);

interface AlluvialOptions {
  width: number;
  /** In the order of the columns, the first at the bottom. */
  groups: readonly ChartGroup[];
}

/** Persons who go between groups from each peilmoment to the next; a ribbon has the colour of the group that it leaves. */
export function alluvialChart(rows: readonly FlowRow[], {width, groups}: AlluvialOptions): Chart | string {
  const moments = [...new Set(rows.flatMap((row) => [row.peilmoment, row.volgend]))].sort();
  const {columns, ribbons} = stackFlows(
    rows,
    groups.map(({code}) => code)
  );
  if (columns.length === 0) return nothing.nobody;
  const groupOf = new Map(groups.map((group) => [group.code, group]));
  const total = sum(columns.filter(({moment}) => moment === 0));
  const height = Math.round(Math.min(440, Math.max(280, width * 0.55)));
  const last = columns.filter(({moment}) => moment === moments.length - 1);
  const ends = endLabels(
    last.map(({code, from, until}) => ({
      middle: (from + until) / 2,
      words: `${groupOf.get(code)!.naam} ${shareWords(until - from)}`
    })),
    LABEL / height
  );
  return {
    kind: alluvialKind,
    layout: {width, height},
    params: {moments: moments.map((day) => Date.parse(`${day}T00:00:00Z`)), ...ends.params},
    data: {
      ribbons: ribbons.flatMap((ribbon) => outline(ribbon, groupOf.get(ribbon.van)!.colour)),
      columns: columns.map(({moment, code, personen, from, until}) => ({
        ...{serie: code, colour: groupOf.get(code)!.colour, x: moment - HALF, x2: moment + HALF, from, until},
        tip: [
          groupOf.get(code)!.naam,
          `${dateText(moments[moment]!)}: ${percent(until - from, 1)}`,
          `${wholeNumber(personen)} van ${wholeNumber(total)}`
        ]
      })),
      flows: ribbons.map(
        ({moment, van, naar: to, personen, leaves, enters}): Readable & {x: number; middle: number} => {
          const all = columns.find((column) => column.moment === moment && column.code === van)!.personen;
          return {
            ...{serie: van, x: moment + 0.5, middle: (leaves[0] + leaves[1] + enters[0] + enters[1]) / 4},
            tip: [
              `Van ${groupOf.get(van)!.naam} naar ${groupOf.get(to)!.naam}`,
              `van ${dateText(moments[moment]!)} tot ${dateText(moments[moment + 1]!)}: ${percent(personen / all, 1)}`,
              `${wholeNumber(personen)} van ${wholeNumber(all)}`
            ]
          };
        }
      ),
      ...ends.data
    }
  };
}

/** A ribbon as four places of an area: smoothed, it leaves and enters level. */
function outline({moment, van, naar: to, leaves, enters}: Ribbon, colour: string) {
  const places = [
    [moment + HALF, leaves],
    [moment + 0.4, leaves],
    [moment + 0.6, enters],
    [moment + 1 - HALF, enters]
  ] as const;
  const flow = `${moment} ${van} ${to}`;
  return places.map(([x, [from, until]]) => ({serie: van, flow, colour, x, from, until}));
}
