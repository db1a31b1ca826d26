import {type Missing, missingWords} from "../model/missing.js";
import {colours} from "./theme.js";

const square = "M-1,-1H1V1H-1Z";
const hatches = [-0.9, -0.3, 0.3, 0.9]
  .map((at) => (at < 0 ? `M-1,${at + 1}L${at + 1},-1` : `M${at},1L1,${at}`))
  .join("");
/** A square of short strokes, as a symbol takes no dashes of its own where lines have theirs. */
const dots = [-1, -0.5, 0, 0.5]
  .flatMap((at) => [`M${at},-1h.3`, `M1,${at}v.3`, `M${-at},1h-.3`, `M-1,${-at}v-.3`])
  .join("");
const dash = "M-.55,0H.55";

/** Per reason the mark of a number that is not there: outlined where not delivered, hatched where withheld, dotted for an opt-out. */
const shapes: Record<Missing, string> = {
  niet_geleverd: square,
  opt_out: dots,
  afgeschermd: square + hatches,
  ...{niet_van_toepassing: dash, geen_cijfer: dash, lege_noemer: dash}
};
const codes = Object.keys(shapes) as Missing[];

/** The size of a mark, as Vega counts that of symbols: 12 pixels wide. */
const SIZE = 144;

/**
 * A point that stands for a reason: field `missing` holds its words. The legend shows those in `shown`, an expression that
 * gives a list of words.
 */
export const missingPoint = {
  mark: {type: "point", size: SIZE, fill: colours.paper, stroke: colours.vergelijk, strokeWidth: 1.25},
  shape: (shown: string, legend: object) => ({
    ...{field: "missing", type: "nominal"},
    scale: {domain: codes.map((code) => missingWords[code]), range: codes.map((code) => shapes[code])},
    legend: {
      ...{values: {expr: shown}, symbolSize: SIZE, labelColor: colours.soft, ...legend},
      encoding: {
        symbols: {stroke: {value: colours.vergelijk}, strokeWidth: {value: 1.25}, fill: {value: colours.paper}}
      }
    }
  })
} as const;
