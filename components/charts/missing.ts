import {wholeNumber} from "../format/number.js";
import {type MeasureValue, type Missing, missingWords} from "../model/missing.js";
import {colours} from "./theme.js";

const DASH = "M-.55,0H.55";

/** The outline of a box as the path of a Vega symbol: from -1 to 1 in width, and to `ratio` in height. */
const box = (ratio: number) => `M-1,${-ratio}H1V${ratio}H-1Z`;

const place = (amount: number) => Number(amount.toFixed(3));

/** Diagonal lines within a box, `step` apart along its foot. */
export function hatches(ratio: number, step: number): string {
  const lines: string[] = [];
  for (let foot = -1 - 2 * ratio + step; foot < 1 - 1e-9; foot += step) {
    const [from, until] = [Math.max(-1, foot), Math.min(1, foot + 2 * ratio)];
    lines.push(`M${place(from)},${place(ratio - from + foot)}L${place(until)},${place(ratio - until + foot)}`);
  }
  return lines.join("");
}

/** Short strokes along a box, as a symbol takes no dashes of its own where lines have theirs. */
export function dots(ratio: number, step: number): string {
  const along = (half: number) =>
    Array.from({length: Math.ceil((2 * half) / step - 1e-9)}, (_, i) => {
      const from = -half + i * step;
      return [place(from), place(Math.min(half, from + step * 0.6) - from)] as const;
    });
  return [
    ...along(1).flatMap(([from, long]) => [`M${from},${-ratio}h${long}`, `M${from},${ratio}h${long}`]),
    ...along(ratio).flatMap(([from, long]) => [`M-1,${from}v${long}`, `M1,${from}v${long}`])
  ].join("");
}

/**
 * The scale from the words of a reason to its mark: outlined where not delivered, hatched where withheld, dotted for an opt-out, else a
 * dash. `ratio`: the height of a mark as a part of its width; `step`: between its lines, as a part of half its width.
 */
function missingShapes(ratio: number, step: number) {
  const shapes: Record<Missing, string> = {
    niet_geleverd: box(ratio),
    opt_out: dots(ratio, step),
    afgeschermd: box(ratio) + hatches(ratio, step),
    ...{niet_van_toepassing: DASH, geen_cijfer: DASH, lege_noemer: DASH}
  };
  const codes = Object.keys(shapes) as Missing[];
  return {domain: codes.map((code) => missingWords[code]), range: codes.map((code) => shapes[code])};
}

const paint = {fill: colours.paper, stroke: colours.vergelijk, strokeWidth: 1.25};

/** The size of a mark, as Vega counts that of symbols: 12 pixels wide. */
const SIZE = 144;

/**
 * A point that stands for a reason: field `missing` holds its words. The legend shows those in `shown`, an expression that
 * gives a list of words.
 */
export const missingPoint = {
  mark: {type: "point", size: SIZE, ...paint},
  shape: (shown: string, legend: object) => ({
    ...{field: "missing", type: "nominal", scale: missingShapes(1, 0.5)},
    legend: {
      ...{values: {expr: shown}, symbolSize: SIZE, labelColor: colours.soft, ...legend},
      encoding: {
        symbols: {stroke: {value: colours.vergelijk}, strokeWidth: {value: 1.25}, fill: {value: colours.paper}}
      }
    }
  })
} as const;

/** A point for a number that is withheld, where a chart has no other reason to have none. */
export const withheldMark = {...missingPoint.mark, shape: box(1) + hatches(1, 0.5)} as const;

/** The same as wide as the begin of a bar, with its words behind it and so without a legend. */
export const missingBar = ({width, height}: {width: number; height: number}) =>
  ({
    mark: {type: "point", size: width ** 2, ...paint},
    shape: {field: "missing", type: "nominal", scale: missingShapes(height / width, 10 / width), legend: null}
  }) as const;

/** How the numbers of a chart are written. */
export interface NumberWords {
  text: (waarde: number, decimalen?: 0 | 1) => string;
  /** Behind a number that stands alone: " per 1.000", " gemeenten". */
  unit?: string;
  /** Behind a number of the axis. */
  sign?: "" | "%";
  /** Whether the scale counts in whole numbers. */
  whole?: boolean;
}

/**
 * What is to be read of a number: it with its unit, its interval, and of how many it is a part; or why it is not there. A narrow
 * interval gets a decimal, so that its bounds differ.
 */
export function amountLines(value: MeasureValue, {text, unit = ""}: NumberWords): [string, ...string[]] {
  const {waarde, onder: below, boven: above, klein: small, empty, n} = value;
  if (waarde === null || empty !== null) return [missingWords[empty ?? "geen_cijfer"]];
  const equal = below !== null && above !== null && text(below) === text(above);
  const amount = (part: number) => (equal ? text(part, 1) : text(part));
  return [
    `${amount(waarde)}${unit}${small ? " (onzeker)" : ""}`,
    ...(below === null || above === null ? [] : [`95%-interval ${amount(below)} tot ${amount(above)}`]),
    ...(n === null || n === undefined ? [] : [`n = ${wholeNumber(n)}`])
  ];
}
