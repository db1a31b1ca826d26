import type {Together} from "./shape.js";

/**
 * What one numbered figure of the monitor shows. "staven": bars of one periode, the gebied against vergelijk; "verdeling":
 * the same for parts of a whole; "trend": lines over the perioden.
 */
export interface Figure {
  nummer: string;
  /** What it is about, in a list of contents and under the title. */
  onderwerp: string;
  /** Codes of what the title and the first sentence speak of: the first, and where that has no number the next. */
  core: readonly string[];
  /** Which categories, in their order; all where absent. */
  categorieen?: readonly string[];
  /** Categories taken together, in place of each apart. */
  samen?: Together;
  vorm: "staven" | "verdeling" | "trend";
  /** A rate (per 1.000 or %), or the count; a count is never set beside that of another gebied. */
  maat: "per" | "aantal";
  /** Which perioden a figure takes; by default halfjaren. */
  perioden?: "halfjaar" | "jaar";
  /** Codes of the begrippen that it rests on. */
  begrippen: readonly string[];
}

/** A figure of an indicator, and which others stand in it too. */
export interface IndicatorFigure extends Figure {
  along?: readonly string[];
}

type Make = (
  number: string,
  subject: string,
  core: readonly string[],
  begrippen: readonly string[],
  special?: Partial<IndicatorFigure>
) => IndicatorFigure;

const figure =
  (shape: Figure["vorm"]): Make =>
  (number, subject, core, begrippen, special) => ({
    ...{nummer: number, onderwerp: subject, core, vorm: shape, maat: "per", begrippen: [...begrippen, "interval"]},
    ...special
  });

export const bars = figure("staven");
export const distribution = figure("verdeling");
export const trend = figure("trend");
