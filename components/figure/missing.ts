import type {Drawing} from "../charts/drawing.js";
import {colours} from "../charts/theme.js";

/** Why a mark is not drawn as a number. `geen_cijfer`: no table holds it; `lege_noemer`: nobody to be a part of. */
export type Missing =
  | "niet_geleverd"
  | "opt_out"
  | "afgeschermd"
  | "niet_van_toepassing"
  | "geen_cijfer"
  | "lege_noemer";

/** The words that stand in the place of a number. */
export const missingWords: Record<Missing, string> = {
  niet_geleverd: "niet geleverd",
  opt_out: "opt-out",
  afgeschermd: "afgeschermd",
  niet_van_toepassing: "niet van toepassing",
  geen_cijfer: "geen cijfer",
  lege_noemer: "n = 0"
};

/** A number on the scale of a figure, with its interval where it has one; `waarde` is null exactly where `empty` says why. */
export interface MeasureValue {
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  /** Rests on too few people to lean on. */
  klein: boolean;
  empty: Missing | null;
}

/** The reasons among numbers, each once. */
export const redenenOf = (values: readonly Pick<MeasureValue, "empty">[]): Missing[] => [
  ...new Set(values.flatMap(({empty}) => empty ?? []))
];

interface Box {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const STEP = 5;

/** The mark of a number that is not there: hatched where withheld, outlined where not delivered, dotted for an opt-out. */
export function missingMark({balken: rects, strepen: strokes}: Drawing, {x, y, x2, y2}: Box, empty: Missing): void {
  const box = {...{x, y, x2, y2}, kleur: colours.vergelijk, vulling: colours.paper};
  if (empty === "niet_geleverd") rects.push({...box, patroon: []});
  if (empty === "opt_out") rects.push({...box, patroon: [2, 2]});
  if (empty !== "afgeschermd") return;
  rects.push({...box, patroon: []});
  const high = y2 - y;
  const line = {kleur: colours.vergelijk, dikte: 1, patroon: []};
  for (let from = x - high; from < x2; from += STEP) {
    const [links, right] = [Math.max(x, from), Math.min(x2, from + high)];
    if (right > links) strokes.push({...line, x: links, x2: right, y: y2 - (links - from), y2: y2 - (right - from)});
  }
}

/** Whether a reason has a mark beside its words. */
export const hasMark = (empty: Missing): boolean => ["niet_geleverd", "opt_out", "afgeschermd"].includes(empty);

/** Below this many persons nothing is said of a share. */
export const SMALL = 30;

/** Whether a share rests on too few people to lean on: fewer than 30, or fewer than 10 with or without. */
export const uncertain = (gebruik: number, n: number): boolean => n < SMALL || gebruik < 10 || n - gebruik < 10;

/** The same on the start peilmoment, where everybody is in gebruik by definition. */
export const uncertainOnStart = (n: number): boolean => n < SMALL;

/** Whether a group is too small for a line: fewer than 10 at the start. */
export const tooFew = (startgroep: number): boolean => startgroep < 10;
