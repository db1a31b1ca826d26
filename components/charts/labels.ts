import {percent} from "../format/number.js";
import {colours, typeface} from "./theme.js";
import {scale, textMetrics} from "./vega.js";

/** How wide a text is drawn, in pixels. */
export const textWidth = (text: string, fontSize: number, fontWeight = 400): number =>
  textMetrics.width({font: typeface, fontSize, fontWeight}, text);

/** How wide the longest of these texts is drawn, in pixels; 0 where there are none. */
export const widest = (texts: readonly string[], fontSize: number, fontWeight = 400): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, fontSize, fontWeight)));

/** The least distance of two labels below each other, in pixels. */
export const LABEL = 15;

/** Between two words under an axis, in pixels. */
const BETWEEN = 8;

/**
 * Which of so many steps have a word of `word` pixels under them where all take `width`: the first, the last, and as many between as
 * fit evenly. `flush`: the outer words stand within the axis, half a word nearer to the next.
 */
export function labelledSteps(count: number, width: number, word: number, {flush = false} = {}): number[] {
  const last = count - 1;
  for (let parts = last; parts > 1; parts--) {
    const places = Array.from({length: parts + 1}, (_, i) => Math.round((i * last) / parts));
    const gaps = places.slice(1).map((place, i) => place - places[i]!);
    const room = gaps.map((gap, i) => (gap * width) / last - (flush && (i === 0 || i === parts - 1) ? word / 2 : 0));
    if (Math.max(...gaps) < 2 * Math.min(...gaps) && Math.min(...room) >= word + BETWEEN) return places;
  }
  return last > 0 ? [0, last] : [0];
}

/** The axis of peilmomenten: a tick at each, a word under those that are `shown`. */
export const peilmomentAxis = {
  ...{grid: false, values: {expr: "peilmomenten"}, labelOverlap: false},
  labelExpr: "indexof(shown, toNumber(datum.value)) < 0 ? '' : utcFormat(datum.value, '%b %Y')"
} as const;

/**
 * Moves numbers of one column apart that lie closer than `least`, as little as possible, between `low` and `high`; in the order
 * given. All in the unit of the scale: the least distance in pixels becomes `pixels / height * domain`.
 */
export function spread(places: readonly number[], least: number, [low, high]: readonly [number, number]): number[] {
  const sorted = places.map((place, i) => ({place, i})).sort((a, b) => a.place - b.place);
  sorted.forEach((label, i) => {
    label.place = Math.max(label.place, i === 0 ? low : sorted[i - 1]!.place + least);
  });
  for (let i = sorted.length - 1; i >= 0; i--)
    sorted[i]!.place = Math.min(sorted[i]!.place, i === sorted.length - 1 ? high : sorted[i + 1]!.place - least);
  const result = [...places];
  for (const {place, i} of sorted) result[i] = place;
  return result;
}

/** The ends of a scale that holds these, as Vega rounds them: end labels are kept apart on that scale. */
export const niceSpan = (span: readonly [number, number], ticks = 10): [number, number] =>
  (scale("linear") as () => {domain: (ends: readonly number[]) => {nice: (n: number) => {domain: () => number[]}}})()
    .domain(span)
    .nice(ticks)
    .domain() as [number, number];

/** The words at the right of a scale from 0 to 1: an axis of their own, so that Vega measures them. Params as `endLabels` gives them. */
const endAxis = {
  ...{orient: "right", grid: false, ticks: false, labelPadding: 18, labelColor: colours.tekst, labelFontSize: 13},
  ...{values: {expr: "ends.places"}, labelExpr: "ends.words[indexof(ends.places, datum.value)]", labelLimit: 260},
  labelOverlap: false
} as const;

/** The layer that ties words to what they belong to, over the data set `ends`. */
export const endTies = {
  data: {name: "ends", format: {parse: null}},
  mark: {type: "rule", color: colours.soft, strokeWidth: 0.75},
  encoding: {
    ...{x: {value: {expr: "width + 2"}}, x2: {value: {expr: "width + 14"}}},
    ...{y: {field: "from", type: "quantitative", axis: endAxis}, y2: {field: "to"}}
  }
} as const;

/** Words at the end of bands, apart from each other: `least` is the height of a line on the scale. */
export function endLabels(bands: readonly {middle: number; words: string}[], least: number) {
  const places = spread(
    bands.map(({middle}) => middle),
    least,
    [0, 1]
  );
  return {
    params: {ends: {places, words: bands.map(({words}) => words)}},
    data: {ends: bands.map(({middle}, i) => ({from: middle, to: places[i]!}))}
  };
}

/** A share in a label: one that is there is never 0%. */
export const shareWords = (share: number): string => (share > 0 && share < 0.005 ? "<1%" : percent(share));
