import type {Missing} from "../model/missing.js";
import {monthYear} from "../format/date.js";
import {isPeilmoment, parsePeriode, sincePeilmoment} from "../model/periode.js";
import type {Drawing, Label} from "./drawing.js";
import {missingSign} from "./legend.js";
import {type Scale, spread, timeSlot} from "./panels.js";
import {colours} from "./theme.js";
import type {TrendArea, TrendLine} from "./trend.js";

interface Options {
  axis: Scale;
  perioden: readonly string[];
  tekst: (waarde: number) => string;
  /** Whether names stand at the ends of the lines. */
  names: boolean;
}

/** Where one panel stands, and what it holds so far. */
interface Panel extends Options {
  uit: Drawing;
  x: number;
  y: number;
  area: TrendArea;
  at: (periode: string) => number;
  hoog: (waarde: number) => number;
  /** Marks of missing numbers that stand already: lines of one gebied miss the same. */
  marked: Set<string>;
}

const SIZE = 13;

/** The lines of panel i: open where a number is missing, with a mark for the reason at the foot. */
export function trendLines(
  result: Drawing,
  area: TrendArea,
  i: number,
  lines: readonly TrendLine[],
  options: Options
): void {
  const {x, y} = area.plek(i);
  const slot = timeSlot(options.perioden, area.breedte);
  const high = (waarde: number) => y + area.hoogte * (1 - waarde / options.axis.highest);
  const panel = {
    ...options,
    uit: result,
    x,
    y,
    area,
    hoog: high,
    at: (periode: string) => x + slot(periode),
    marked: new Set<string>()
  };
  const labels = [...lines].reverse().map((line, l) => trendLine(panel, line, `${i} ${l}`));
  const ends = labels.filter((label) => label !== null);
  result.teksten.push(...ends.filter(({align}) => align === "center"));
  result.teksten.push(
    ...spread(
      ends.filter(({align}) => align !== "center"),
      y,
      y + area.hoogte - 6
    )
  );
}

/** Draws one line and returns its label: at its end, or above its last number where that is not the last periode. */
function trendLine(panel: Panel, line: TrendLine, key: string): Label | null {
  const {uit: result, at, hoog: high, perioden, tekst: text, names} = panel;
  const {kleur: colour, soort: kind, thin = false, punten: points} = line;
  const there = points.map(({waarde, empty}) => waarde !== null && empty === null);
  let piece = 0;
  let label: Label | null = null;
  points.forEach(({periode, waarde, onder: below, boven: above, klein: small, empty}, p) => {
    if (waarde === null || empty !== null) {
      piece++;
      return markEmpty(panel, periode, empty ?? "geen_cijfer", thin);
    }
    const point = {reeks: `${key} ${piece}`, x: at(periode), y: high(waarde), kleur: colour};
    if (below !== null && above !== null) {
      result.vlakken.push({...point, y: high(above), y2: high(below)});
      const only = !there[p - 1] && !there[p + 1];
      if (only) result.strepen.push({...point, x2: point.x, y: high(above), y2: high(below), dikte: 1.25, patroon: []});
    }
    (kind === "vol" ? result.lijnen : result.stippellijnen).push(point);
    result.punten.push({
      x: point.x,
      y: point.y,
      kleur: colour,
      vulling: small ? colours.paper : colour,
      grootte: thin ? 16 : 28
    });
    const naam = names && line.naam !== undefined ? `${line.naam} ` : "";
    const style = {kleur: colour, gewicht: thin ? 400 : 650, grootte: SIZE, tekst: `${naam}${text(waarde)}`};
    const last = periode === perioden.at(-1);
    label = last ? {...style, x: point.x + 8, y: point.y} : {...style, x: point.x, y: point.y - 13, align: "center"};
  });
  return label;
}

function markEmpty({uit: result, x, y, area, at, marked}: Panel, periode: string, empty: Missing, thin: boolean): void {
  const foot = y + area.hoogte - (thin ? 23 : 9);
  const mark = `${periode} ${foot}`;
  // a mark stays off the axis
  const slot = Math.min(Math.max(at(periode), x + 9), x + area.breedte - 9);
  if (!marked.has(mark)) missingSign(result, slot, foot, empty);
  marked.add(mark);
}

interface Axes {
  axis: Scale;
  perioden: readonly string[];
  tekst: (waarde: number) => string;
}

/** The scale of panel i from 0, and its perioden: which half (or the month of a peilmoment) on the first line, the year on the second. */
export function trendAxes(
  {raster, opschriften: captions}: Drawing,
  area: TrendArea,
  i: number,
  {axis, perioden, tekst: text}: Axes
): void {
  const {breedte: width, hoogte: height, kolommen: columns} = area;
  const {x, y} = area.plek(i);
  const style = {kleur: colours.soft, grootte: 11.5} as const;
  for (const step of axis.stappen) {
    const high = y + height * (1 - step / axis.highest);
    const colour = step === 0 ? colours.soft : colours.raster;
    raster.push({x, x2: x + width, y: high, y2: high, kleur: colour, dikte: 1, patroon: []});
    if (i % columns === 0) captions.push({...style, x: x - 6, y: high, tekst: text(step), align: "right", grootte: 12});
  }
  const slot = timeSlot(perioden, width);
  const below = y + height;
  for (const periode of perioden) {
    const at = x + slot(periode);
    raster.push({x: at, x2: at, y: below, y2: below + 4, kleur: colours.soft, dikte: 1, patroon: []});
  }
  const slots = perioden.map((periode) => ({
    ...{...parsePeriode(sincePeilmoment(periode)), at: x + slot(periode)},
    month: isPeilmoment(periode) ? monthYear(periode).slice(0, 3) : null
  }));
  for (const {halfjaar, month, at} of slots)
    if (halfjaar !== null)
      captions.push({...style, x: at, y: below + 13, tekst: month ?? `${halfjaar}e`, align: "center"});
  const years = [...new Set(slots.map(({jaar: year}) => year))].map((year) => {
    const own = slots.filter((slot) => slot.jaar === year);
    return {jaar: year, at: own.reduce((sum, {at}) => sum + at, 0) / own.length, half: own[0]!.halfjaar !== null};
  });
  let previous = -Infinity;
  for (const {jaar: year, at, half} of years) {
    if (at - previous < 28) continue;
    captions.push({...style, x: at, y: below + (half ? 28 : 14), tekst: String(year), align: "center"});
    previous = at;
  }
}
