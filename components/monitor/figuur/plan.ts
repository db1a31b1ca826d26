import type {Samen} from "../samen.js";

/**
 * What one numbered figure of the monitor shows. "staven": bars of one periode, the gebied against vergelijk; "verdeling":
 * the same for parts of a whole; "trend": lines over the perioden.
 */
export interface Figuurplan {
  nummer: string;
  /** What it is about, in a list of contents and under the title. */
  onderwerp: string;
  indicatoren: readonly string[];
  /** Codes of what the title and the first sentence speak of: the first, and where that has no number the next. */
  kern: readonly string[];
  /** Which categories, in their order; all where absent. */
  categorieen?: readonly string[];
  /** Categories taken together, in place of each apart. */
  samen?: Samen;
  vorm: "staven" | "verdeling" | "trend";
  /** A rate (per 1.000 or %), or the count; a count is never set beside that of another gebied. */
  maat: "per" | "aantal";
  /** Which perioden a figure takes; by default halfjaren. */
  perioden?: "halfjaar" | "jaar";
  /** Codes of the begrippen that it rests on. */
  begrippen: readonly string[];
}
