import {wholeNumber} from "../../format/number.js";
import {inPeriode} from "../../model/periode.js";
import {type Judgement, judgements, judgementWord, judgementWordThan} from "../../text/judgement.js";
import {capitalise, enumerate} from "../../format/text.js";
import {coverageSentence, sameCoverage} from "../coverage.js";
import type {Measurement} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";

/** What names are set beside: with its preposition (in Nederland) and without. */
export interface Beside {
  where: string;
  naam: string;
}

/**
 * Names by how they stand to what they are set beside: Meer dan in Nederland: a en b. Iets minder: c. `beforehand`: of whom that is
 * said, where that is not the gebied.
 */
export function group(
  parts: readonly {naam: string; how: Judgement | null}[],
  beside: Beside,
  beforehand = ""
): string[] {
  return judgements
    .map((what) => ({wat: what, names: parts.filter(({how}) => how === what).map(({naam}) => naam)}))
    .filter(({names}) => names.length > 0)
    .map(({wat: what, names}, i) => {
      const begin = i === 0 ? `${beforehand}${judgementWordThan(what, "veel", beside)}` : judgementWord(what, "veel");
      return `${capitalise(begin)}: ${enumerate(names, "en")}.`;
    });
}

type Values = Pick<FigureNumbers, "coverage">;

export const sameGemeenten = ({coverage}: Values, a: Measurement, b: Measurement): boolean =>
  sameCoverage(coverage(a), coverage(b));

/** Says so where not the same gemeenten are in two numbers of a gebied, one periode beside another. */
export function otherGemeentenSentence(values: Values, first: Measurement | null, last: Measurement): string[] {
  if (first === null || sameGemeenten(values, first, last)) return [];
  const [then, later] = [first, last].map((measurement) => along(values, measurement));
  return [
    `Er tellen niet dezelfde gemeenten mee: in ${inPeriode(first.periode)} ${then}, in ${inPeriode(last.periode)} ${later}; een verschil kan daardoor komen.`
  ];
}

function along({coverage}: Values, measurement: Measurement): string {
  const there = coverage(measurement);
  if (there === null) return "alle";
  if (there.met !== null) return enumerate(there.met, "en");
  return `${wholeNumber(there.van - there.zonder.length)} van de ${wholeNumber(there.van)}`;
}

/** Of each side that not all gemeenten are in: how many are in the last number, which are not, and why. */
export function coverageSentences({names, series, perioden, van: from, coverage}: FigureNumbers): string[] {
  const periode = perioden.at(-1);
  if (periode === undefined) return [];
  return names.flatMap((naam, side) => {
    const all = series.flatMap((series) => coverage(from(side, series, periode)) ?? []);
    return all.length === 0 ? [] : [coverageSentence(naam, all[0]!, inPeriode(periode))];
  });
}
