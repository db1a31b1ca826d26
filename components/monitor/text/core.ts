import {type Bounded, type Decimalen, inSentence, margin, precision, wholeNumber} from "../../format/number.js";
import {newcombe} from "../../statistics/newcombe.js";
import {rateDifference} from "../../statistics/rateDifference.js";
import {
  type Judgement,
  judgement as beoordeel,
  type Position,
  type JudgedTally,
  threshold,
  withoutEach
} from "../../text/judgement.js";
import {type Measurement, measurement, perMeasure} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";
import type {Series} from "../figure/series.js";

/** Whether a figure speaks of rates or of counts. */
export type CoreMeasure = "per" | "aantal";

const singular: Record<string, string> = {
  ...{inwoners: "inwoner", huishoudens: "huishouden", jongeren: "jongere", voorzieningen: "voorziening"},
  ...{trajecten: "traject", antwoorden: "antwoord", mensen: "mens"}
};

/** The decimals of all numbers of a sentence: of these, with the intervals of those that it says too. */
export function sentencePrecision(
  kind: CoreMeasure,
  measurements: readonly (Measurement | null)[],
  withInterval: readonly Measurement[] = []
): Decimalen {
  if (kind === "aantal") return 0;
  const values = measurements.flatMap((measurement) => (measurement && perMeasure(measurement, "per").waarde) ?? []);
  return precision(values, withInterval.flatMap(limitsOf));
}

function limitsOf(measurement: Measurement): Bounded[] {
  const {waarde, onder: below, boven: above} = perMeasure(measurement, "per");
  return waarde === null || below === null || above === null ? [] : [{waarde, onder: below, boven: above}];
}

/** The number alone: 62, 6,2%, 3.340. */
export function amount(
  measurement: Measurement,
  kind: CoreMeasure,
  decimalen: Decimalen = sentencePrecision(kind, [measurement])
): string {
  const {waarde} = perMeasure(measurement, kind);
  if (waarde === null) return "–";
  return kind === "aantal" ? wholeNumber(waarde) : inSentence(waarde, measurement.indicator.per!, decimalen);
}

/** The number with what it is a number of: 62 van de 1.000 inwoners, 12% van de jongeren, 3.340 inwoners. */
export function coreHowMany(measurement: Measurement, kind: CoreMeasure, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde} = measurement;
  const {who, pieces = indicator.eenheid} = indicator.words;
  const text = amount(measurement, kind, decimalen);
  if (kind === "aantal") return `${text} ${waarde === 1 ? (singular[pieces] ?? pieces) : pieces}`;
  if (indicator.per === 100) return `${text} van de ${who(categorie)}`;
  return indicator.words.pieces
    ? `${text} ${pieces} per 1.000 ${who(categorie)}`
    : `${text} van de 1.000 ${who(categorie)}`;
}

/** Whether the verb stands in the plural: of a percentage, of one and of none it does not. */
export const plural = ({indicator, waarde}: Measurement, kind: CoreMeasure): boolean =>
  kind === "aantal" ? waarde !== 1 : indicator.per !== 100;

/** The interval of a rate: 95%-interval 61 tot 63, or 95%-interval ±0,2. */
export function coreInterval(
  measurement: Measurement,
  decimalen: Decimalen = sentencePrecision("per", [measurement], [measurement])
): string | null {
  const [limits] = limitsOf(measurement);
  return limits ? `95%-interval ${margin(limits, measurement.indicator.per!, decimalen)}` : null;
}

/**
 * Two numbers of one periode in which nobody is twice: of the gebied that holds the other the rest. Null where that cannot be
 * counted; a number that is not there stays as it is.
 */
function withoutOverlap(a: Measurement, b: Measurement, how: Position): readonly [Measurement, Measurement] | null {
  if (how === "los" || a.waarde === null || b.waarde === null || a.n === null || b.n === null) return [a, b];
  const pair = withoutEach({waarde: a.waarde, n: a.n}, {waarde: b.waarde, n: b.n}, how);
  if (!pair) return null;
  return how === "binnen" ? [a, withTally(b, pair[1])] : [withTally(a, pair[0]), b];
}

