import {dateText, monthYear} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {nothing} from "../model/missing.js";
import {type Chart, type ChartGroup, chartKind, faded, fitted, type Readable} from "./chart.js";
import {endLabels, endTies, LABEL, labelledSteps, peilmomentAxis, shareWords, widest} from "./labels.js";
import {colours} from "./theme.js";

/** How many persons are in a group on a peilmoment. */
export interface AreaRow {
  peilmoment: string;
  groep: string;
  personen: number;
}

/** A group on a peilmoment, between two shares of all. */
interface Band extends Readable {
  peilmoment: number;
  from: number;
  until: number;
  middle: number;
  colour: string;
}

const colour = {field: "colour", type: "nominal", scale: null} as const;

/** Groups stacked to 100% over the peilmomenten; each is named where it ends. */
const spec = {
  params: [
    {name: "peilmomenten", value: []},
    {name: "shown", value: []},
    {name: "ends", value: {places: [], words: []}}
  ],
  ...fitted,
  data: {name: "rows", format: {parse: null}},
  resolve: {axis: {y: "independent"}},
  layer: [
    {
      encoding: {
        x: {
          ...{field: "peilmoment", type: "temporal"},
          scale: {type: "utc", domain: {expr: "[peilmomenten[0], peilmomenten[length(peilmomenten) - 1]]"}},
          axis: {...peilmomentAxis, labelFlush: false}
        },
        y: {
          ...{field: "from", type: "quantitative", scale: {domain: [0, 1]}},
          axis: {values: [0, 0.25, 0.5, 0.75, 1], format: ".0%", ticks: false}
        }
      },
      layer: [
        {
          mark: {type: "area", strokeWidth: 0.75, stroke: colours.paper},
          encoding: {
            ...{y2: {field: "until"}, detail: {field: "serie"}, fill: colour},
            ...{opacity: faded(1), order: {value: null}}
          }
        },
        {
          mark: {type: "point", opacity: 0, size: 60},
          encoding: {y: {field: "middle", type: "quantitative"}}
        }
      ]
    },
    endTies
  ]
};

export const areaKind = chartKind(spec);

interface AreaOptions {
  width: number;
  /** In the order of the stack, the first at the bottom. */
  groups: readonly ChartGroup[];
}

/** What the scale on the left takes, and the ties on the right, in pixels. */
const SCALE = 56;

/** The shares of the groups on each peilmoment, which together are all persons of it; groups without anybody are left out. */
export function areaChart(rows: readonly AreaRow[], {width, groups}: AreaOptions): Chart | string {
  const peilmomenten = [...new Set(rows.map(({peilmoment}) => peilmoment))].sort();
  const known = new Map(rows.map((row) => [`${row.peilmoment} ${row.groep}`, row.personen]));
  const count = (peilmoment: string, code: string) => known.get(`${peilmoment} ${code}`) ?? 0;
  const drawn = groups.filter(({code}) => peilmomenten.some((peilmoment) => count(peilmoment, code) > 0));
  if (drawn.length === 0) return nothing.nobody;
  if (peilmomenten.length < 2) return nothing.oneMoment;
  const stacks = peilmomenten.map((peilmoment) => {
    const total = drawn.reduce((sum, {code}) => sum + count(peilmoment, code), 0);
    let below = 0;
    return drawn.map(({code, naam, colour}): Band => {
      const persons = count(peilmoment, code);
      const from = total && below / total;
      below += persons;
      const until = total && below / total;
      return {
        ...{serie: code, colour, peilmoment: time(peilmoment), from, until, middle: (from + until) / 2},
        tip: [
          naam,
          `${dateText(peilmoment)}: ${percent(until - from, 1)}`,
          `${wholeNumber(persons)} van ${wholeNumber(total)}`
        ]
      };
    });
  });
  const height = Math.round(Math.min(380, Math.max(260, width * 0.5)));
  const last = stacks.at(-1)!.map(({middle, from, until}, i) => ({
    middle,
    words: `${drawn[i]!.naam} ${shareWords(until - from)}`
  }));
  const ends = endLabels(last, LABEL / height);
  const times = peilmomenten.map(time);
  const beside = widest(
    last.map(({words}) => words),
    13
  );
  const steps = labelledSteps(times.length, width - SCALE - beside, widest(peilmomenten.map(monthYear), 12));
  return {
    kind: areaKind,
    layout: {width, height},
    params: {peilmomenten: times, shown: steps.map((step) => times[step]), ...ends.params},
    data: {rows: drawn.flatMap((_, i) => stacks.map((stack) => stack[i]!)), ...ends.data}
  };
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
