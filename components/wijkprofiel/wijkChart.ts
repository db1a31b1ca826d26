import {barAxis, barRect} from "../charts/bar.js";
import type {Chart} from "../charts/chart.js";
import {blankSheet, type Drawing, drawingChart} from "../charts/drawing.js";
import {KEY_LINE, legendFlow, legendItems, lineLine} from "../charts/legend.js";
import {scale} from "../charts/panels.js";
import {colours} from "../charts/theme.js";
import {type MeasureValue, missingWords, nothing} from "../model/missing.js";
import {capitalise} from "../figure/rows.js";
import {shorten} from "../text/words.js";

/** A line through all bars: the gemeente, or what is compared with. */
export interface Reference extends MeasureValue {
  naam: string;
  /** The gemeente itself stands solid, with its interval; vergelijk dashed. */
  own: boolean;
}

export interface WijkBarOptions {
  width: number;
  kleur: string;
  tekst: (waarde: number) => string;
  axisText: (waarde: number) => string;
  references: readonly Reference[];
}

const NARROW = 560;
const LETTER = 6.7;
const measure = {axis: 34, bar: 14, air: 10, naam: 19};

/** A bar per wijk with its interval; the gemeente as a line with its interval as a band, vergelijk as a dashed line. */
export function wijkChart(
  wijken: readonly (MeasureValue & {naam: string})[],
  {width, kleur: colour, tekst: text, axisText, references}: WijkBarOptions
): Chart | string {
  if (wijken.length === 0) return nothing.noFigures;
  const narrow = width < NARROW;
  const label = ({waarde, klein: small, empty}: MeasureValue) =>
    waarde === null || empty !== null
      ? missingWords[empty ?? "geen_cijfer"]
      : `${text(waarde)}${small ? " onzeker" : ""}`;
  const links = narrow ? 2 : Math.min(width * 0.4, Math.max(...wijken.map(({naam}) => naam.length)) * LETTER + 18);
  const right = Math.max(...wijken.map((wijk) => label(wijk).length)) * 7 + 14;
  const drawn = references.filter(({waarde, empty}) => waarde !== null && empty === null);
  const axis = scale(Math.max(...[...wijken, ...drawn].map(({waarde, boven: above}) => above ?? waarde ?? 0)));
  const at = (waarde: number) => links + ((width - links - right) * waarde) / axis.highest;
  const key = drawn.map(({naam, waarde, own}) =>
    lineLine(`${capitalise(naam)}: ${text(waarde!)}`, own ? colours.totaal : colours.vergelijk, !own)
  );
  const heading = legendItems(
    key.map(({tekst: text}) => text),
    width
  ).lijnen;
  const above = measure.axis + heading * KEY_LINE;
  const row = (narrow ? measure.naam : 0) + measure.bar + measure.air;
  const result = blankSheet(width, above + wijken.length * row);
  legendFlow(result, key);
  const from = (i: number) => above + i * row + (narrow ? measure.naam : 0);
  wijken.forEach((wijk, i) => {
    const y = from(i);
    const slot = narrow ? {x: 0, y: y - 11} : {x: links - 10, y: y + measure.bar / 2};
    const naam = shorten(wijk.naam, (narrow ? width : links - 10) / 6.2);
    result.teksten.push({...slot, tekst: naam, kleur: colours.tekst, align: narrow ? "left" : "right", grootte: 13.5});
    barRect(result, wijk, {kleur: colour, kant: 0, y, hoog: measure.bar, label: label(wijk), area: {links, at}});
  });
  const pieces = narrow
    ? wijken.map((_, i): [number, number] => [from(i) - 3, from(i) + measure.bar + 3])
    : [[above - 6, above + wijken.length * row - measure.air + 6] as [number, number]];
  barAxis(result, {axis, at, pieces, y: above - 18, tekst: axisText});
  for (const reference of drawn) line(result, reference, {at, pieces});
  return drawingChart(result);
}

function line(
  {vlakken: areas, strepen: strokes}: Drawing,
  {waarde, onder: below, boven: above, own}: Reference,
  {at, pieces}: {at: (waarde: number) => number; pieces: readonly [number, number][]}
): void {
  const colour = own ? colours.totaal : colours.vergelijk;
  const x = at(waarde!);
  pieces.forEach(([y, y2], piece) => {
    strokes.push({x, x2: x, y, y2, kleur: colour, dikte: 1.5, patroon: own ? [] : [4, 3]});
    if (!own || below === null || above === null) return;
    const series = `gemeente ${piece}`;
    areas.push(
      {reeks: series, x: at(below), y, y2, kleur: colour},
      {reeks: series, x: at(above), y, y2, kleur: colour}
    );
  });
}
