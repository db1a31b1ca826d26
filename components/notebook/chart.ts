import type {TopLevelSpec} from "vega-lite";
import {colours, theme} from "../charts/theme.js";
import type {CellColumn, CellTable} from "./cellTable.js";

/** The marks that the chooser offers. */
export const chartMarks = [
  {code: "bar", naam: "Staven"},
  {code: "line", naam: "Lijn"},
  {code: "point", naam: "Punten"},
  {code: "area", naam: "Vlak"},
  {code: "rect", naam: "Vakken"}
] as const;

/** A chart as the chooser makes it: columns of one cell by what they become; empty: not used. */
export interface ChosenChart {
  from: string;
  mark: (typeof chartMarks)[number]["code"];
  x: string;
  y: string;
  colour: string;
  facet: string;
}

export const noChart: ChosenChart = {from: "", mark: "bar", x: "", y: "", colour: "", facet: ""};

/** What the text of a chart cell says: a choice, or Vega-Lite by hand; and which cells it reads. */
export type ReadChart = {reads: string[]} & ({choice: ChosenChart} | {spec: Record<string, unknown>} | {fault: string});

const texts = ["from", "x", "y", "colour", "facet"] as const;

export function readChart(text: string): ReadChart {
  let value: unknown;
  try {
    value = text.trim() === "" ? noChart : JSON.parse(text);
  } catch (error) {
    return {fault: `geen JSON: ${(error as Error).message}`, reads: []};
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {fault: "geen grafiek", reads: []};
  if (!("from" in value)) return {spec: value as Record<string, unknown>, reads: namedData(value)};
  const read = value as Record<string, unknown>;
  const choice = {...noChart};
  for (const key of texts) if (typeof read[key] === "string") choice[key] = read[key];
  choice.mark = chartMarks.find(({code}) => code === read["mark"])?.code ?? "bar";
  return {choice, reads: choice.from === "" ? [] : [choice.from]};
}

/** The names of data in a spec by hand: `"data": {"name": "rijen"}` is the cell of that name. */
function namedData(part: unknown): string[] {
  if (Array.isArray(part)) return [...new Set(part.flatMap(namedData))];
  if (typeof part !== "object" || part === null) return [];
  const own = (part as {data?: {name?: unknown}}).data?.name;
  return [...new Set([...(typeof own === "string" ? [own] : []), ...Object.values(part).flatMap(namedData)])];
}

const isNumber = (column: CellColumn | undefined) =>
  column !== undefined && column.values.every((value) => value === null || typeof value === "number");
const isDate = (column: CellColumn | undefined) =>
  column !== undefined &&
  column.values.length > 0 &&
  column.values.every((value) => value === null || (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value)));

/** The Vega-Lite of a choice, for the columns of the cell that it reads. */
export function chosenSpec({mark, x, y, colour, facet}: ChosenChart, {columns}: CellTable): Record<string, unknown> {
  const channel = (name: string) => {
    const column = columns.find(({naam}) => naam === name);
    // In Vega-Lite a dot or bracket in a name is a way into an object.
    const field = name.replace(/[\\.[\]'"]/g, "\\$&");
    if (isDate(column)) return {field, type: "temporal", title: name};
    return isNumber(column)
      ? {field, type: "quantitative", title: name}
      : {field, type: "nominal", title: name, sort: null};
  };
  const encoding = Object.entries({x, y, color: colour, facet}).filter(([, name]) => name !== "");
  return {
    mark: {type: mark, ...(mark === "line" ? {point: true} : {})},
    encoding: {
      ...Object.fromEntries(encoding.map(([name, column]) => [name, channel(column)])),
      ...(facet === "" ? {} : {facet: {...channel(facet), columns: 2}})
    },
    ...(facet === "" ? {width: "container", height: 320} : {width: 280, height: 200})
  };
}

/** The letters and colours of the house; a chart that nobody wrote words for names its axes, legend and panels itself. */
const ownTheme = (() => {
  const {title: _axis, ...axis} = theme.axis!;
  const {title: _legend, ...legend} = theme.legend!;
  const titles = {titleColor: colours.soft, titleFontSize: 12, titleFontWeight: 400 as const};
  return {
    ...theme,
    axis: {...axis, ...titles},
    legend: {...legend, ...titles},
    header: {labelFontSize: 13, labelColor: colours.tekst, ...titles},
    facet: {spacing: 24},
    mark: {...theme.mark, color: colours.wmo}
  };
})();

/** A spec as it is drawn: in the letters and colours of the house, `width` for what asks for that of its container. */
export function drawnSpec(spec: Record<string, unknown>, width: number): TopLevelSpec {
  const {config} = spec as {config?: object};
  return {
    autosize: {type: "fit-x", contains: "padding"},
    ...spec,
    ...(spec["width"] === "container" ? {width} : {}),
    config: {...ownTheme, ...config}
  } as TopLevelSpec;
}
