import {countText, missingWords, nothing, tooFew, uncertain, uncertainOnStart} from "../model/missing.js";
import type {GroupRow} from "../cohort/rows.js";
import {dateText, monthYear} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {type Chart, chartKind, faded} from "./chart.js";
import {withheldMark} from "./missing.js";
import {LABEL, labelledSteps, peilmomentAxis, spread, widest} from "./labels.js";
import {
  bandLayer,
  gridColour,
  headingLayer,
  lineLayer,
  measured,
  panelLayout,
  type PanelRow,
  pointLayer,
  textLayer
} from "./smallMultiples.js";
import {colourOf, colours} from "./theme.js";

/** A row of the chart: one side of a group on one peilmoment. */
interface LineRow extends PanelRow {
  peilmoment: number;
  aandeel: number | null;
  side: string;
  /** Whether a point is drawn. */
  point: boolean;
  n: string;
  /** In place of a line. */
  remark: string;
  /** Where a number is withheld, when. */
  missingTime: number | null;
}

/** Between two panels, in pixels: room for the number at the end of a line. */
const GAP = 46;

/** A panel per groep: share against peilmoment, the gebied as a solid line with its interval, vergelijk dashed and grey. */
const spec = {
  params: [
    {name: "sides", value: []},
    {name: "peilmomenten", value: []},
    {name: "shown", value: []},
    {name: "keyColumns", value: 1}
  ],
  data: {name: "rows", format: {parse: null}},
  facet: {field: "panel", type: "ordinal"},
  bounds: "flush",
  spacing: {row: 90, column: GAP},
  resolve: {axis: {x: "independent"}},
  spec: {
    encoding: {
      x: {
        field: "peilmoment",
        ...{
          type: "temporal",
          scale: {type: "utc", domain: {expr: "[peilmomenten[0], peilmomenten[length(peilmomenten) - 1]]"}}
        },
        axis: {...peilmomentAxis, labelFlush: true}
      },
      y: {
        ...{field: "aandeel", type: "quantitative", scale: {domain: [0, 1]}},
        axis: {
          ...{values: [0, 0.25, 0.5, 0.75, 1], labelExpr: "datum.value % 0.5 === 0 ? format(datum.value, '.0%') : ''"},
          ...{ticks: false, gridColor: gridColour}
        }
      }
    },
    layer: [
      bandLayer,
      lineLayer("aandeel", {field: "side", type: "ordinal"}, {expr: "sides"}, {columns: {expr: "keyColumns"}}),
      pointLayer("aandeel", {
        size: {condition: {test: "datum.point", value: 30}, value: 22},
        opacity: {condition: {test: "!datum.point", value: 0}, value: 1}
      }),
      {
        mark: withheldMark,
        encoding: {
          x: {field: "missingTime", type: "temporal"},
          y: {value: {expr: "child_height - (datum.side === sides[0] ? 9 : 23)"}},
          opacity: faded(1)
        }
      },
      textLayer("label", {align: "left", dx: 6, fontWeight: 650}, {y: measured("labelAt"), opacity: faded(1)}),
      textLayer("remark", {align: "left", dx: 6, fontSize: 12}, {y: measured("labelAt")}),
      headingLayer(32),
      {
        mark: {type: "text", align: "left", fontSize: 12, color: colours.soft},
        encoding: {text: {field: "n"}, x: {value: 0}, y: {value: -15}}
      }
    ]
  }
};

export const lineKind = chartKind(spec);

interface LineOptions {
  width: number;
  /** Code and name of each panel. */
  groups: readonly {code: string; naam: string}[];
  /** Names of the gebied and of what it is compared with. */
  names: readonly string[];
}

/** Least width of a panel, in pixels: two labels under its axis. */
const LEAST = 112;
/** What stands beside the panels, in pixels: the scale on their left and the number at the end of a line on their right. */
const BESIDE = 84;