const withTally = ({kant: side, gebied, indicator, categorie, periode}: Measurement, tally: JudgedTally): Measurement =>
  measurement(
    {kant: side, gebied, indicator, categorie, periode},
    {...tally, indicator: indicator.code, categorie: categorie.code, gebied, periode, reden: null}
  );

/**
 * How a number stands to another of the same indicator and category, in which nobody is twice, or of the same gebied on another
 * moment; null where one of them is not there or is no part of anything.
 */
export function monitorJudgement(a: Measurement, b: Measurement, kind: CoreMeasure): Judgement | null {
  const {indicator, categorie} = a;
  const limit = threshold(indicator, categorie);
  if (limit === null || a.waarde === null || b.waarde === null || !a.n || !b.n) return null;
  if (kind === "aantal") return beoordeel(rateDifference(a.waarde, 1, b.waarde, 1), limit * b.n);
  const tally = [a.waarde, a.n, b.waarde, b.n] as const;
  if (indicator.pieces) return beoordeel(rateDifference(...tally), limit);
  // counts that were rounded, or taken from each other, may be no part of their whole any more
  return a.waarde > a.n || b.waarde > b.n ? null : beoordeel(newcombe(...tally), limit);
}

/**
 * A series with its number and what that is set beside: vergelijk, of vergelijk that holds the gebied the rest, or in a trend the
 * first number of the gebied itself.
 */
export interface Pair {
  reeks: Series;
  now: Measurement;
  beside: Measurement | null;
  /** Whether `beside` is of vergelijk without the gebied. */
  zonder: boolean;
  /** Where the gebied holds vergelijk: the rest of the gebied, with which vergelijk is compared. */
  rest: Measurement | null;
  /** How the number (of the rest where there is one) stands to the other; null where it is not known. */
  how: Judgement | null;
}

/** Whether a number is there on the scale of the figure. */
export const isPresent = (measurement: Measurement, measure: "per" | "aantal"): boolean =>
  perMeasure(measurement, measure).empty === null;

/** What the sentences of an indicator speak of. */
export function pairs(values: FigureNumbers, indicator: string): Pair[] {
  const {plan, perioden, names, position, van: from} = values;
  const own = values.series.filter((series) => series.indicator.code === indicator);
  return own.map((series) => {
    if (plan.vorm !== "trend") {
      const now = from(0, series, perioden.at(-1)!);
      return {
        reeks: series,
        ...pair(now, names.length > 1 ? from(1, series, perioden.at(-1)!) : null, plan.maat, position)
      };
    }
    const [beside, now] = ends(values, series, 0);
    return {reeks: series, ...pair(now, beside, plan.maat)};
  });
}

/** A number beside another of the same series. */
export function pair(
  now: Measurement,
  other: Measurement | null,
  measure: "per" | "aantal",
  position: Position = "los"
): Omit<Pair, "reeks"> {
  const parts = other && withoutOverlap(now, other, position);
  if (!parts) return {now, beside: other, zonder: false, rest: null, how: null};
  const [own, beside] = parts;
  return {
    now,
    beside,
    zonder: beside !== other,
    rest: own === now ? null : own,
    how: monitorJudgement(own, beside, measure)
  };
}

/** The first and the last number of a line; without any its last place, and nothing beside it. */
export function ends(
  {plan, perioden, van: from}: FigureNumbers,
  series: Series,
  side: number
): [Measurement | null, Measurement] {
  const all = perioden.map((periode) => from(side, series, periode));
  const filled = all.filter((measurement) => isPresent(measurement, plan.maat));
  return [filled.length > 1 ? filled[0]! : null, filled.at(-1) ?? all.at(-1)!];
}

/** The pair that the first sentence is about: the category that the plan names, of those with a number the first. */
export function core(pairs: readonly Pair[], {core, maat: measure}: FigureNumbers["plan"]): Pair {
  const mentioned = core.flatMap((code) => pairs.find(({reeks: series}) => series.categorie.code === code) ?? []);
  return mentioned.find(({now}) => isPresent(now, measure)) ?? mentioned[0] ?? pairs[0]!;
}

/** The series that a figure as a whole speaks of. */
export function coreSeries(values: FigureNumbers): Series | undefined {
  const [indicator] = values.plan.indicatoren;
  return values.perioden.length === 0 ? values.series[0] : core(pairs(values, indicator!), values.plan).reeks;
}
