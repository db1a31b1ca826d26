import type {Indicator} from "../../data/indicator/shape.js";
import {wholeNumber} from "../format/number.js";
import type {Reden} from "../monitor/row.js";
import {wilson} from "../statistics/wilson.js";
import type {CellMeasure} from "./choice.js";
import type {Cube} from "./cube.js";

/** How a number that is not there is shown; each reason has its own sign, and 0 is 0. The order is that of the codes in a kubus. */
export const cellMarks: readonly {reden: Reden; teken: string; naam: string; uitleg: string}[] = [
  {
    reden: "niet_geleverd",
    teken: "○",
    naam: "niet geleverd",
    uitleg: "de gemeente leverde over deze periode geen gegevens, of ze zijn niet goedgekeurd"
  },
  {
    reden: "opt_out",
    teken: "⊘",
    naam: "opt-out",
    uitleg: "de gemeente leverde, maar wil niet dat haar cijfers verschijnen"
  },
  {
    reden: "afgeschermd",
    teken: "▨",
    naam: "afgeschermd",
    uitleg: "het aantal wordt niet getoond, om mensen te beschermen"
  },
  {
    reden: "niet_van_toepassing",
    teken: "×",
    naam: "niet van toepassing",
    uitleg: "dit bestaat niet voor dit gebied, deze periode of deze maat"
  }
];

/** Place of a reason in a kubus: 0 is no reason, thus a number. */
export const redenCode = (reden: Reden): number => cellMarks.findIndex((item) => item.reden === reden) + 1;

export const NOT_OF_APPLICATION = redenCode("niet_van_toepassing");
export const WITHHELD = redenCode("afgeschermd");

export const measureNames: Record<CellMeasure, string> = {
  aantal: "Aantal",
  per: "Per 1.000 of %",
  n: "n (noemer)",
  interval: "95%-interval"
};

/** In what the rate of an indicator is shown; null where it has none. */
export const unitPer = ({per}: Pick<Indicator, "per">): string | null =>
  per === null ? null : per === 100 ? "%" : "per 1.000";

/** Whether the counted are a part of the denominator, so that a share has an interval. */
export const isPart = ({per, pieces}: Indicator): boolean => per !== null && !pieces;

/** A rate from counts; null where the denominator is 0 or unknown. */
export const value = ({per}: Pick<Indicator, "per">, waarde: number, n: number): number | null =>
  per === null || waarde < 0 || n <= 0 ? null : (per * waarde) / n;

/** The 95% Wilson interval of a rate, in the unit of the rate; null where it has none. */
export function intervalText(indicator: Indicator, waarde: number, n: number): [number, number] | null {
  if (!isPart(indicator) || waarde < 0 || n <= 0 || waarde > n) return null;
  const {ondergrens, bovengrens} = wilson(waarde, n);
  return [indicator.per! * ondergrens!, indicator.per! * bovengrens!];
}

const oneDecimal = (amount: number) => {
  const [entire = "", rest = ""] = amount.toFixed(1).split(".");
  return `${wholeNumber(Number(entire))},${rest}`;
};

/** The number in a cell that rows are sorted by; NaN where there is none. An interval by its lower bound. */
export function sortValue(measure: CellMeasure, indicator: Indicator, {waarde, n}: Cube, cell: number): number {
  const [w, m] = [waarde[cell]!, n[cell]!];
  if (measure === "aantal") return w < 0 ? NaN : w;
  if (measure === "n") return m < 0 ? NaN : m;
  if (measure === "per") return value(indicator, w, m) ?? NaN;
  return intervalText(indicator, w, m)?.[0] ?? NaN;
}

/** What a cell shows: a number as people read it, or the code of the reason that there is none. */
export function cellText(measure: CellMeasure, indicator: Indicator, cube: Cube, cell: number): string | number {
  const [waarde, n] = [cube.waarde[cell]!, cube.n[cell]!];
  // Of what is a part of something and has no noemer, that is withheld.
  const withheld = waarde >= 0 && n < 0 && indicator.per !== null;
  const reden = withheld ? WITHHELD : cube.reden[cell]! || NOT_OF_APPLICATION;
  if (measure === "n") return n < 0 ? reden : wholeNumber(n);
  if (waarde < 0) return reden;
  if (measure === "aantal") return wholeNumber(waarde);
  if (withheld) return reden;
  const draw = indicator.per === 100 ? "%" : "";
  if (measure === "per") {
    const amount = value(indicator, waarde, n);
    return amount === null ? NOT_OF_APPLICATION : `${oneDecimal(amount)}${draw}`;
  }
  const limits = intervalText(indicator, waarde, n);
  return limits ? `${oneDecimal(limits[0])}–${oneDecimal(limits[1])}${draw}` : NOT_OF_APPLICATION;
}
