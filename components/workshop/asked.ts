import type {WorkshopQuestion} from "../../data/workshop.js";
import type {Content} from "../figure/figure.js";
import {measureText} from "../format/number.js";
import {type MeasureValue, type Missing, redenenOf, tooFew, withoutFigures} from "../model/missing.js";
import type {Aandeel} from "../statistics/wilson.js";

/** One number of a figure: a step of a line, or a bar. */
export interface AskedPoint {
  naam: string;
  /** Under an axis. */
  short: string;
  /** On the scale of the question. */
  value: MeasureValue;
  /** Shown beforehand, so that there is something to go on. */
  given: boolean;
}

/** How the numbers of a question are shown. */
export interface Scale {
  per: 100 | 1000;
  /** Where the scale on which one draws ends. */
  tot: number;
}

/** A question with the figure that answers it, of one gemeente. */
export interface AskedQuestion extends Scale {
  question: WorkshopQuestion;
  /** With the name of the gemeente in it. */
  vraag: string;
  shape: "lijn" | "staven";
  points: readonly AskedPoint[];
  colour: string;
  /** Whose numbers they are. */
  naam: string;
  /** What a line is of, as the figure calls it: of its lines it is one. */
  line?: string;
  /** What the figure shows on its own page: of that its subtitle, its query and its source hold for the question too. */
  content: Content;
  /** What one must know of the numbers that are asked, whatever is drawn of them. */
  note: string;
  /** What one sees, where the figure says that of these numbers and no others; else it is said of the points. */
  title?: string;
  /** Codes of the begrippen that it rests on. */
  begrippen: readonly string[];
  /** Where that is. */
  address: string;
  /** Why there is nothing to predict here; null where there is. */
  without: string | null;
}

/** Whether the group predicts it: it is not given, and there is a number to be right about. */
export const isAsked = ({given, value}: AskedPoint): boolean => !given && value.waarde !== null;

/** A share as a number of a figure; `empty`: why it is not there, where nobody can be a part of it. */
export function shareValue(
  {aandeel, ondergrens, bovengrens}: Aandeel,
  {n, klein: small, per = 100, empty = "lege_noemer"}: {n: number | null; klein: boolean; per?: number; empty?: Missing}
): MeasureValue {
  const times = (part: number | null) => (part === null ? null : part * per);
  return {
    ...{waarde: times(aandeel), onder: times(ondergrens), boven: times(bovengrens)},
    ...{klein: small, empty: aandeel === null ? empty : null, n}
  };
}

/** Why nothing can be predicted of these numbers; null where something can. */
export function nothingToAsk(points: readonly AskedPoint[]): string | null {
  const open = points.filter(({given}) => !given).map(({value}) => value);
  if (!open.some(({waarde}) => waarde !== null)) return withoutFigures(redenenOf(open));
  const there = open.filter(({waarde}) => waarde !== null);
  if (there.every(({n}) => n !== null && n !== undefined && tooFew(n)))
    return "Er zijn hier te weinig mensen voor deze vraag.";
  return null;
}

/** A number with its unit: 31%, 31 per 1.000. */
export const amountOf = (amount: number, {per}: Pick<Scale, "per">, decimals?: 0 | 1): string =>
  `${measureText(amount, per, decimals)}${per === 1000 ? " per 1.000" : ""}`;
