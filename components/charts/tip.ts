import {wholeNumber} from "../format/number.js";
import {type MeasureValue, missingWords} from "../model/missing.js";

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
