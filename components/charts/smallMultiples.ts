import {faded, type Layout, type Readable} from "./chart.js";
import {colours, dashes, solid} from "./theme.js";

/** What a row of lines in small multiples carries, whatever is measured. Texts are empty but on the row that carries them. */
export interface PanelRow extends Readable {
  /** Place of the panel among those that are drawn. */
  panel: number;
  ondergrens: number | null;
  bovengrens: number | null;
  colour: string;
  /** Rests on few people: the point is hollow. */
  klein: boolean;
  /** At the end of the line, where it does not lie over that of another line. */
  label: string;
  labelAt: number | null;
  heading: string;
}

interface PanelSpace {
  /** Least width of a panel. */
  least: number;
  /** What stands beside the panels: the scale on their left and labels on their right. */
  beside: number;
  /** Between two panels. */
  gap: number;
  /** Height at a width; `alone`: of the only panel. */
  height: (width: number, alone: boolean) => number;
}

/** As many panels beside each other as fit, in rows as even as can be. All in pixels. */
export function panelLayout(count: number, width: number, {least, beside, gap, height}: PanelSpace): Required<Layout> {
  const fit = Math.max(1, Math.floor((width - beside + gap) / (least + gap)));
  const columns = Math.ceil(count / Math.ceil(count / fit));
  const panelWidth = Math.max(60, Math.floor((width - beside + gap) / columns) - gap);
  return {width: panelWidth, height: Math.round(height(panelWidth, count === 1)), columns};
}

const colour = {field: "colour", type: "nominal", scale: null} as const;

/** A number on the scale of the panels. */
export const measured = (field: string) => ({field, type: "quantitative"}) as const;

/** The scale from 0, its foot darker than its other lines. */
export const gridColour = {
  condition: {test: "datum.value === 0", value: colours.soft},
  value: colours.raster
} as const;

/** The interval of a line, open where a number is missing. */
export const bandLayer = {
  mark: {type: "area", invalid: "break-paths-filter-domains"},
  encoding: {
    ...{y: measured("ondergrens"), y2: {field: "bovengrens"}, detail: {field: "serie"}},
    ...{fill: colour, opacity: faded(0.15), order: {value: null}}
  }
} as const;

/** A line per serie, open where a number is missing: the first of `domain` solid, the others dashed and thinner. */
export const lineLayer = (field: string, kind: object, domain: unknown, legend: object) => {
  const scaled = (first: unknown, other: unknown) => ({
    ...kind,
    scale: {domain, range: [first, ...Array<unknown>(11).fill(other)]}
  });
  return {
    mark: {type: "line", strokeJoin: "round", invalid: "break-paths-filter-domains"},
    encoding: {
      ...{y: measured(field), detail: {field: "serie"}, stroke: colour, opacity: faded(1), order: {value: null}},
      strokeDash: {...scaled(solid, dashes), legend},
      strokeWidth: {...scaled(2.25, 1.5), legend: {}}
    }
  };
};

/** A point per number, hollow where it rests on few people. */
export const pointLayer = (field: string, encoding: object) => ({
  mark: "point",
  encoding: {
    ...{y: measured(field), stroke: colour},
    fill: {condition: {test: "datum.klein", value: colours.paper}, ...colour},
    ...encoding
  }
});

/** A text of a row in its colour: `style` of the mark, `encoding` beside text and colour. */
export const textLayer = (field: string, style: object, encoding: object) => ({
  mark: {type: "text", ...style},
  encoding: {text: {field}, color: colour, ...encoding}
});

/** The name of a panel, so many pixels above its scale. */
export const headingLayer = (
  above: number,
  {colourField = "colour", ...style}: Readonly<Record<string, unknown>> & {colourField?: string} = {}
) =>
  textLayer(
    "heading",
    {align: "left", fontSize: 14, fontWeight: 650, ...style},
    {color: {...colour, field: colourField}, x: {value: 0}, y: {value: -above}}
  );