/** A panel per groep of which anybody is in the startgroep, the larger the fewer there are; a sentence where there is nothing to draw. */
export function lineChart(rows: readonly GroupRow[], {width, groups, names}: LineOptions): Chart | string {
  const peilmomenten = [...new Set(rows.map(({peilmoment}) => peilmoment))];
  const drawn = groups.filter(({code}) =>
    rows.some(({groep: group, startgroep}) => group === code && startgroep !== 0)
  );
  if (!rows.some(({kant: side, startgroep}) => side === 0 && startgroep !== 0)) return nothing.nobody;
  if (peilmomenten.length < 2) return nothing.oneMoment;
  const layout = panelLayout(drawn.length, width, {
    ...{least: LEAST, beside: BESIDE, gap: GAP},
    height: (width, alone) => Math.min(alone ? 320 : 190, Math.max(130, width * 1.15))
  });
  const times = peilmomenten.map(time);
  const steps = labelledSteps(times.length, layout.width, widest(peilmomenten.map(monthYear), 12), {flush: true});
  return {
    ...{kind: lineKind, layout},
    params: {
      ...{sides: names, peilmomenten: times, keyColumns: layout.columns},
      shown: steps.map((step) => times[step])
    },
    data: {
      rows: drawn
        .flatMap(({code, naam}, panel) =>
          panelRows(
            rows.filter(({groep: group}) => group === code),
            {panel, naam, names, least: LABEL / layout.height}
          )
        )
        .map((row, rank) => ({...row, rank}))
        // the line of the gebied lies over what it is compared with, and is read first
        .sort((a, b) => Number(b.side === names[1]) - Number(a.side === names[1]))
    }
  };
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

function panelRows(
  rows: readonly GroupRow[],
  {panel, naam, names, least}: {panel: number; naam: string; names: readonly string[]; least: number}
): LineRow[] {
  const sides = names.map((_, side) => rows.filter((row) => row.kant === side));
  const last = sides.map((own) =>
    tooFew(own[0]?.startgroep ?? 0) ? undefined : own.filter(({aandeel}) => aandeel !== null).at(-1)
  );
  const places = spread(
    last.map((row) => row?.aandeel ?? 0),
    least,
    [0, 1]
  );
  const counts = `n = ${sides.map(([first]) => (first?.startgroep === null ? "–" : wholeNumber(first?.startgroep ?? 0))).join(" | ")}`;
  return sides.flatMap((own, side) =>
    own.map((row, moment): LineRow => {
      const small = moment === 0 ? uncertainOnStart(row.startgroep) : uncertain(row.gebruik, row.startgroep);
      const few = tooFew(own[0]!.startgroep);
      const gone = row.startgroep === null || row.gebruik === null;
      const alone = [own[moment - 1], own[moment + 1]].every((beside) => !beside || beside.aandeel === null);
      const {aandeel, ondergrens, bovengrens} = few ? none : row;
      const atEnd = row === last[side];
      return {
        ...{panel, serie: `${row.groep} ${side}`, peilmoment: time(row.peilmoment), side: names[side]!},
        ...{aandeel, ondergrens, bovengrens, klein: small, point: small || side === 0 || alone},
        colour: side === 0 ? colourOf(row.groep) : colours.vergelijk,
        label: atEnd ? percent(aandeel) : "",
        labelAt: few && moment === 0 ? (side === 0 ? 0.22 : 0.09) : atEnd ? places[side]! : null,
        remark:
          few && moment === 0 ? (own[0]!.startgroep === null ? missingWords.afgeschermd : "te weinig mensen") : "",
        missingTime: gone && !few ? time(row.peilmoment) : null,
        heading: side === 0 && moment === 0 ? naam : "",
        n: side === 0 && moment === 0 ? counts : "",
        tip: few ? [] : gone ? withheldTip(row, naam, names[side]!) : tip(row, naam, names[side]!, small)
      };
    })
  );
}

const none = {aandeel: null, ondergrens: null, bovengrens: null};

const tip = (row: GroupRow, naam: string, side: string, small: boolean): string[] => [
  `${naam}, ${side}`,
  `${dateText(row.peilmoment)}: ${percent(row.aandeel, 1)}${small ? " (onzeker)" : ""}`,
  `95%-interval ${percent(row.ondergrens, 1)} tot ${percent(row.bovengrens, 1)}`,
  `${countText(row.gebruik)} van ${countText(row.startgroep)}`
];

const withheldTip = (row: GroupRow, naam: string, side: string): string[] => [
  `${naam}, ${side}`,
  `${dateText(row.peilmoment)}: ${missingWords.afgeschermd}`
];

/** Names of groups, short enough to stand above a panel. */
export const panelNames: Record<string, string> = {
  totaal: "Totaal",
  wmo: "Wmo",
  participatiewet: "Participatiewet",
  jeugdwet: "Jeugdwet",
  wsw: "Wsw",
  eenpersoons: "Eenpersoons",
  paar_zonder_kinderen: "Paar zonder kinderen",
  paar_met_kinderen: "Paar met kinderen",
  eenouder: "Eenoudergezin",
  overig: "Overig",
  institutioneel: "Institutioneel"
};
