import {hasMark, type MeasureValue, missingWords, redenenOf, withoutFigures} from "../model/missing.js";
import {shorten} from "../text/words.js";
import type {Chart} from "./chart.js";
import {blankSheet, type Drawing, drawingChart, missingMark} from "./drawing.js";
import {barLines, KEY_LINE, legendFlow, legendItems} from "./legend.js";
import {type Scale, scale} from "./panels.js";
import {colours} from "./theme.js";

interface Slot {
  kleur: string;
  kant: number;
  y: number;
  hoog: number;
  label: string;
  area: BarArea;
}

const BAR_MARK = 34;

/** One bar with its interval and its number; hollow where the number is uncertain, a mark where there is none. */
export function barRect(
  result: Drawing,
  {waarde, onder: below, boven: above, klein: small, empty}: MeasureValue,
  slot: Slot
): void {
  const {kant: side, y, hoog: high, label, area} = slot;
  const own = side === 0;
  const colour = own ? slot.kleur : colours.vergelijk;
  const middle = y + high / 2;
  const style = own ? {gewicht: 650, grootte: 13} : {gewicht: 400, grootte: 12};
  const say = (x: number, colour: string) =>
    result.teksten.push({x, y: middle + 0.5, tekst: label, kleur: colour, ...style});
  if (waarde === null || empty !== null) {
    const reden = empty ?? "geen_cijfer";
    const [x, x2] = [area.links + 1, area.links + (hasMark(reden) ? BAR_MARK : 0)];
    missingMark(result, {x, x2, y, y2: y + high}, reden);
    say(x2 + 7, colours.soft);
    return;
  }
  const end = area.at(waarde);
  const filling = small ? colours.paper : own ? colour : colours.raster;
  result.balken.push({
    x: area.links,
    x2: Math.max(end, area.links + 1),
    y,
    y2: y + high,
    kleur: colour,
    vulling: filling,
    patroon: []
  });
  if (below !== null && above !== null) {
    const stroke = {y: middle, y2: middle, dikte: own ? 2 : 1.25, patroon: []};
    const within = own && !small ? colours.paper : colour;
    if (end > area.at(below)) result.strepen.push({...stroke, x: area.at(below), x2: end, kleur: within});
    if (area.at(above) > end) result.strepen.push({...stroke, x: end, x2: area.at(above), kleur: colour});
  }
  say(Math.max(end, above === null ? 0 : area.at(above)) + 7, colour);
}

interface Axis {
  axis: Scale;
  at: (waarde: number) => number;
  /** From and to of each piece of the lines. */
  pieces: readonly [number, number][];
  y: number;
  tekst: (waarde: number) => string;
}

/** Lines of the scale behind the bars, with their numbers above. */
export function barAxis({raster, opschriften: captions}: Drawing, {axis, at, pieces, y, tekst: text}: Axis): void {
  for (const step of axis.stappen) {
    const colour = step === 0 ? colours.soft : colours.raster;
    const x = at(step);
    raster.push(
      ...pieces.map(([from, until]) => ({x, x2: x, y: from, y2: until, kleur: colour, dikte: 1, patroon: []}))
    );
    const align = step === 0 ? "left" : "center";
    captions.push({x, y, tekst: step === 0 ? "0" : text(step), kleur: colours.soft, align, grootte: 12});
  }
}

/** One name with the number of the gebied and, where compared, of vergelijk. */
export interface Bar {
  naam: string;
  kleur: string;
  sides: readonly MeasureValue[];
}

/** Bars under one heading. */
export interface BarBlock {
  heading: string | null;
  staven: readonly Bar[];
}

interface BarOptions {
  width: number;
  /** Names of the gebied and of what it is compared with. */
  names: readonly string[];
  /** A number of the scale as people read it. */
  tekst: (waarde: number) => string;
  /** The same on the axis. */
  axisText?: (waarde: number) => string;
  /** A number that the scale always holds. */
  atLeast?: number;
}

/** Where the bars stand. */
interface BarArea {
  links: number;
  at: (waarde: number) => number;
}

const NARROW = 560;
const LETTER = 6.7;
const measure = {axis: 32, heading: 32, bar: 14, ander: 10, between: 3, air: 13, naam: 19};

/** Horizontal bars from 0, grouped by name: the gebied solid, vergelijk light with a border, each with its interval. */
export function barChart(blocks: readonly BarBlock[], options: BarOptions): Chart | string {
  const {width, names, tekst: text} = options;
  const bars = blocks.flatMap(({staven: bars}) => bars);
  const values = bars.flatMap(({sides}) => sides);
  if (values.every(({waarde}) => waarde === null)) return withoutFigures(redenenOf(values));
  const narrow = width < NARROW;
  const longest = Math.max(...bars.map(({naam}) => naam.length));
  const links = narrow ? 2 : Math.min(width * 0.4, longest * LETTER + 18);
  const labels = values.map((waarde) => label(waarde, text));
  const right = Math.max(...labels.map((label) => label.length)) * 7 + 14;
  const highest = Math.max(options.atLeast ?? 0, ...values.map(({waarde, boven: above}) => above ?? waarde ?? 0));
  const axis = scale(highest);
  const at = (waarde: number) => links + ((width - links - right) * waarde) / axis.highest;
  const row =
    (narrow ? measure.naam : 0) + measure.bar + (names.length - 1) * (measure.between + measure.ander) + measure.air;
  const above = measure.axis + legendItems(names, width).lijnen * KEY_LINE;
  const height =
    above +
    blocks.reduce((sum, {heading, staven: bars}) => sum + (heading ? measure.heading : 0) + bars.length * row, 0);
  const result = blankSheet(width, height);
  const oneColour = bars.every(({kleur: colour}) => colour === bars[0]!.kleur);
  legendFlow(result, barLines(names, oneColour ? bars[0]!.kleur : colours.totaal));
  let y = above;
  const pieces: [number, number][] = [];
  for (const {heading, staven: bars} of blocks) {
    if (heading)
      result.opschriften.push({x: 0, y: y + 11, tekst: heading, kleur: colours.tekst, gewicht: 650, grootte: 14});
    y += heading ? measure.heading : 0;
    if (!narrow) pieces.push([y - 6, y + bars.length * row - measure.air + 6]);
    for (const bar of bars) {
      if (narrow) pieces.push([y + measure.naam - 2, y + row - measure.air + 2]);
      const slot = narrow ? {x: 0, y: y + 6} : {x: links - 10, y: y + measure.bar / 2};
      const naam = shorten(bar.naam, (narrow ? width : links - 10) / 6.2);
      result.teksten.push({
        ...slot,
        tekst: naam,
        kleur: colours.tekst,
        align: narrow ? "left" : "right",
        grootte: 13.5
      });
      y += narrow ? measure.naam : 0;
      bar.sides.forEach((waarde, side) => {
        const high = side === 0 ? measure.bar : measure.ander;
        barRect(result, waarde, {
          kleur: bar.kleur,
          kant: side,
          y,
          hoog: high,
          label: label(waarde, text),
          area: {links, at}
        });
        y += high + measure.between;
      });
      y += measure.air - measure.between;
    }
  }
  barAxis(result, {axis, at, pieces, y: above - 16, tekst: options.axisText ?? text});
  return drawingChart(result);
}

const label = ({waarde, klein: small, empty}: MeasureValue, text: (waarde: number) => string): string =>
  empty !== null || waarde === null
    ? missingWords[empty ?? "geen_cijfer"]
    : `${text(waarde)}${small ? " onzeker" : ""}`;
