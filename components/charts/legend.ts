import {type Missing, missingWords} from "../model/missing.js";
import {shorten} from "../text/words.js";
import {type Drawing, missingMark} from "./drawing.js";
import {colours} from "./theme.js";

/** An entry of a key: a sign of 24 pixels and its words. */
export interface KeyLine {
  tekst: string;
  kleur?: string;
  gewicht?: number;
  teken: (result: Drawing, x: number, y: number) => void;
}

export const KEY_LINE = 22;
const LETTER = 6.9;

/** Where each entry stands when they flow over lines of this width, and how many lines that takes. */
export function legendItems(
  texts: readonly string[],
  width: number
): {slots: {x: number; y: number}[]; lijnen: number} {
  let [x, line] = [1, 0];
  const slots = texts.map((text) => {
    const wide = 30 + Math.min(text.length * LETTER, width - 32);
    if (x > 1 && x + wide > width) [x, line] = [1, line + 1];
    const slot = {x, y: 10 + line * KEY_LINE};
    x += wide + 22;
    return slot;
  });
  return {slots, lijnen: texts.length === 0 ? 0 : line + 1};
}

/** Draws a key; returns its height. */
export function legendFlow(result: Drawing, lines: readonly KeyLine[]): number {
  const {slots, lijnen: lineCount} = legendItems(
    lines.map(({tekst: text}) => text),
    result.width
  );
  lines.forEach(({tekst: text, kleur: colour = colours.tekst, gewicht: weight = 400, teken: draw}, i) => {
    const {x, y} = slots[i]!;
    draw(result, x, y);
    result.opschriften.push({
      ...{x: x + 30, y, kleur: colour, gewicht: weight, grootte: 13},
      tekst: shorten(text, (result.width - 32) / LETTER)
    });
  });
  return lineCount * KEY_LINE;
}

/** Which bar is the gebied and which is what it is compared with. */
export const barLines = (names: readonly string[], colour: string): KeyLine[] =>
  names.map((text, side) => {
    const [edge, filling] = side === 0 ? [colour, colour] : [colours.vergelijk, colours.raster];
    const [high, pattern] = [side === 0 ? 6 : 4, []];
    return {
      ...{tekst: text, kleur: side === 0 ? colours.totaal : colours.vergelijk, gewicht: side === 0 ? 650 : 400},
      teken: ({balken: rects}, x, y) =>
        rects.push({x, x2: x + 22, y: y - high, y2: y + high, kleur: edge, vulling: filling, patroon: pattern})
    };
  });

/** A line as it is drawn: solid, or dashed. */
export const lineLine = (text: string, colour: string, dash: boolean, weight = 400): KeyLine => ({
  ...{tekst: text, kleur: colour, gewicht: weight},
  teken: ({raster}, x, y) =>
    raster.push({x, x2: x + 24, y, y2: y, kleur: colour, dikte: dash ? 1.5 : 2.25, patroon: dash ? [4, 3] : []})
});

/** A mark that stands for a reason. */
export const missingLine = (empty: Missing): KeyLine => ({
  ...{tekst: missingWords[empty], kleur: colours.soft},
  teken: (result, x, y) => missingSign(result, x + 16, y, empty)
});

/** The small mark of a reason, around a point. */
export function missingSign(result: Parameters<KeyLine["teken"]>[0], x: number, y: number, empty: Missing): void {
  if (empty === "niet_geleverd" || empty === "opt_out" || empty === "afgeschermd")
    return missingMark(result, {x: x - 6, x2: x + 6, y: y - 6, y2: y + 6}, empty);
  result.teksten.push({x, y, tekst: "–", kleur: colours.soft, align: "center", gewicht: 650, grootte: 13});
}
