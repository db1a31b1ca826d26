import {type MeasureValue, redenenOf, withoutFigures} from "../model/missing.js";
import type {Chart} from "./chart.js";
import {blankSheet, drawingChart} from "./drawing.js";
import {KEY_LINE, type KeyLine, legendFlow, legendItems, missingLine} from "./legend.js";
import {scale} from "./panels.js";
import {trendAxes, trendLines} from "./trendLine.js";

/** Where the panels of a trend stand. */
export interface TrendArea {
  kolommen: number;
  breedte: number;
  hoogte: number;
  height: number;
  plek: (i: number) => {x: number; y: number};
}

interface TrendAreaOptions {
  aantal: number;
  width: number;
  boven: number;
  heading: boolean;
  links: number;
  right: number;
  /** Characters of the longest heading. */
  naam: number;
  perioden: number;
}

const FOOT = 40;
const ROW = 14;

/** As many panels beside each other as fit, in rows as even as can be. */
function trendArea(options: TrendAreaOptions): TrendArea {
  const {aantal, width, boven: above, links, naam, perioden} = options;
  const right = Math.min(options.right, width * 0.42);
  const between = right + 8;
  const least = Math.max(120, perioden * 17, naam * 7.6 - right);
  const fit = Math.max(1, Math.floor((width - links + 8) / (least + between)));
  const rows = Math.ceil(aantal / Math.min(aantal, fit));
  const columns = Math.ceil(aantal / rows);
  const plotWidth = Math.max(60, (width - links - right - (columns - 1) * between) / columns);
  const plotHeight =
    aantal === 1
      ? Math.round(Math.min(260, Math.max(180, plotWidth * 0.45)))
      : Math.round(Math.min(150, Math.max(110, plotWidth * 0.7)));
  const heading = options.heading ? 38 : 12;
  const step = heading + plotHeight + FOOT + ROW;
  return {
    ...{kolommen: columns, breedte: plotWidth, hoogte: plotHeight, height: above + rows * step - ROW},
    plek: (i) => ({
      x: links + (i % columns) * (plotWidth + between),
      y: above + Math.floor(i / columns) * step + heading
    })
  };
}

/** A line of a panel, a number per periode. */
export interface TrendLine {
  /** Stands at the end of the line where a panel has several of the same kind. */
  naam?: string;
  kleur: string;
  soort: "vol" | "stippel";
  /** Thin: what the gebied is compared with. */
  thin?: boolean;
  punten: readonly (MeasureValue & {periode: string})[];
}

export interface TrendPanel {
  heading: string | null;
  kleur: string;
  lijnen: readonly TrendLine[];
}

interface TrendOptions {
  width: number;
  /** All halfjaren or all years, in order of time. */
  perioden: readonly string[];
  key: readonly KeyLine[];
  tekst: (waarde: number) => string;
  axisText?: (waarde: number) => string;
  /** Whether the scale counts in whole numbers. */
  geheel?: boolean;
}

const NARROW = 560;

/** A panel per name: numbers against time from 0, with a gap and a mark where one is missing. */
export function trendChart(panels: readonly TrendPanel[], options: TrendOptions): Chart | string {
  const {width, perioden, tekst: text, geheel: whole = false, axisText = text} = options;
  const lines = panels.flatMap(({lijnen: lines}) => lines);
  const points = lines.flatMap(({punten: points}) => points);
  const redenen = redenenOf(points);
  if (points.every(({waarde}) => waarde === null)) return withoutFigures(redenen);
  const axis = scale(Math.max(0, ...points.map(({waarde, boven: above}) => above ?? waarde ?? 0)), {geheel: whole});
  const narrow = width < NARROW;
  const key = [...options.key, ...redenen.map(missingLine)];
  const names = lines.map(({naam}) => (narrow ? undefined : naam));
  const high =
    legendItems(
      key.map(({tekst: text}) => text),
      width
    ).lijnen * KEY_LINE;
  const widest = Math.max(...points.map(({waarde}) => (waarde === null ? 0 : text(waarde).length)));
  const area = trendArea({
    ...{aantal: panels.length, width, boven: high + 8, heading: panels.some(({heading}) => heading !== null)},
    links: Math.max(...axis.stappen.map((step) => axisText(step).length)) * 6.6 + 10,
    right: (Math.max(0, ...names.map((naam) => naam?.length ?? -1)) + 1 + widest) * 7 + 10,
    naam: Math.max(0, ...panels.map(({heading}) => heading?.length ?? 0)),
    perioden: perioden.length
  });
  const result = blankSheet(width, area.height);
  legendFlow(result, key);
  panels.forEach((panel, i) => {
    const {x, y} = area.plek(i);
    const heading = {x, y: y - 18, kleur: panel.kleur, gewicht: 650, grootte: 14};
    if (panel.heading !== null) result.opschriften.push({...heading, tekst: panel.heading});
    trendAxes(result, area, i, {axis, perioden, tekst: axisText});
    trendLines(result, area, i, panel.lijnen, {axis, perioden, tekst: text, names: !narrow});
  });
  return drawingChart(result);
}
