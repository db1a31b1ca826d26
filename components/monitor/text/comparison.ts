import {small} from "../../../data/indicator/words.js";
import {type Decimalen, wholeNumber} from "../../format/number.js";
import {capitalise, enumerate, placePhrase} from "../../format/text.js";
import {inPeriode} from "../../model/periode.js";
import {
  comparedName,
  direction,
  type Judgement,
  judgements,
  judgementWord,
  judgementWordThan,
  reversed
} from "../../text/judgement.js";
import {coverageSentence, sameCoverage} from "../coverage.js";
import type {Measurement} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";
import {amount, ends, isPresent, type CoreMeasure, monitorJudgement, type Pair, sentencePrecision} from "./core.js";
import {missingWord} from "./fact.js";

/** What names are set beside: with its preposition (in Nederland) and without. */
export interface Beside {
  where: string;
  naam: string;
}

/**
 * Names by how they stand to what they are set beside: Meer dan in Nederland: a en b. Iets minder: c. `beforehand`: of whom that is
 * said, where that is not the gebied.
 */
function group(parts: readonly {naam: string; how: Judgement | null}[], beside: Beside, beforehand = ""): string[] {
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

/** The decimals of a number, its interval and what it is set beside: one for title and sentences that belong together. */
export const pairPrecision = ({now, beside, rest}: Omit<Pair, "reeks">, kind: CoreMeasure): Decimalen =>
  sentencePrecision(kind, [now, beside, rest], [now]);

/** What the number of the gebied, or where that holds vergelijk the number of vergelijk, is really set beside. */
export function compared(
  {zonder, rest}: Pick<Pair, "zonder" | "rest">,
  [naam, other]: readonly [string, string]
): Beside {
  const what = rest ? comparedName(naam, "binnen") : comparedName(other, zonder ? "binnen" : "los");
  return {where: placePhrase(what), naam: what};
}

/** The judgement as it is said: where the gebied holds vergelijk, of vergelijk beside the rest. */
export const said = ({rest, how}: {rest: Measurement | null; how: Judgement}): Judgement =>
  rest ? reversed(how) : how;

/** How it stands to the other, with the number that is not said yet: meer dan in de rest van Nederland (58). */
export const besideWords = (
  pair: Judged,
  names: readonly [string, string],
  kind: CoreMeasure,
  decimalen: Decimalen
): string => `${judgementWordThan(said(pair), "veel", compared(pair, names))} (${otherNumber(pair, kind, decimalen)})`;

/** A pair of which is known how the one stands to the other. */
type Judged = Omit<Pair, "reeks"> & {how: Judgement};

/** The two numbers that are compared. */
const twosome = ({now, beside, rest}: Omit<Pair, "reeks">, kind: CoreMeasure, decimalen: Decimalen) =>
  [rest ? beside! : now, rest ?? beside!].map((measurement) => amount(measurement, kind, decimalen)) as [
    string,
    string
  ];

/** The number that is not said yet (of vergelijk and the rest both), and that a difference is too small to be seen. */
export function otherNumber(pair: Omit<Pair, "reeks">, kind: CoreMeasure, decimalen: Decimalen): string {
  const [own, other] = twosome(pair, kind, decimalen);
  const amounts = pair.rest ? `${own} en ${other}` : other;
  return direction(pair.how) !== 0 && own === other ? `${amounts}; het verschil is kleiner dan 0,1` : amounts;
}

/** That a difference one sees may be none. */
function random(pair: Omit<Pair, "reeks">, kind: CoreMeasure, decimalen: Decimalen): string {
  const [own, other] = twosome(pair, kind, decimalen);
  return pair.how === "geen duidelijk verschil" && own !== other ? " Het verschil kan toeval zijn." : "";
}

/** The gebied beside its reference group. */
export function referenceSentence(
  pair: Pair,
  [naam, ref]: readonly [string, string],
  kind: CoreMeasure,
  decimalen: Decimalen
) {
  const {now, beside, rest, how} = pair;
  if (beside === null) return [];
  if (!isPresent(beside, kind)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${missingWord(beside)}).`];
  const small = beside.klein ? " (klein aantal)" : "";
  const other = `${otherNumber(pair, kind, decimalen)}${small}`;
  if (!isPresent(now, kind)) return [`In de referentiegroep, ${ref}, is het ${other}.`];
  if (how === null) return [`In de referentiegroep, ${ref}, is dat ${other}.`];
  const what = compared(pair, [naam, ref]);
  const group = rest ? what.naam : `de referentiegroep, ${what.naam}`;
  const begin = rest ? `In de referentiegroep, ${ref}, is dat` : "Dat is";
  const than = judgementWordThan(said({rest, how}), "veel", {where: `in ${group}`, naam: group});
  return [`${begin} ${than}: ${other}.${random(pair, kind, decimalen)}`];
}

/** The last number of a line beside its first. */
export function earlierSentence(pair: Pair, kind: CoreMeasure, decimalen: Decimalen): string[] {
  const {now, beside, how} = pair;
  if (!isPresent(now, kind)) return [];
  if (beside === null) return ["Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien."];
  if (how === null) return [`In ${inPeriode(beside.periode)} waren dat er ${amount(beside, kind, decimalen)}.`];
  const then = otherNumber(pair, kind, decimalen);
  return [`Dat is ${judgementWordThan(how, "veel", thenOrThan(beside))}: ${then}.${random(pair, kind, decimalen)}`];
}

/** An earlier periode as what a number is set beside. */
export const thenOrThan = ({periode}: Measurement) => ({where: `in ${inPeriode(periode)}`, naam: inPeriode(periode)});

/** What the reference group did in the same time. */
export function referenceTrend(values: FigureNumbers, {reeks: series}: Pair, kind: CoreMeasure): string[] {
  const [first, last] = ends(values, series, 1);
  const ref = values.naam(last);
  if (!isPresent(last, kind)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${missingWord(last)}).`];
  if (first === null) return [];
  const decimalen = sentencePrecision(kind, [first, last]);
  const [from, to] = [amount(first, kind, decimalen), amount(last, kind, decimalen)];
  const how = monitorJudgement(last, first, kind);
  const begin = `In de referentiegroep, ${ref},`;
  const slightly = how?.startsWith("iets ") ? "iets " : "";
  const others = otherGemeentenSentence(values, first, last);
  if (direction(how) !== 0)
    return [`${begin} nam het ${slightly}${direction(how) > 0 ? "toe" : "af"} van ${from} tot ${to}.`, ...others];
  if (how === "ongeveer gelijk") return [`${begin} bleef het ongeveer gelijk (${from} en ${to}).`, ...others];
  return [`${begin} is er geen duidelijk verschil (${from} en ${to}).`, ...others];
}

const nameOf = ({reeks: series}: Pair) =>
  series.categorie.code === "totaal" ? "het totaal" : small(series.categorie.naam);

/** The other parts of a figure, by how they stand to what they are set beside. */
export const restSentences = (pairs: readonly Pair[], beside: Beside, beforehand: string): string[] =>
  group(
    pairs.map((pair) => ({naam: nameOf(pair), how: pair.how && said({...pair, how: pair.how})})),
    beside,
    beforehand
  );

/** The parts of a figure without a number, with the reason of each. */
export function missingRest(pairs: readonly Pair[], kind: CoreMeasure): string[] {
  const empty = pairs.filter(({now}) => !isPresent(now, kind));
  const parts = [...new Set(empty.map(({now}) => missingWord(now)))].map((reden) => {
    const names = empty.filter(({now}) => missingWord(now) === reden).map(nameOf);
    return `${enumerate(names, "en")} (${reden})`;
  });
  return parts.length === 0 ? [] : [`Geen cijfer: ${parts.join("; ")}.`];
}
