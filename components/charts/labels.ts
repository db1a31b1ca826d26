import {textMetrics} from "vega";
import {typeface} from "./theme.js";

declare module "vega" {
  /** What Vega itself measures text with; its types leave it out. */
  export const textMetrics: {
    width: (style: {font: string; fontSize: number; fontWeight: number}, text: string) => number;
  };
}

/** How wide a text is drawn, in pixels. */
export const textWidth = (text: string, fontSize: number, fontWeight = 400): number =>
  textMetrics.width({font: typeface, fontSize, fontWeight}, text);

/** How wide the longest of these texts is drawn, in pixels; 0 where there are none. */
export const widest = (texts: readonly string[], fontSize: number, fontWeight = 400): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, fontSize, fontWeight)));

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
